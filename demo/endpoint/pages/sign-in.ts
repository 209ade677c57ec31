import type { Area } from './areas.js';
import { html, type Markup } from './html.js';

/** What the sign-in page says and where it leads back to. */
export interface SignInView {
  readonly token: string;
  readonly returnTo: string;
  readonly error: string | null;
  readonly area: Area;
}

export function signInPage({ token, returnTo, error, area }: SignInView): Markup {
  return html`<h1>Sign in</h1>
    ${error !== null && html`<p class="error" role="alert" id="error"><strong>Error:</strong> ${error}</p>`}
    <form class="sign-in" method="post" action="${area.path}/sign-in">
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="returnTo" value="${returnTo}" />
      <label for="password">Password of the team</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${error !== null && html`aria-describedby="error"`}
      />
      <button>Sign in</button>
    </form>`;
}

/** For a sign-in that happens elsewhere. */
export const askProxyPage = html`<h1>Sign in first</h1>
  <p>This page is opened through the council's own sign-in. Open it from there.</p>`;

/** For a role that was given no password. */
export const noPasswordPage = html`<h1>Nobody can sign in here yet</h1>
  <p>These pages have no password. Whoever runs the service can set one.</p>`;

export function messagePage(title: string, detail: string, { path, name }: Area): Markup {
  return html`<h1>${title}</h1>
    <p>${detail}</p>
    <p><a href="${path}">To the start: ${name}</a></p>`;
}
