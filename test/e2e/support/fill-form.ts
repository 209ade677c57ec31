import type { Locator } from 'playwright-core';

/** Answers by the name of their question: the words of an option, a text, or an ISO date. */
export type OwnAnswers = Readonly<Record<string, string>>;

/** Dates that are asked for are mostly of the past; a form says in its own answers where one is not. */
const SOME_DAY = '2026-11-02';

/** The names of the questions that the screen says are missing or wrong. */
const wrong = (host: Locator): Promise<string[]> =>
  host.locator('.has-error .error').evaluateAll((errors) => errors.map(({ id }) => id.replace(/^f-|-error$/g, '')));

/** Answers one question: as `own` says, with its first option, or with any words. */
export async function answer(host: Locator, name: string, own?: string): Promise<void> {
  const field = host.locator('.field', { has: host.page().locator(`#f-${name}`) });
  const first = host.locator(`#f-${name}`);
  if ((await host.locator(`#f-${name}-year`).count()) > 0) {
    const [year = '', month = '', day = ''] = (own ?? SOME_DAY).split('-');
    await first.fill(day);
    await host.locator(`#f-${name}-month`).fill(month);
    return host.locator(`#f-${name}-year`).fill(year);
  }
  const type = await first.evaluate((control) => (control as HTMLInputElement).type);
  if (type === 'radio' || type === 'checkbox')
    return own === undefined ? first.check() : field.getByLabel(own, { exact: true }).check();
  const words = { email: 'sam.specimen@school.example', tel: '01632 960 100' }[type];
  return first.fill(own ?? words ?? 'Made up for a test');
}

/** Presses a button, answers what the screen then says is missing, and presses it again, until another screen is there. */
export async function passScreen(host: Locator, button: Locator, own: OwnAnswers): Promise<void> {
  const title = host.locator('#screen-title');
  const before = (await title.textContent()) ?? '';
  const summary = host.locator('#error-summary');
  const next = host.locator('#screen-title').filter({ hasNotText: before });
  // A question that an answer brings up is asked for by the next press.
  for (let press = 0; press < 4; press += 1) {
    await button.click();
    await next.or(summary).first().waitFor();
    if ((await summary.count()) === 0) return;
    for (const name of await wrong(host)) await answer(host, name, own[name]);
  }
  throw new Error(`"${before}" is not content: ${await summary.innerText()}`);
}
