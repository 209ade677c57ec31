import { expect } from '@open-wc/testing';
import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { closeService, refusedAnswers, refusedElsewhere } from '../../stories/support/made-up-service.js';
import { showState, type ExampleState } from '../../stories/support/show-state.js';
import { statesOf } from '../support/browser/states.js';

/** States that are reached by words of the catalogue alone, on a pack that has made-up languages. */
const isForEveryLanguage = ({ attributes, state }: ExampleState): boolean =>
  attributes['pack'] === 'halton' &&
  attributes['lang'] === undefined &&
  state.screen !== 'problem' &&
  (state.then ?? []).every(
    (step) => !('pressWords' in step) && !('params' in step) && !('press' in step && step.press.includes(' ')),
  );

const states = (await statesOf('fd-evidence-form')).filter(isForEveryLanguage);

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
};

/** Names and numbers that no language changes, and dates, which the browser writes. */
const withoutData = (words: string, data: readonly string[]): string =>
  data
    .reduce((rest, one) => rest.replaceAll(one, ''), words)
    .replace(/\d{1,2} \w+ \d{4}|\w+ (\d{1,2}, )?\d{4}|\w+day \d\d:\d\d|front-door\.example/g, '');

/** Every text and label on the form that a catalogue or a pack should have put there. */
const wordsOf = (root: ShadowRoot): string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[translate=no], style')) texts.push(node.textContent ?? '');
  }
  const labels = [...root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap((one) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
  );
  return [...texts, ...labels].map((one) => one.trim()).filter((one) => /[a-z]/i.test(one));
};

describe('in a made-up language', () => {
  const place = document.createElement('main');

  before(() => document.body.append(place));

  afterEach(() => place.replaceChildren());

  after(() => {
    place.remove();
    closeService();
  });

  it('there are states to look at', () => {
    expect(states.length).to.be.greaterThan(60);
  });

  for (const state of states) {
    it(`every word of ${state.id} comes from a catalogue or the pack`, async () => {
      const attributes = { ...state.attributes, lang: 'en-XA' };
      const element = await showState({ ...state, attributes }, place);
      const { contacts, council } = (element.mounted as FormWidget).pack;
      const saidByService = [...refusedAnswers, refusedElsewhere].map(({ detail }) => detail);
      const data = [...stringsOf(contacts), ...stringsOf(council), ...saidByService].sort(
        (a, b) => b.length - a.length,
      );
      const plain = wordsOf(element.renderRoot as ShadowRoot).filter((one) => /[aeiou]/.test(withoutData(one, data)));
      expect(plain).to.deep.equal([]);
    });
  }
});
