import { html, nothing, type TemplateResult } from 'lit';
import { find, type FieldLook, type PointerPattern } from '../../../form/index.js';
import type { FieldText } from '../../../packs/index.js';
import type { Json } from '../../../schema/types.js';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { packText } from '../../form-widget/parts.js';
import { writeOn } from './call-sheet.js';

/** Lines of a table on paper. */
const LINES = 4;

/** How many lines an answer in words gets. */
const linesFor = ({ rows, softLimit, width, autocomplete }: FieldLook): number =>
  rows ?? (softLimit ? 6 : width || autocomplete ? 1 : 2);

const times = (count: number, one: () => TemplateResult): TemplateResult[] => Array.from({ length: count }, one);

type Fields = Readonly<Record<PointerPattern, FieldText>>;

/** What stands below a place and is on no page by name: the columns of a table, or the lines of a group. */
const below = (fields: Fields, holder: PointerPattern): readonly (readonly [PointerPattern, FieldText])[] =>
  Object.entries(fields).filter(([pattern]) => pattern.startsWith(`${holder}/`));

/** In the order of the schema, where the question is asked now. */
const boxes = ({ options = {} }: FieldText, inOrder: readonly Json[] = []): TemplateResult => {
  const rank = (key: string): number => inOrder.findIndex((one) => String(one) === key);
  const keys = Object.keys(options).sort((one, other) => rank(one) - rank(other));
  return html`<ul class="boxes">
    ${keys.map((key) => html`<li>☐ ${options[key]}</li>`)}
  </ul>`;
};

const answerSpace = ({ context, model }: FormWidget, pattern: PointerPattern, text: FieldText): unknown =>
  text.options ? boxes(text, find(model.root, pattern)?.facts.enum) : times(linesFor(context.look(pattern)), writeOn);

/** More choices than this have no room in a table: the words are written in. */
const MOST_IN_TABLE = 3;

const tick = ({ label }: FieldText): TemplateResult => html`<p class="blank">☐ ${label}</p>`;

const question = (widget: FormWidget, pattern: PointerPattern, text: FieldText): TemplateResult => html`
  <div class="blank">
    <p class="label">${text.label}</p>
    ${text.hint ? html`<p class="hint">${text.hint}</p>` : nothing} ${answerSpace(widget, pattern, text)}
  </div>
`;

const table = (text: FieldText, columns: readonly (readonly [PointerPattern, FieldText])[]): TemplateResult => html`
  <table class="rows blank-rows">
    <caption>
      ${text.label}
    </caption>
    <thead>
      <tr>
        ${columns.map(([, column]) => html`<th scope="col">${column.label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${times(
        LINES,
        () =>
          html`<tr>
            ${columns.map(([, column]) => html`<td>${Object.keys(column.options ?? {}).length <= MOST_IN_TABLE ? boxes(column) : nothing}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>
`;

/** One place of a page, with all that belongs to it. */
const place = (widget: FormWidget, fields: Fields, pattern: PointerPattern): unknown => {
  const text = fields[pattern];
  if (!text || find(widget.model.root, pattern)?.facts.readOnly) return nothing;
  const inside = below(fields, pattern);
  if (widget.context.look(pattern).type === 'checkbox') return tick(text);
  if (inside.length === 0) return question(widget, pattern, text);
  if (inside.some(([one]) => one.startsWith(`${pattern}/[]/`))) return table(text, inside);
  return html`<p class="label blank">${text.label}</p>
    ${inside.map(([one, words]) => question(widget, one, words))}`;
};

/** "Child: once for each", before the first question of a list. */
const listHeading = (
  { t }: FormWidget,
  fields: Fields,
  pattern: PointerPattern,
  before: PointerPattern | undefined,
) => {
  const [list] = pattern.split('/[]/');
  const isFirst = pattern.includes('/[]/') && !before?.startsWith(`${list}/[]/`);
  const item = fields[list ?? '']?.item;
  return isFirst && item ? html`<h4>${t('outputs.each', { item })}</h4>` : nothing;
};

/** Every question of the form on paper, whatever would be asked on screen; what the family must not see stands apart. */
export const blankForm = (widget: FormWidget): TemplateResult => {
  const { t, pack, context } = widget;
  const text = packText(widget);
  const { fields } = text;
  const isPrivate = (pattern: PointerPattern): boolean => context.look(pattern).private ?? false;
  const isList = (all: readonly PointerPattern[], pattern: PointerPattern): boolean =>
    all.some((one) => one.startsWith(`${pattern}/[]/`));
  const asked = pack.ui.pages.map(({ id, fields: all }) => ({
    title: text.pages[id]?.title ?? id,
    patterns: all.filter((pattern) => !isList(all, pattern)),
  }));
  return html`
    <p>${t('outputs.blankLead')}</p>
    ${asked.map(({ title, patterns }) => {
      const open = patterns.filter((pattern) => !isPrivate(pattern));
      return html`<section class="answers">
        <h3>${title}</h3>
        ${open.map((pattern, index) => html`${listHeading(widget, fields, pattern, open[index - 1])}${place(widget, fields, pattern)}`)}
      </section>`;
    })}
    <section class="answers apart">
      <h3>${t('check.private')}</h3>
      ${asked.flatMap(({ patterns }) => patterns.filter(isPrivate).map((pattern) => place(widget, fields, pattern)))}
    </section>
  `;
};
