import type { Signal } from '@preact/signals-core';
import type { BragPack, BragText } from '../../packs/index.js';
import type { PackWidget } from '../form-widget/parts.js';

/** What the parts of the explainer read and change. */
export interface BragView extends PackWidget<BragText> {
  readonly pack: BragPack;
  readonly text: BragText;
  /** Answers to the guide, by question. They stay in the page. */
  readonly answers: Signal<Readonly<Record<string, string>>>;
  /** Id of the other area. */
  readonly compared: Signal<string>;
  /** When the hub received the contact; undefined while what stands in the boxes is no moment. */
  readonly received: Signal<Date | undefined>;
}
