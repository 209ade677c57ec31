import type { ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../../fields/index.js';
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
  dispose(): void;
}

/** Where a form differs from one that a pack alone describes. */
export interface FormParts {
  /** It stands in a form of the page's own, which sends the answers. */
  readonly part?: { send(): void };
  readonly aids?: FormAids;
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
  /** What every field gets besides. */
  readonly context?: (model: FormModel) => Partial<FormContext>;
}
