import { signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { watch } from '../../fields/index.js';
import { timelinePicture } from '../../fields/parts/timeline-picture.js';
import type { Translator } from '../../i18n/index.js';
import type { BragPack, BragText } from '../../packs/index.js';
import { councilWords, heading, packText, screenHead } from '../form-widget/parts.js';
import { whereFrom } from '../form-widget/where-from.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import type { BragView } from './brag-view.js';
import { compare } from './compare.js';
import { guide } from './guide.js';
import { ratingCards } from './rating-cards.js';
import { when } from './when.js';

/** Everything that a BRAG explainer shows. It sends nothing and keeps nothing. */
export class BragWidget implements Widget, BragView {
  readonly pack: BragPack;
  readonly host: WidgetHost;
  readonly answers: Signal<Readonly<Record<string, string>>> = signal({});
  readonly compared: Signal<string>;
  readonly received: Signal<Date | undefined>;
  /** Nothing that a person chooses here would be missed. */
  readonly hasAnswers = false;

  #t: Signal<Translator>;

  constructor(pack: BragPack, t: Translator, host: WidgetHost, now: Date = new Date()) {
    this.pack = pack;
    this.host = host;
    this.compared = signal(pack.comparators[0]?.id ?? '');
    this.received = signal(now);
    this.#t = signal(t);
  }

  get t(): Translator {
    return this.#t.value;
  }

  get text(): BragText {
    return packText<BragText>(this);
  }

  render(): unknown {
    return html`${watch(() => keyed(this.t.lang, this.pack.status === 'withdrawn' ? this.#withdrawn() : this.#page()))}`;
  }

  update(_settings: Settings, t: Translator): void {
    this.#t.value = t;
  }

  dispose(): void {}

  #withdrawn(): TemplateResult {
    return html`<div class="stack">
      ${screenHead(this)}
      <div class="notice warning">${heading(this.t('brag.withdrawn'))}</div>
    </div>`;
  }

  #page(): TemplateResult {
    const { t, text, pack } = this;
    const words = (list: readonly string[]): readonly string[] => list.map((one) => councilWords(this, one));
    return html`<div class="brag">
      <div class="stack">
        ${screenHead(this)} ${whereFrom(this)}
        <div>
          <p class="caption" translate="no">${pack.council.name}</p>
          ${heading(text.title)}
        </div>
        <p class="lead">${councilWords(this, text.lead)}</p>
        <section class="about" aria-labelledby="about-title">
          <h3 id="about-title">${t('brag.about')}</h3>
          ${words(text.mash).map((one) => html`<p>${one}</p>`)}
        </section>
        ${guide(this)} ${ratingCards(this, words(text.noRatings))} ${when(this, councilWords(this, text.hear))}
        ${this.#feedback()} ${pack.comparators.length > 0 ? compare(this) : nothing}
      </div>
    </div>`;
  }

  #feedback(): unknown {
    const { feedback } = this.text;
    if (!feedback || !this.pack.feedback) return nothing;
    const steps = this.pack.feedback.map((id) => ({
      label: feedback.steps[id]?.who ?? id,
      note: feedback.steps[id]?.does,
    }));
    return html`<section class="part" aria-labelledby="feedback-title">
      <h3 id="feedback-title">${feedback.title}</h3>
      ${feedback.note ? html`<p>${feedback.note}</p>` : nothing} ${timelinePicture(feedback.title, steps)}
    </section>`;
  }
}
