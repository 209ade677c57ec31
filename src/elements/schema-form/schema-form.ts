import { batch, signal, type Signal } from '@preact/signals-core';
import { html } from 'lit';
import { watch } from '../../fields/index.js';
import type { AttachmentUploads } from '../../delivery/attachments/attachment-uploads.js';
import type * as FileField from '../../fields/file-field.js';
import { isGroup, type FieldLook, type FormModel, type PageSpec, type PointerPattern } from '../../form/index.js';
import type { SchemaAids } from '../../form/schema-aids.js';
import type { Translator } from '../../i18n/index.js';
import type { LoadedPack } from '../../packs/index.js';
import type { Plan } from '../../schema/index.js';
import type { Json, Location } from '../../schema/types.js';
import { FormWidget } from '../form-widget/form-widget.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { blankElements } from './blank-elements.js';
import { PartFlow, TaskFlow } from './flows.js';
import { formScreen } from './form-screen.js';
import { formWords } from './form-words.js';
import type { PartOfForm } from './part-of-form.js';
import { SchemaWords, noteTitles } from './schema-words.js';
import { taskList } from './task-list.js';

/** What a form of a schema is made of. */
export interface SchemaFormSource {
  readonly loaded: LoadedPack;
  readonly plan: Plan;
  /** What it holds before anybody answers. */
  readonly blank: Json;
  readonly aids: SchemaAids;
  /** The form of the page's own that it is a part of. */
  readonly part: PartOfForm | undefined;
  /** What the schema's file fields need; undefined where it has none. */
  readonly files: typeof FileField | undefined;
}

/** What is not required is marked as optional; the form itself and an element that was added are not questions. */
const lookOf = (given: FieldLook | undefined, pattern: PointerPattern): FieldLook =>
  pattern === '' || pattern.endsWith('/[]') ? { ...given } : { need: 'helps', ...given };

/** A group that is all that its page asks: the heading of the page names it. */
const isWholePage = (location: Location, pages: readonly PageSpec[]): boolean =>
  isGroup(location) &&
  !location.choices.some((choice) => choice.isAsked) &&
  pages.some(({ fields: [field, ...others] }) => field !== '' && field === location.pointer && others.length === 0);

/** The form of a schema that nobody made a pack for. */
export class SchemaForm extends FormWidget {
  #uploads: () => AttachmentUploads | undefined;
  #isDisabled: Signal<boolean> = signal(false);
  /** It was taken away; what comes for it is too late. */
  #isGone = false;

  constructor(source: SchemaFormSource, settings: Settings, t: Translator, host: WidgetHost) {
    const { loaded, plan, blank, aids, part, files } = source;
    let uploads: AttachmentUploads | undefined;
    const uploadsOf = (model: FormModel, widget: FormWidget): AttachmentUploads | undefined =>
      (uploads ??= files?.createAttachments({
        model,
        // In a form of the page's own there is nowhere to send them before that form is sent.
        endpoint: () => (part ? null : widget.endpoint),
        isDemonstration: loaded.pack.status === 'demonstration',
      }));
    const { layout, fields, pages } = loaded.pack.ui;
    const Flow = part ? PartFlow : layout === 'tasks' ? TaskFlow : undefined;
    super(loaded, settings, formWords(t, !loaded.pack.council.name), host, {
      plan,
      blank,
      aids,
      check: blankElements,
      words: (words, model) => new SchemaWords(loaded.pack, words, model, new Map()),
      context: (model, widget) => ({
        ...(files && { attachments: uploadsOf(model, widget) }),
        isGeneric: true,
        choose: (place, choice, branch) => aids.choose(model, place, choice, branch),
        look: (pattern) => lookOf(fields[pattern], pattern),
        titleOf: (location) => (isWholePage(location, pages) ? '' : undefined),
      }),
      page: formScreen(plan.problems),
      tasks: taskList(plan.problems),
      ...(Flow && { flow: (model, pages) => new Flow(model, pages) }),
      ...(part && { part }),
    });
    this.#uploads = () => uploads;
    // From here on its fields show themselves.
    files?.registerFileField();
  }

  override render(): unknown {
    return html`<fieldset class="whole" role="none" ?disabled=${watch(() => this.#isDisabled.value)}>
      ${super.render()}
    </fieldset>`;
  }

  override update(settings: Settings, t: Translator): void {
    super.update(settings, formWords(t, !this.pack.council.name));
    this.#uploads()?.refresh();
  }

  /** Begins anew, with these answers or none; with aids: those that the person gave before. */
  override restart(answers?: Json, aids?: Json): void {
    batch(() => {
      super.restart(answers, aids);
      // All but those of a report that is kept, which is forgotten by now.
      this.#uploads()?.discard();
      noteTitles(this.model);
      if (aids === undefined) this.settle();
    });
  }

  /** The page's own form sends what is in one of its fields. */
  override shown(): void {
    if (!this.parts.part) super.shown();
  }

  override async loadFinish(): Promise<void> {
    await super.loadFinish();
    if (this.#isGone) this.finish.value?.dispose();
  }

  override dispose(): void {
    this.#isGone = true;
    this.#uploads()?.dispose();
    super.dispose();
  }

  /** Shows everything that is wrong; focus goes there, unless something before it is wrong too. */
  tellAll(isFocused: boolean): void {
    this.tell(this.flow.attemptAll(), isFocused);
  }

  disable(isDisabled: boolean): void {
    this.#isDisabled.value = isDisabled;
  }
}
