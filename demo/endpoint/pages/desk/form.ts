import { html, type Markup, type Part } from '../html.js';

/** A form that changes something: with the token that no other site has. */
export const postForm = (action: string, token: string, content: Part, hasFile = false): Markup =>
  html`<form method="post" action="${action}" ${hasFile && html`enctype="multipart/form-data"`}>
    <input type="hidden" name="token" value="${token}" />
    ${content}
  </form>`;
