import urgent from '../../../schemas/examples/answers/urgent.json' with { type: 'json' };
import { DraftStore } from '../../../src/delivery/drafts/draft-store.js';
import { KeptStore } from '../../../src/delivery/kept-store.js';
import { giveAnswers } from '../../../stories/support/take-steps.js';
import { until } from '../../support/browser/form.js';
import { openFrame, type DraftsFrame } from './drafts-frame.js';

/** What is typed, and is nowhere else. */
export const canary = 'Kanarienvogel-5d1e-mam-yn-dweud-ŵ';
/** The question that it answers. */
export const story = '/worry/whatHappened';
/** The database of drafts, and the name of their key. */
export const space = 'front-door-elements-drafts-1';

/** The attributes of a form of a schema. */
export const visit = (file = 'visit'): Record<string, string> => ({
  tag: 'fd-form',
  schema: `/test/elements/support/${file}.schema.json`,
});

const frames: DraftsFrame[] = [];

/** A page with a form, gone at the end of the test. */
export const open = async (attributes: Readonly<Record<string, string>>): Promise<DraftsFrame> => {
  const page = await openFrame(attributes);
  frames.push(page);
  return page;
};

/** Leaves nothing of a test on the page or on this computer. */
export const clearUp = async (): Promise<void> => {
  for (const page of frames.splice(0)) page.remove();
  await Promise.all([new DraftStore().clearEverything(), new KeptStore().clearEverything()]);
  sessionStorage.clear();
};

/** Answers the urgent path, to the page about the worry, with a canary in it. */
export const write = async ({ form }: DraftsFrame, words = canary): Promise<void> => {
  giveAnswers(form.widget, urgent);
  for (const screen of ['you', 'worry']) {
    await form.press('form.continue');
    await form.on(screen);
  }
  form.type(story, words);
};

const promises = { session: 'Saved on this computer until this tab', device: 'Only your resume code' };

/** Resolves once the page says that all is saved. */
export const saved = (page: DraftsFrame, how: keyof typeof promises = 'session'): Promise<true> =>
  until(() => page.line().includes(promises[how]) || null, 'saved');
