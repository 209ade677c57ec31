import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Card, NoticesPack, NoticesText } from '../../packs/index.js';
import { todayInEngland } from '../../rules/index.js';
import { FdFailedEvent } from '../events.js';
import { councilWords, heading, packText, screenHead } from '../form-widget/parts.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import { cardView } from './card-view.js';

/** The cards of a council, or one of them. It asks nothing, sends nothing and keeps nothing. */
export class NoticeWidget implements Widget {
  readonly pack: NoticesPack;
  readonly host: WidgetHost;
  readonly hasAnswers = false;
  /** The day, by the calendar of England: a test sets another. */
  readonly today: Signal<string>;

  /** Id of the one card to show; without one, all are. */
  #chosen: Signal<string | undefined>;
  #cards: ReadonlySignal<readonly Card[]>;
  #t: Signal<Translator>;

  constructor(pack: NoticesPack, chosen: string | undefined, t: Translator, host: WidgetHost) {
    this.pack = pack;
    this.host = host;
    this.today = signal(todayInEngland());
    this.#chosen = signal(chosen);
    this.#t = signal(t);
    this.#cards = computed(() => {
      const one = pack.cards.filter(({ id }) => id === this.#chosen.value);
      return one.length > 0 ? one : pack.cards;
    });
  }

  get t(): Translator {
    return this.#t.value;
  }

  /** Who reads what is on screen may be worried about a child: 999 stands before it. */
  get isAboutChild(): boolean {
    return this.pack.status === 'withdrawn' || this.#cards.value.some(({ aboutChild }) => aboutChild);
  }

  /** Shows one card, or all. An id that no card has is told, and all are shown. */
  choose(id: string | undefined): void {
    this.#chosen.value = id;
    if (this.#isUnknown) this.host.emit(new FdFailedEvent('attribute-notice'));
  }

  render(): unknown {
    return html`${watch(() => (this.pack.status === 'withdrawn' ? this.#withdrawn() : this.#page()))}`;
  }

  update(_settings: Settings, t: Translator): void {
    this.#t.value = t;
  }

  dispose(): void {}

  get #isUnknown(): boolean {
    const id = this.#chosen.value;
    return id !== undefined && !this.pack.cards.some((one) => one.id === id);
  }

  #withdrawn(): TemplateResult {
    return html`<div class="stack">
      ${screenHead(this)}
      <div class="notice warning">${heading(this.t('brag.withdrawn'))}</div>
    </div>`;
  }

  /** 999 comes first where a card is about a child; a change of guidance has no need of it. */
  #head(text: NoticesText): unknown {
    if (this.isAboutChild) return screenHead(this);
    return this.pack.status === 'demonstration'
      ? html`<div class="banner" part="banner">
          <p><strong>${text.demonstration}</strong></p>
        </div>`
      : nothing;
  }

  #page(): TemplateResult {
    const { t, pack } = this;
    const text = packText<NoticesText>(this);
    const isList = this.#cards.value.length > 1;
    return html`<div class="stack notices">
      ${this.#head(text)} ${this.#isUnknown ? this.#problem() : nothing}
      ${
        isList
          ? html`<div>
                <p class="caption" translate="no">${pack.council.name}</p>
                ${heading(text.title)}
              </div>
              <p>${councilWords(this, text.lead)}</p>`
          : nothing
      }
      ${this.#cards.value.map((card) => cardView({ t, pack, card, text: text.cards[card.id], isList }, this.today.value))}
      <p class="hint">
        ${t(`from.${pack.status}`)} ${t('from.checkedOn', { date: formatDate(pack.checkedOn, t.lang) })}
      </p>
    </div>`;
  }

  #problem(): TemplateResult {
    const values = this.pack.cards.map(({ id }) => id).join(', ');
    const why = this.t('problem.attribute.oneOf', { values });
    return html`<p class="problem" part="problem" role="alert">
      ${this.t('problem.attribute', { attribute: 'notice', why })}
    </p>`;
  }
}
