import { expect } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, readFile, writeFile } from '@web/test-runner-commands';
import { closeService } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import { statesOf } from '../support/browser/states.js';

/**
 * What Chromium tells a screen reader about the key screens, as lines to read. `UPDATE_TREES=1 ENGINE=chromium npx wtr
 * --files test/elements/accessibility-tree.browser.test.ts` writes them anew; the diff is then for a person to judge.
 */
const screens = [
  'gate-blank',
  'gate-danger-now',
  'gate-errors',
  'you-presets',
  'child-errors',
  'family-removed',
  'check-urgent',
  'check-hidden',
  'received',
  'waiting-network',
  'paused-refuses',
  'prepared-instead',
  'kept-one',
  'pack-withdrawn',
  'finish-missing',
  'fields-wrong',
  'fields-moved',
  'brag-known',
  'brag-guide-not-sure',
  'brag-clock-christmas',
  'practice-case',
  'practice-different',
  'checklist-sign-ticked',
  'checklist-home-national',
  'checklist-indicators-urgent',
  'checklist-result-urgent',
  'checklist-result-targeted',
  'form-errors',
  'form-odd-wrong',
  'form-tasks-mixed',
  'form-choice-chosen',
  'form-list-removed',
  'form-in-form-errors',
  'form-schema-problems',
  'training-district',
  'training-people',
  'training-check',
  'training-booked',
  'training-full',
  'training-calendar',
  'notice-one',
  'notice-overdue',
];

interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly TreeNode[];
  readonly [property: string]: unknown;
}

const isChromium = 'userAgentData' in navigator;

/** What changes from day to day, from second to second, or with the port of the test's server. */
const withoutTime = (words: string): string =>
  words
    .replace(
      /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
      '(date)',
    )
    .replace(/\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d?\d:\d\d\b/g, '(time)')
    .replaceAll(location.origin, '(this page)')
    .replace(/in \d+ seconds?/g, 'in (count) seconds');

const told = [
  'level',
  'value',
  'valuetext',
  'checked',
  'expanded',
  'disabled',
  'invalid',
  'required',
  'description',
  'roledescription',
];

const lines = (node: TreeNode, depth = 0): string[] => {
  const properties = told.flatMap((name) =>
    node[name] === undefined ? [] : [`${name}=${JSON.stringify(node[name])}`],
  );
  const own = [node.role, JSON.stringify(node.name ?? ''), ...properties].join(' ');
  return [
    `${'  '.repeat(depth)}${withoutTime(own)}`,
    ...(node.children ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
};

describe('the accessibility tree of', () => {
  const place = document.createElement('main');

  before(() => document.body.append(place));

  afterEach(() => place.replaceChildren());

  after(() => {
    place.remove();
    closeService();
  });

  if (!isChromium) {
    it('every screen is read in Chromium only: no other driver gives it', () => undefined);
    return;
  }

  for (const id of screens) {
    it(id, async () => {
      const all = await Promise.all(
        [
          'fd-evidence-form',
          'fd-brag-explainer',
          'fd-form',
          'fd-threshold-checklist',
          'fd-training-booking',
          'fd-notice',
        ].map(statesOf),
      );
      const state = all.flat().find((one) => one.id === id);
      expect(state, id).to.not.equal(undefined);
      await showState(state!, place);
      const tree = (await a11ySnapshot({ selector: 'main' })) as unknown as TreeNode;
      const now = `${lines(tree).join('\n')}\n`;
      const path = `accessibility-trees/${id}.txt`;
      if (await executeServerCommand<boolean, undefined>('update-trees')) return writeFile({ path, content: now });
      expect(now).to.equal(await readFile({ path }));
    });
  }
});
