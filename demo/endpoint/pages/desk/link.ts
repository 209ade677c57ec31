import { html, type Markup } from '../html.js';

/** Shown once: nobody can look the link up afterwards. */
export const newLink = (reference: string, url: string): Markup =>
  html`<h1>New link for ${reference}</h1>
    <p>
      Give it to the person who booked, and to nobody else: whoever has it can change and cancel the booking. Every
      older link to this booking has stopped working.
    </p>
    <p class="field">
      <label for="link">Link to manage the booking</label>
      <input id="link" type="text" readonly value="${url}" />
    </p>
    <p>It is shown only now. Leaving this page forgets it.</p>
    <p><a href="/training">To the sessions</a></p>`;
