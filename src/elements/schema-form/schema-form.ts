import { signal, type Signal } from '@preact/signals-core';
import { html } from 'lit';
import { watch } from '../../fields/index.js';
import type { SchemaAids } from '../../form/schema-aids.js';
import type { Translator } from '../../i18n/index.js';
import type { LoadedPack } from '../../packs/index.js';
import type { Plan } from '../../schema/index.js';
import type { Json } from '../../schema/types.js';
import { FormWidget } from '../form-widget/form-widget.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { blankElements } from './blank-elements.js';
import { PartFlow, TaskFlow } from './flows.js';
import { formScreen } from './form-screen.js';
import type { PartOfForm } from './part-of-form.js';
import { SchemaWords } from './schema-words.js';
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
}

/** The form of a schema that nobody made a pack for. */
export class SchemaForm extends FormWidget {
  #aids: SchemaAids;
  #isDisabled: Signal<boolean> = signal(false);

  constructor(source: SchemaFormSource, settings: Settings, t: Translator, host: WidgetHost) {
    const { loaded, plan, blank, aids, part } = source;
    const { layout } = loaded.pack.ui;
    const Flow = part ? PartFlow : layout === 'tasks' ? TaskFlow : undefined;
    super(loaded, settings, t, host, {
      plan,
      blank,
      aids,
      check: blankElements,
      words: (words, model) => new SchemaWords(loaded.pack, words, model, new Map()),
      context: (model) => ({ choose: (place, choice, branch) => aids.choose(model, place, choice, branch) }),
      page: formScreen(plan.problems),
      tasks: taskList,
      ...(Flow && { flow: (model, pages) => new Flow(model, pages) }),
      ...(part && { part }),
    });
    this.#aids = aids;
  }

  override render(): unknown {
    return html`<fieldset class="whole" role="none" ?disabled=${watch(() => this.#isDisabled.value)}>
      ${super.render()}
    </fieldset>`;
  }

  /** Begins anew, with these answers or none. */
  begin(answers?: Json): void {
    this.restart(answers);
    this.#aids.adopt(this.model);
  }

  /** Shows everything that is wrong. */
  tellAll(): void {
    this.tell(this.flow.attemptAll());
  }

  disable(isDisabled: boolean): void {
    this.#isDisabled.value = isDisabled;
  }
}
