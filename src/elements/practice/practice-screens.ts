import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { PracticeCase } from '../../packs/index.js';
import { actions, button, heading, screenHead } from '../form-widget/parts.js';
import type { PracticeChecklist } from './practice-checklist.js';
import type { PracticeWidget } from './practice-widget.js';

const story = ({ words }: PracticeWidget, { id }: PracticeCase): TemplateResult =>
  html`${words.cases[id]?.story.map((paragraph) => html`<p>${paragraph}</p>`)}`;

/** Back to the list, at the top of a screen. */
export const toList = (widget: PracticeWidget): TemplateResult => html`
  <p>
    <button type="button" class="link-button" part="button" @click=${() => widget.go('list')}>
      ${widget.t('practice.all')}
    </button>
  </p>
`;

/** What stands above the title of a screen. */
export const caption = ({ words, pack }: PracticeWidget, title: string): TemplateResult => html`
  <div>
    <p class="caption">${words.title} · <span translate="no">${pack.council.name}</span></p>
    ${heading(title)}
  </div>
`;

/** All cases. What the panel says of them is not to be guessed from the list. */
export const listScreen = (widget: PracticeWidget): TemplateResult => {
  const { t, words, cases, read } = widget;
  return html`<div class="stack">
    ${screenHead(widget)} ${caption(widget, t('practice.title'))}
    <p>${words.lead}</p>
    <ul class="cases">
      ${cases.map(
        (one) =>
          html`<li class="case">
            <button type="button" class="link-button" part="button" @click=${() => widget.open(one)}>
              ${words.cases[one.id]?.title}
            </button>
            ${watch(() => (read.value.has(one.id) ? html`<strong class="tag state">${t('practice.done')}</strong>` : nothing))}
          </li>`,
      )}
    </ul>
  </div>`;
};

/** One case, to read before anything is ticked. */
export const caseScreen = (widget: PracticeWidget, one: PracticeCase): TemplateResult => {
  const { t, words } = widget;
  return html`<div class="stack">
    ${screenHead(widget)} ${toList(widget)} ${caption(widget, words.cases[one.id]?.title ?? '')}
    <div class="story">${story(widget, one)}</div>
    <p><strong>${t('practice.before')}</strong></p>
    ${actions(
      widget,
      html`${button(t('practice.try'), () => widget.tryIt())}
      ${button(t('practice.panel'), () => widget.go('reading'), true)}`,
    )}
  </div>`;
};

/** The checklist as it is, with the case at hand under each of its screens. */
export const triedScreen = (
  widget: PracticeWidget,
  one: PracticeCase,
  checklist: PracticeChecklist,
): TemplateResult => {
  const { t, words } = widget;
  return html`
    ${checklist.render()}
    <section class="at-hand" aria-labelledby="at-hand-title">
      <h3 id="at-hand-title">${t('practice.at-hand', { title: words.cases[one.id]?.title ?? '' })}</h3>
      <details>
        <summary>${t('practice.again')}</summary>
        <div class="story">${story(widget, one)}</div>
      </details>
      ${actions(
        widget,
        html`${button(t('practice.panel'), () => widget.go('reading'))}
        ${button(t('practice.leave'), () => widget.go('list'), true)}`,
      )}
    </section>
  `;
};

/** The council took its pack back: numbers only. */
export const withdrawnScreen = (widget: PracticeWidget): TemplateResult =>
  html`<div class="stack">
    ${screenHead(widget)}
    <div class="notice warning">${heading(widget.t('brag.withdrawn'))}</div>
  </div>`;
