import { expect } from '@open-wc/testing';
import type { FdElement } from '../../src/elements/fd-element.js';
import { showState, type ExampleState } from '../../stories/support/show-state.js';
import { until } from '../../stories/support/take-steps.js';

const place = document.createElement('main');

const show = async (
  attributes: Readonly<Record<string, string>>,
  state: Partial<ExampleState['state']> = {},
): Promise<FdElement> => {
  document.body.append(place);
  const element = 'fd-notice';
  return showState({ id: 'test', title: 'test', element, attributes, state: { screen: 'page', ...state } }, place);
};

const all = (element: FdElement, selector: string): Element[] => [...element.renderRoot.querySelectorAll(selector)];
const text = (element: FdElement, selector = '.root'): string =>
  all(element, selector)
    .map((one) => one.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('cards to read', () => {
  afterEach(() => place.replaceChildren());

  it('all of a council: its own and everybody’s, each with what it is, its source and the day to look again', async () => {
    const element = await show({ pack: 'halton' });
    const titles = all(element, 'article h3').map((one) => one.textContent);
    expect(titles).to.include.members([
      'Keeping children safe in education 2026: what changed',
      'Apps that children used in 2015',
      'Old names, and what to say today',
    ]);
    for (const card of all(element, 'article')) {
      expect(card.textContent, card.id).to.match(/Source:[^]+To be reviewed by/);
      expect(card.querySelector('.caption')?.textContent).to.not.equal('');
    }
    expect(text(element)).to.include('CART iCART (Halton)').and.include('CAF, Common Assessment Framework Early Help');
    expect(text(element))
      .to.include('Rochdale Overall: requires improvement.')
      .and.include('Inadequate: care leavers.');
  });

  it('one by its id, and another when the page asks for it', async () => {
    const element = await show({ pack: 'cheshire-east', notice: 'kcsie-2022' });
    expect(text(element, 'h2')).to.equal('Keeping children safe in education 2022: what changed');
    expect(all(element, 'article')).to.have.length(1);
    expect(text(element, '.caption'), 'no date where none is printed').to.equal('What changed');
    element.setAttribute('notice', 'kcsie-2026');
    await until(() => text(element, 'h2').includes('2026'), 'the other card');
    expect(text(element, '.caption')).to.equal('What changed · 1 September 2026');
    element.removeAttribute('notice');
    await until(() => all(element, 'article').length > 4, 'every card');
  });

  it('999 and the council’s numbers stand before a card about a child, and before no other', async () => {
    const phones = (element: FdElement): (string | null)[] =>
      all(element, '.root :is(.emergency ~ *, .emergency) a[href^="tel:"]').map((one) => one.getAttribute('href'));
    const element = await show({ pack: 'halton', notice: 'prevent' });
    expect(phones(element)).to.deep.equal(['tel:999', 'tel:01519078305', 'tel:03450500148']);
    element.setAttribute('notice', 'old-names');
    await until(() => text(element, 'h2').startsWith('Old names'), 'the other card');
    expect(phones(element)).to.deep.equal([]);
    expect(text(element)).to.include('This is a demonstration');
  });

  it('warns once its review date is past, and not on the day itself', async () => {
    const attributes = { pack: 'england', notice: 'kcsie-2026' };
    const onTheDay = await show(attributes, { now: '2027-02-22T12:00:00Z' });
    expect(text(onTheDay)).to.not.include('was due for review');
    place.replaceChildren();
    const dayAfter = await show(attributes, { now: '2027-02-23T12:00:00Z' });
    expect(text(dayAfter)).to.include('This card was due for review by 22 February 2027.');
  });

  it('an id that no card has is told with those that there are, and every card is shown', async () => {
    const element = await show({ pack: 'kent', notice: 'kcsie-1999' });
    const alert = text(element, '[role=alert]');
    expect(alert).to.include('notice').and.include('kcsie-2026, prevent');
    expect(all(element, 'article').length).to.be.greaterThan(3);
  });
});
