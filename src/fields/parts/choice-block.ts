import { html, type TemplateResult } from 'lit';
import type { PageNode } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Branch, Choice } from '../../schema/types.js';
import { makeView } from '../make-view.js';
import type { BlockRenderer } from '../registry.js';
import { radios, select } from '../types/choices.js';
import type { FieldView, FormContext } from '../view.js';
import { watch } from '../watch.js';

type ChoiceNode = Extract<PageNode, { kind: 'choice' }>;

/** More ways than this are a list to open. */
const MOST_RADIOS = 8;

/** What a way is called: its title, else the kind of answer it takes; with a number where that does not tell it apart. */
const branchWords = (t: Translator, { branches }: Choice, { title, types }: Branch, index: number): string => {
  if (title !== undefined) return title;
  const nameOf = (of: readonly string[]): string => t.find(`choice.${of.length === 1 ? of[0] : 'object'}`) ?? '';
  const name = nameOf(types);
  const isUnique = branches.filter((one) => one.title === undefined && nameOf(one.types) === name).length === 1;
  return isUnique ? name : t('choice.branch', { number: index + 1, name });
};

/** The question that asks for one way, as the view of a field whose answer is the number of the way. */
const viewOf = (context: FormContext, node: ChoiceNode, choice: Choice, index: number): FieldView => {
  const { location, pattern } = node;
  const { t, choose } = context;
  const view = makeView(context, location, pattern);
  // What is asked at the very same place has its id.
  const isShared = node.nodes.some((one) => one.location.pointer === location.pointer);
  const id = index > 0 || isShared ? `${view.id}-way-${index}` : view.id;
  const { error, hint } = view;
  const shownError = isShared || index > 0 ? undefined : error;
  const described = [hint && `${id}-hint`, shownError && `${id}-error`].filter(Boolean).join(' ');
  return {
    ...view,
    id,
    // An element, and the form as a whole, have a heading already.
    label: pattern.endsWith('/[]') || pattern === '' ? t('choice.label') : view.label,
    error: shownError,
    describedBy: described || undefined,
    canBeNotKnown: false,
    location: { ...location, value: choice.chosen },
    options: choice.branches.map((branch, at) => ({ value: at, label: branchWords(t, choice, branch, at) })),
    set: (way) => {
      if (typeof way === 'number') choose?.(location, choice, way);
    },
    leave: () => {},
  };
};

/** Which way applies, and under it what that way asks. */
export const choiceBlock: BlockRenderer<ChoiceNode> = (context, node, render): TemplateResult => html`
  <div class="ways" part="choice">
    ${watch(() => {
      const location = context.model.place(node.location.pointer).value ?? node.location;
      const asked = location.choices.filter((choice) => choice.isAsked);
      return asked.map((choice, index) => {
        const view = viewOf(context, { ...node, location }, choice, index);
        return choice.branches.length > MOST_RADIOS ? select(view) : radios(view);
      });
    })}
    <div class="way">${render(node.nodes)}</div>
  </div>
`;
