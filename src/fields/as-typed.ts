import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import type { Json } from '../schema/types.js';
import { equal } from '../schema/json.js';

/** How an answer is written in a text control, and read from it. */
export interface Writing {
  read(typed: string): Json | undefined;
  show(value: Json | undefined): string;
}

/** What stands in a text control for an answer: nothing for blank and for "not known". */
export const showPlain = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

class AsTyped extends Directive {
  render(_value: Json | undefined, _writing: Writing): unknown {
    return noChange;
  }

  override update(part: ElementPart, [value, { read, show }]: [Json | undefined, Writing]): unknown {
    const box = part.element as HTMLInputElement | HTMLTextAreaElement;
    if (!equal(read(box.value), value)) box.value = show(value);
    return noChange;
  }
}

/**
 * Puts an answer into a text control, unless what stands there says the same already: nobody's typing is written over
 * while they type. `<input ${asTyped(value, writing)}>`
 */
export const asTyped: (value: Json | undefined, writing: Writing) => DirectiveResult = directive(AsTyped);
