import { html, type Markup, type Part } from '../html.js';

/** A form that changes something: with the token that no other site has. */
export const postForm = (action: string, token: string, content: Part): Markup =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="token" value="${token}" />
    ${content}
  </form>`;
