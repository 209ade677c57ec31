import type { KeptLetter } from '../mail/mailbox.js';
import { html, type Markup } from './html.js';
import { time } from './times.js';

const ADDRESS = /(https?:\/\/\S+)/;

/** A letter's text, its addresses as links: as a reader of mail shows it. */
const linked = (text: string): readonly (Markup | string)[] =>
  text.split(ADDRESS).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

const letter = ({ number, to, subject, text, files, at }: KeptLetter): Markup =>
  html`<article class="letter" aria-labelledby="letter-${number}">
    <h2 id="letter-${number}">${subject}</h2>
    <p class="hint">To ${to}, ${time(at)}</p>
    <p class="letter-text">${linked(text)}</p>
    ${
      files.length > 0 &&
      html`<ul>
        ${files.map(({ name }, index) => html`<li><a href="/mailbox/${number}/${index}" download="${name}">${name}</a></li>`)}
      </ul>`
    }
  </article>`;

/** Every letter that a demonstration would have sent. */
export const mailboxPage = (letters: readonly KeptLetter[]): Markup =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Development mailbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/mailbox/pages.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <div class="banner" role="region" aria-label="About this page">
          <strong>No e-mail is sent.</strong> What the service would have written stands here until it stops.
        </div>
        <header class="top"><a class="home" href="/mailbox">Development mailbox</a></header>
        <main id="main" tabindex="-1">
          <h1>Letters</h1>
          ${
            letters.length > 0
              ? letters.map(letter)
              : html`<p>Nothing yet. Book a training place, and its confirmation comes here.</p>`
          }
        </main>
      </body>
    </html> `;
