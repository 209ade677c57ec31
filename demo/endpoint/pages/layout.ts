import { html, type Markup, type Part } from './html.js';

/** What every page of the inbox has around its content. */
export interface Frame {
  /** Never an answer: titles stay in the browser's history. */
  readonly title: string;
  readonly isDemo: boolean;
  /** Token of the sign-out form; null when there is nothing to sign out of. */
  readonly signOutToken: string | null;
}

export function page({ title, isDemo, signOutToken }: Frame, content: Part): Markup {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Front door inbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox/inbox.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${isDemo && banner}
        <header class="top">
          <a class="home" href="/inbox">Front door inbox</a>
          ${signOutToken !== null && signOut(signOutToken)}
        </header>
        <main id="main" tabindex="-1">${content}</main>
      </body>
    </html> `;
}

const banner = html`<div class="banner" role="region" aria-label="About this service">
  <strong>Made-up data only.</strong> This is a demonstration. Nobody acts on what arrives here, and nothing about a
  real child may be sent to it.
</div>`;

const signOut = (token: string): Markup =>
  html`<form method="post" action="/inbox/sign-out">
    <input type="hidden" name="token" value="${token}" />
    <button class="quiet">Sign out</button>
  </form>`;
