import { FileAnswer, fileLink } from './file-answer.js';
import { html, type Markup } from './html.js';
import type { Entry, Group, Leaf, Shown } from './outline.js';

/** Groups of answers under headings of this level, in order. */
export function groups(list: readonly Group[], level: 2 | 3): Markup {
  return html`${list.map(
    ({ title, entries }) => html`<section class="group">${heading(title, level)}${body(entries, level + 1)}</section>`,
  )}`;
}

/** Answers that stand together share one list; a group between them ends it and starts another after itself. */
function body(entries: readonly Entry[], level: number): Markup {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && isLeaf(entry) && run.every(isLeaf)) run.push(entry);
    else runs.push([entry]);
  }
  return html`${runs.map((run) => (run.every(isLeaf) ? list(run) : run.map((entry) => subgroup(entry, level))))}`;
}

function subgroup(entry: Entry, level: number): Markup {
  if (isLeaf(entry)) return list([entry]);
  return html`<div class="item">${heading(entry.title, level)}${body(entry.entries, level + 1)}</div>`;
}

const isLeaf = (entry: Entry): entry is Leaf => 'label' in entry;

const list = (leaves: readonly Leaf[]): Markup =>
  html`<dl>
    ${leaves.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${answer(value)}</dd>
        </div>`,
    )}
  </dl>`;

function answer(value: Leaf['value']): Markup {
  if (value === null) return html`<em>Not known</em>`;
  if (!Array.isArray(value)) return shown(value as Shown);
  return value.length
    ? html`<ul>
        ${value.map((item) => html`<li>${shown(item)}</li>`)}
      </ul>`
    : html`<em>None chosen</em>`;
}

const shown = (value: Shown): Markup => (value instanceof FileAnswer ? fileLink(value) : html`${value}`);

function heading(title: string, level: number): Markup {
  if (level <= 2) return html`<h2>${title}</h2>`;
  if (level === 3) return html`<h3>${title}</h3>`;
  return level === 4 ? html`<h4>${title}</h4>` : html`<h5>${title}</h5>`;
}
