import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import { focusLater } from '../../fields/focus-later.js';
import { findSettings } from '../../rules/training/index.js';
import type { Setting } from '../../rules/training/types.js';
import { ownStart } from './own-start.js';
import type { TrainingView } from './training-view.js';

/** Beyond this a person types more instead of reading on. */
const MOST = 12;
/** Fewer letters fit half of the list. */
const LEAST = 2;

/** Every entry of the setting that an entry is of. */
const entriesOf = (settings: readonly Setting[], { name }: Setting): readonly Setting[] =>
  settings.filter((one) => one.name === name);

const isSame = (one: Setting, other: Setting): boolean => one.id === other.id;

/** Each setting that was found once, with all its entries. */
const found = (view: TrainingView): readonly (readonly Setting[])[] => {
  const { settings } = view.pack;
  const hits = findSettings(settings, view.query.value).map((hit) => entriesOf(settings, hit));
  return hits.filter(([first], index) => hits.findIndex(([other]) => first && other && isSame(first, other)) === index);
};

const entry = (view: TrainingView, entries: readonly Setting[]): unknown => {
  const [first] = entries;
  if (!first) return nothing;
  const hubs = entries.map(({ group }) => view.groupName(group)).join(', ');
  const choose = ({ currentTarget }: Event): void => {
    focusLater(currentTarget as HTMLElement, 'own-title');
    view.own.value = entries;
    view.query.value = '';
    view.district.value = '';
  };
  return html`<li>
    <button type="button" class="link-button" part="button" @click=${choose}>${first.name}</button>
    ${first.fullName && first.fullName !== first.name ? html`<span class="hint">${first.fullName}</span>` : nothing}
    <span>${hubs}</span>
    ${entries.length > 1 ? html`<strong>${view.t('training.setting.twice', { count: entries.length })}</strong>` : nothing}
  </li>`;
};

const countWords = (view: TrainingView, count: number): string =>
  view.t(count > 0 ? 'training.setting.found' : 'training.setting.none', { count });

const hits = (view: TrainingView): unknown => {
  if (view.query.value.trim().length < LEAST) return nothing;
  const all = found(view);
  return html`<p role="status">${countWords(view, all.length)}</p>
    <ul class="hits">
      ${all.slice(0, MOST).map((entries) => entry(view, entries))}
    </ul>
    ${all.length > MOST ? html`<p class="hint">${view.t('training.setting.more')}</p>` : nothing}`;
};

const hubLine = (view: TrainingView, { group }: Setting): TemplateResult => {
  const { t } = view;
  const start = ownStart(view, group);
  return html`<p>
    <strong>${view.groupName(group) ?? group}</strong>${
      start ? html`: ${t('training.setting.toolkitFrom', { date: start })}` : nothing
    }
  </p>`;
};

/** The hub of the setting that was chosen, and from when it uses the toolkits: two where the list has it twice. */
const chosen = (view: TrainingView): unknown => {
  const { t, own } = view;
  const [first] = own.value;
  if (!first) return nothing;
  const forget = ({ currentTarget }: Event): void => {
    focusLater(currentTarget as HTMLElement, 'setting-query');
    own.value = [];
  };
  return html`<div class="notice information">
    <h4 id="own-title" tabindex="-1">${t('training.setting.chosen', { name: first.fullName ?? first.name })}</h4>
    ${own.value.length > 1 ? html`<p>${t('training.setting.two', { count: own.value.length })}</p>` : nothing}
    ${own.value.map((one) => hubLine(view, one))}
    <button type="button" class="link-button" part="button" @click=${forget}>${t('training.setting.another')}</button>
  </div>`;
};

/** Find your school: by its printed or full name, initials, or another spelling. Several that fit are listed, never guessed. */
export const findSetting = (view: TrainingView): TemplateResult => {
  const { t, query } = view;
  const onInput = ({ target }: Event): void => void (query.value = (target as HTMLInputElement).value);
  return html`<section class="part" aria-labelledby="setting-title">
    <h3 id="setting-title">${t('training.setting')}</h3>
    <div class="field" part="field">
      <label class="label" for="setting-query">${t('training.setting.label')}</label>
      <p class="hint" id="setting-hint">${t('training.setting.hint')}</p>
      <input
        class="input"
        part="input"
        id="setting-query"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="setting-hint"
        .value=${watch(() => query.value)}
        @input=${onInput}
      />
    </div>
    <div>${watch(() => hits(view))}</div>
    <div>${watch(() => chosen(view))}</div>
  </section>`;
};
