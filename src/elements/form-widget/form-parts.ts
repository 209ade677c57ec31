import type { ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import type { HeldBytes } from '../../delivery/types.js';
import type { AnswerSection, FormContext } from '../../fields/index.js';
import type { FormAids, FormFlow, FormModel, Pages } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Plan } from '../../schema/core.js';
import type { Issue, Json } from '../../schema/types.js';
import type { FormWidget } from './form-widget.js';
import type { PackWords } from './pack-words.js';

/**
 * The second half of a form: check-your-answers, sending, and every end screen. Its code is fetched once the first page
 * is on screen.
 */
export interface FormFinish {
  /** The screen to show in place of a page; undefined while the person answers. */
  readonly key: ReadonlySignal<string | undefined>;
  screen(key: string): TemplateResult;
  /** "1 report not sent": for the first page. */
  notice(): unknown;
  /** Reports wait on this computer. */
  readonly keepsReports: boolean;
  /** Shows everything given so far, ready to copy or print. */
  prepare(): void;
  /** The bytes that the service may have already, for a draft. */
  readonly delivery: { readonly held: HeldBytes | null };
  /** What is kept on this computer; looks again. */
  readonly kept: { load(): Promise<void> };
  /** Goes on with a draft: where its answers were to go, and what may have been sent of them. */
  resume(endpoint: string | null, held: HeldBytes | null): void;
  /** Other answers stand in the form: nothing of the report before belongs to them. */
  forget(): void;
  dispose(): void;
}

/** What is saved on this computer while the person answers. Its code is fetched where the page asks for drafts. */
export interface FormDrafts {
  /** What was saved earlier: for the first screen. */
  notice(): unknown;
  /** What is true of saving, beside the buttons. */
  line(): unknown;
  /** Closing the page loses nothing. */
  readonly isSafe: boolean;
  /** Resolves once what can be saved is saved, however that ended. */
  flush(): Promise<void>;
  /** The answers are sent, or cleared. */
  forget(): void;
  dispose(): void;
}

/** The code that saves. */
export type DraftsModule = {
  createDrafts: (widget: FormWidget, mode: 'session' | 'device') => FormDrafts;
};

/** Where a form differs from one that a pack alone describes. */
export interface FormParts {
  /** It stands in a form of the page's own, which sends the answers. */
  readonly part?: { send(): void };
  readonly aids?: FormAids;
  /** Works out answers that nobody gives, in place of the pack's own way; once for each change. */
  readonly derive?: (answers: Json) => Json;
  /** Checks beyond the pack's. */
  readonly check?: (answers: Json) => readonly Issue[];
  readonly plan?: Plan;
  /** What it holds before anybody answers. */
  readonly blank?: Json;
  readonly words?: (t: Translator, model: FormModel) => PackWords;
  readonly flow?: (model: FormModel, pages: Pages) => FormFlow;
  /** Screens in place of the form's own. */
  readonly page?: (widget: FormWidget, index: number) => TemplateResult;
  readonly tasks?: (widget: FormWidget) => TemplateResult;
  /** The answers as a record has them, to copy, print and keep: what stands first in it, and what is left out. */
  readonly record?: (widget: FormWidget, sections: readonly AnswerSection[]) => readonly AnswerSection[];
  /** What every field gets besides. */
  readonly context?: (model: FormModel, widget: FormWidget) => Partial<FormContext>;
}
