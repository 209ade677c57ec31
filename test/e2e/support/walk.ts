import type { Locator, Page } from 'playwright-core';

/** What is written into the fields on the walk. */
export const walkAnswers = {
  'you-yourName': 'Lee Example',
  'worry-whatHappened':
    'Sam said “no”. A long word for a narrow screen: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio',
  'worry-safetyNow': 'With the head',
  'children-0-childName': 'Sam Specimen',
  'children-0-homeAddress': '1 Sample Street\nWidnes',
  'children-0-whereNow': 'The school office',
} as const;

/**
 * Goes through the urgent path by the ids of its fields, whatever the language, and lets `look` see each screen: the
 * first page, its errors, its answers with the notices they bring, every further page, and check-your-answers.
 */
export async function walkUrgentReport(page: Page, look: (screen: string) => Promise<void>): Promise<Locator> {
  const host = page.locator('fd-evidence-form');
  const field = (id: string): Locator => host.locator(`#f-${id}`);
  const fill = async (id: keyof typeof walkAnswers): Promise<void> => field(id).fill(walkAnswers[id]);
  const goOn = (): Promise<void> => host.locator('button[type=submit]').click();
  await field('gate-immediateDanger').waitFor();
  await look('the first page');
  await goOn();
  await host.locator('#error-summary').waitFor();
  await look('the first page with errors');
  await field('gate-immediateDanger-2').check();
  await field('gate-homeCouncil').selectOption({ index: 1 });
  await host.locator('.notice.urgent').first().waitFor();
  await look('the first page answered');
  await goOn();
  await field('you-yourName').waitFor();
  await fill('you-yourName');
  await look('about you');
  await goOn();
  await fill('worry-whatHappened');
  await fill('worry-safetyNow');
  await look('the worry');
  await goOn();
  await fill('children-0-childName');
  await fill('children-0-homeAddress');
  await fill('children-0-whereNow');
  await look('the child');
  await goOn();
  await host.locator('.answers').first().waitFor();
  await look('check your answers');
  return host;
}
