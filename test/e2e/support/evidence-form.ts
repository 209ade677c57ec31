import type { Locator, Page } from 'playwright-core';
import { say } from './say.js';

/** A question and the answer to it, in the words on screen. */
export type Given = readonly [question: string, answer: string];

/** The evidence form on a page, by the words that a person sees. It remembers what was answered. */
export class EvidenceForm {
  readonly page: Page;
  readonly host: Locator;
  readonly given: Given[] = [];

  constructor(page: Page) {
    this.page = page;
    this.host = page.locator('fd-evidence-form');
  }

  /** The heading of a screen, once that screen is shown. */
  title(words: string | RegExp): Locator {
    return this.host.getByRole('heading', { name: words, level: 2 });
  }

  button(words: string | RegExp): Locator {
    return this.host.getByRole('button', typeof words === 'string' ? { name: words, exact: true } : { name: words });
  }

  /** A part of the page: "Child 2", which may have a name of its own, "Child 2: Sam Specimen". */
  item(name: string): Locator {
    return this.host.getByRole('region', { name: new RegExp(`^${name}(:|$)`) });
  }

  /** The control of a question: how much it is needed stands behind its label. */
  text(question: string, around = this.host): Locator {
    return around.getByRole('textbox', { name: labelled(question) });
  }

  /** The controls of a question with several. */
  group(question: string, around = this.host): Locator {
    return around.getByRole('group', { name: labelled(question) });
  }

  async fill(question: string, answer: string, around = this.host): Promise<void> {
    await this.text(question, around).fill(answer);
    this.given.push([question, answer]);
  }

  async select(question: string, option: string, around = this.host): Promise<void> {
    await around.getByRole('combobox', { name: labelled(question) }).selectOption({ label: option });
    this.given.push([question, option]);
  }

  async choose(question: string, option: string, around = this.host): Promise<void> {
    await this.group(question, around).getByRole('radio', { name: option, exact: true }).check();
    this.given.push([question, option]);
  }

  async tick(question: string, options: readonly string[], around = this.host): Promise<void> {
    for (const option of options) {
      await this.group(question, around).getByRole('checkbox', { name: option, exact: true }).check();
      this.given.push([question, option]);
    }
  }

  /** A date in the boxes that it has: `['14', '3', '2015']`, or only the year `['', '', '2015']`. */
  async date(
    question: string,
    [day, month, year]: readonly [string, string, string],
    around = this.host,
  ): Promise<void> {
    const boxes = this.group(question, around);
    if (day) await boxes.getByRole('textbox', { name: 'Day' }).fill(day);
    if (month) await boxes.getByRole('textbox', { name: 'Month' }).fill(month);
    await boxes.getByRole('textbox', { name: 'Year' }).fill(year);
    this.given.push([question, year]);
  }

  async goOn(): Promise<void> {
    await this.button(new RegExp(`^(${say('form.continue')}|${say('form.saveAndReturn')})$`)).click();
  }
}

/** A label, then at most a word in brackets on how much the council needs it. */
function labelled(question: string): RegExp {
  return new RegExp(`^${question.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(\\(|$)`);
}
