import type { TrainingPack } from '../../../src/packs/training-types.js';
import { banner } from './layout.js';
import { html, type Markup } from './html.js';

/** Who has booked looks after it here. Without a script, and until it has run: what to do instead. */
export const managePage = (packs: readonly TrainingPack[], isDemo: boolean): Markup =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Your training booking</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/manage/pages.css" />
        <script type="module" src="/manage/manage.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${isDemo && banner}
        <header class="top"><span class="home">Training booking</span></header>
        <main id="main" tabindex="-1">
          <div id="status" role="status" tabindex="-1"></div>
          <div id="booking">
            <h1>Your training booking</h1>
            <p>
              This page shows your booking once its script has run. If it does not, ring or e-mail the training team
              with your reference, and they change or cancel it for you.
            </p>
            <dl>
              ${packs.map(
                ({ council, contacts, mailbox }) =>
                  html`<div>
                    <dt>${council.name}</dt>
                    <dd>${[contacts.frontDoor.phone, mailbox].filter(Boolean).join(', ') || council.frontDoor}</dd>
                  </div>`,
              )}
            </dl>
          </div>
        </main>
      </body>
    </html> `;
