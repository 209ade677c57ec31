import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { say } from './say.js';

/** Silent reading of adults is about 240 words a minute. */
const wordsPerSecond = 4;
/** To point at something and press it. */
const secondsPerPress = 1.5;

/**
 * Somebody at the checklist, by what they see there. A script is faster than any person, so what they press and read is
 * counted, and a stated time for it is added to what the page itself takes. A line is read once: who has read “Yes, No,
 * Not known” at one question does not read it again at the next.
 */
export class Person {
  readonly #start = performance.now();
  readonly #read = new Set<string>();
  readonly #checklist: Locator;
  #presses = 0;
  #words = 0;

  constructor(checklist: Locator) {
    this.#checklist = checklist;
  }

  get presses(): number {
    return this.#presses;
  }

  /** What a person would have needed so far. */
  get seconds(): number {
    const page = (performance.now() - this.#start) / 1000;
    return page + this.#words / wordsPerSecond + this.#presses * secondsPerPress;
  }

  get account(): string {
    return `${Math.round(this.seconds)} seconds with ${this.#words} words to read and ${this.#presses} presses`;
  }

  /** Reads on a screen from these words to those, line by line. Nobody reads a list to choose from to its end. */
  async read(from: string, to: string): Promise<string> {
    const screen = await this.#checklist.locator('.root').innerText();
    const start = screen.indexOf(from);
    const end = screen.indexOf(to, start);
    assert.ok(start >= 0 && end >= 0, `from “${from}” to “${to}” in: ${screen}`);
    const words = screen.slice(start, end + to.length);
    const options = new Set(await this.#checklist.locator('option').allInnerTexts());
    for (const line of words.split('\n').map((one) => one.trim())) {
      if (!this.#read.has(line) && !options.has(line)) this.#words += line.split(/\s+/).filter(Boolean).length;
      this.#read.add(line);
    }
    return words;
  }

  /** Reads a page of questions, from its heading to the button that goes on. */
  readPage(page: string): Promise<string> {
    return this.read(say(`checklist.page.${page}`), `\n${say('form.continue')}\n`);
  }

  async choose(question: string | RegExp, answer: string): Promise<void> {
    this.#presses += 1;
    await this.#checklist
      .getByRole('group', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  async tick(words: string | RegExp, around = this.#checklist): Promise<void> {
    this.#presses += 1;
    await around.getByRole('checkbox', { name: words }).check();
  }

  /** Opens the list, and chooses in it. */
  async pickCouncil(name: string): Promise<void> {
    this.#presses += 2;
    await this.#checklist.getByRole('combobox', { name: /Which council area/ }).selectOption({ label: name });
  }

  async press(key: string): Promise<void> {
    this.#presses += 1;
    await this.#checklist.getByRole('button', { name: say(key), exact: true }).click();
  }

  /** Continue, until the screen with this heading is there. */
  async goOnTo(page: string): Promise<void> {
    await this.press('form.continue');
    await this.on(page);
  }

  async on(page: string): Promise<void> {
    await this.#checklist.getByRole('heading', { name: say(`checklist.page.${page}`), level: 2 }).waitFor();
  }

  /** The panel that says whom to phone now. */
  callPanel(key: string): Locator {
    return this.#checklist.getByRole('status').filter({ hasText: say(key) });
  }

  /** What is written into somebody's own record. */
  async copied(): Promise<string> {
    await this.press('checklist.copy');
    await this.#checklist.getByRole('heading', { name: say('prepared.title') }).waitFor();
    const boxes = this.#checklist.getByRole('textbox');
    return (await boxes.evaluateAll((all: HTMLTextAreaElement[]) => all.map((box) => box.value))).join('\n');
  }
}
