import { define as defineConfig } from '../../src/elements/define/fd-config.js';
import { define as defineEvidenceForm } from '../../src/elements/define/fd-evidence-form.js';
import { plainAssets } from '../../src/packs/assets.js';
import type { Json } from '../../src/schema/types.js';

/** One file of `schemas/examples/`. */
export interface ExampleState {
  readonly id: string;
  readonly title: string;
  /** Tag name. */
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What the element is put into. */
  readonly state: Json;
}

defineConfig();
defineEvidenceForm(plainAssets(new URL('dist/', document.baseURI)));

/** The element with the attributes of a state. */
export function showState({ element, attributes }: ExampleState): HTMLElement {
  const node = document.createElement(element);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
