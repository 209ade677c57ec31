import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Given } from './evidence-form.js';

/** The answers that a page lists, each with its question. */
export function readAnswers(around: Locator): Promise<Given[]> {
  return around
    .locator('dl > div, td[data-label]')
    .evaluateAll((rows) =>
      rows.map((row): [string, string] =>
        row instanceof HTMLElement && row.dataset['label'] !== undefined
          ? [row.dataset['label'], row.textContent]
          : [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''],
      ),
    );
}

/** Every answer given stands in the list, beside its own question. */
export function assertListed(given: readonly Given[], listed: readonly Given[]): void {
  const missing = given.filter(
    ([question, answer]) =>
      !listed.some(([label, shown]) => label.trim().startsWith(question) && shown.includes(answer)),
  );
  assert.deepEqual(missing, [], `listed: ${JSON.stringify(listed, null, 1)}`);
}
