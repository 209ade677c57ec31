import type { Area } from './areas.js';
import { html, type Markup, type Part } from './html.js';

/** What every page of an area has around its content. */
export interface Frame {
  /** Never an answer: titles stay in the browser's history. */
  readonly title: string;
  readonly isDemo: boolean;
  /** Token of the sign-out form; null when there is nothing to sign out of. */
  readonly signOutToken: string | null;
  readonly area: Area;
  /** The address of the page; null for somebody who has not signed in, who is led nowhere. */
  readonly here: string | null;
}

export function page({ title, isDemo, signOutToken, area, here }: Frame, content: Part): Markup {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${area.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${area.path}/pages.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${isDemo && banner}
        <header class="top">
          <a class="home" href="${area.path}">${area.name}</a>
          ${here !== null && navigation(area, here)} ${signOutToken !== null && signOut(signOutToken, area)}
        </header>
        <main id="main" tabindex="-1">${content}</main>
      </body>
    </html> `;
}

/** Over every page of a demonstration. */
export const banner = html`<div class="banner" role="region" aria-label="About this service">
  <strong>Made-up data only.</strong> This is a demonstration. Nobody acts on what arrives here, and nothing about a
  real child may be sent to it.
</div>`;

const navigation = ({ links, name }: Area, here: string): Markup =>
  html`<nav aria-label="${name}">
    <ul>
      ${links.map(
        ({ href, words }) =>
          html`<li>
            <a href="${href}" ${href === here.split('?')[0] && html`aria-current="page"`}>${words}</a>
          </li>`,
      )}
    </ul>
  </nav>`;

const signOut = (token: string, { path }: Area): Markup =>
  html`<form method="post" action="${path}/sign-out">
    <input type="hidden" name="token" value="${token}" />
    <button class="quiet">Sign out</button>
  </form>`;
