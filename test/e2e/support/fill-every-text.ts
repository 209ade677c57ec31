import type { EvidenceForm } from './evidence-form.js';

/** Writes into every text field of the page that is still empty, also those folded away. Dates have boxes for digits. */
export async function fillEveryText(form: EvidenceForm, word: () => string): Promise<void> {
  const folded = form.host.locator('details:not([open]) > summary');
  const fields = form.host.locator(
    'textarea:visible:not([readonly]), input:visible:not([type=radio], [type=checkbox], [inputmode=numeric])',
  );
  for (;;) {
    while ((await folded.count()) > 0) await folded.first().click();
    const values = await fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const blank = values.indexOf('');
    if (blank < 0) return;
    // One at a time: an answer may open further questions.
    const field = fields.nth(blank);
    const isEmail = (await field.getAttribute('type')) === 'email';
    await field.fill(isEmail ? `${word()}@school.example` : word());
  }
}
