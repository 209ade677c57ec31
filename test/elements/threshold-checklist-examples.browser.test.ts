import { expect } from '@open-wc/testing';
import examples from '../../schemas/question-sets/threshold/examples.json' with { type: 'json' };
import { checkPhrases } from '../../src/cli/packs/check-phrases.js';
import { exampleAnswers, type Example } from '../../src/cli/packs/threshold/run-examples.js';
import type { ThresholdPack } from '../../src/packs/types.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { stateAssets } from '../../stories/support/state-assets.js';
import { until } from '../../stories/support/take-steps.js';
import { clearChecklists, clocks, showChecklist, type ShownChecklist } from './support/checklist.js';

const councils = ['cambridgeshire', 'cheshire-east', 'england', 'halton', 'kent'];
const packOf = async (id: string): Promise<ThresholdPack> =>
  (await stateAssets.json(`packs/${id}/threshold.json`)).value as ThresholdPack;
const digits = (phone: string | null | undefined): string => (phone ?? '').replace(/\s/g, '');

/** The number that a route leads to by the pack, whether its office is closed or not. */
const numberOf = (pack: ThresholdPack, route: string): string => {
  const id = pack.routeAliases[route] ?? route;
  const shown = id === '999' ? 'urgent' : id === 'universal' ? 'consult' : id;
  return digits(pack.routes[shown]?.phone ?? pack.contacts.frontDoor.phone);
};

/** What the result must show of one example, by the pack alone. */
const judge = async (shown: ShownChecklist, pack: ThresholdPack, { name, input, expect: wanted }: Example) => {
  const { widget } = shown;
  const home = input.context['homeCouncil'];
  const isElsewhere = home !== undefined && home !== 'not-known' && home !== pack.id;
  const theirs = isElsewhere && pack.councils.includes(home) ? await packOf(home) : undefined;
  if (theirs) await until(() => widget.judge.home.rules !== pack && widget.judge.home.rules.id === home, String(home));
  const text = shown.text();
  const words = pack.text['en']!;
  expect(text, name).to.include(words.rules[wanted.rule]);
  expect(widget.judge.outcome.value.ruleId, name).to.equal(wanted.rule);
  const phones = shown.phones('.call');
  const neighbour = isElsewhere ? pack.contacts.neighbours[home] : undefined;
  const number = numberOf(theirs ?? pack, wanted.route);
  if ((!isElsewhere || theirs) && number) expect(phones, name).to.include(number);
  else if (neighbour?.phone) expect(phones, name).to.include(digits(neighbour.phone));
  else expect(shown.root.querySelector(`.call a[href="${pack.contacts.anyCouncil.url}"]`), name).to.not.equal(null);
  const isClosed = input.outOfHours === true && Boolean(pack.contacts.frontDoor.hours) && !isElsewhere;
  const council = phones.filter((phone) => phone !== '999');
  if (isClosed) expect(council[0], name).to.equal(digits(pack.contacts.outOfHours.phone));
  if (wanted.route === '999' || wanted.route === 'urgent') expect(phones[0], name).to.equal('999');
  if (wanted.tellFamily) expect(text, name).to.include(words.tellFamily[wanted.tellFamily as 'if-safe']);
  for (const id of wanted.modifiers) {
    if (['M2', 'M4', 'M11'].includes(id)) continue;
    expect(text, `${name}: ${id}`).to.include(words.modifiers[id] ?? id);
  }
  expect(checkPhrases(text, ''), name).to.deep.equal([]);
};

describe('every example of the data, through the element', () => {
  afterEach(clearChecklists);
  after(closeService);

  for (const council of councils) {
    it(council, async function () {
      this.timeout(60_000);
      const pack = await packOf(council);
      const mine = (examples as unknown as readonly Example[]).filter(
        ({ input }) => input.council === undefined || input.council === council,
      );
      expect(mine.length).to.be.at.least(34);
      const shown = await showChecklist({}, { pack: council });
      for (const example of mine) {
        shown.answer(exampleAnswers(pack, example));
        shown.widget.now = () => new Date(example.input.outOfHours ? clocks.sunday : clocks.tuesday);
        await shown.turnTo('result');
        await judge(shown, pack, example);
      }
    });
  }
});
