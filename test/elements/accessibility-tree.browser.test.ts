import { expect } from '@open-wc/testing';
import { closeService } from '../../stories/support/made-up-service.js';
import { showState } from '../../stories/support/show-state.js';
import { statesOf } from '../support/browser/states.js';
import { expectTree, hasTree } from './support/tree.js';

/** The key screens that no walk of a test comes by. */
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

describe('the accessibility tree of', () => {
  const place = document.createElement('main');

  before(() => document.body.append(place));

  afterEach(() => place.replaceChildren());

  after(() => {
    place.remove();
    closeService();
  });

  if (!hasTree) {
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
      await expectTree(id, 'main');
    });
  }
});
