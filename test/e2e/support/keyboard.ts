import type { Locator, Page } from 'playwright-core';

/** Far more stops than a page of the form has. */
const farthest = 80;

/** Uses a page with the keys of a keyboard and nothing else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'Space' | 'Enter', times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed++) await this.#page.keyboard.press(key);
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }

  /** Tabs on, or back, until this control has focus. */
  async reach(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await control.waitFor();
    for (let stop = 0; stop < farthest; stop++) {
      if (await hasFocus(control)) return;
      await this.press(key);
    }
    throw new Error(`${farthest} stops did not lead to ${String(control)}`);
  }

  async answer(control: Locator, words: string): Promise<void> {
    await this.reach(control);
    await this.type(words);
  }

  async activate(button: Locator): Promise<void> {
    await this.reach(button);
    await this.press('Enter');
  }
}

/** Whether exactly this element has focus, in whatever shadow root. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
}
