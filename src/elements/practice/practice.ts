import type { Translator } from '../../i18n/index.js';
import type { Assets, Practice } from '../../packs/index.js';
import { later } from '../../styles/later.js';
import { practiceStyles } from '../../styles/practice.js';
import { adoptStyles } from '../adopt-styles.js';
import type { ChecklistSource } from '../checklist/checklist-widget.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import { PracticeWidget } from './practice-widget.js';

/** A council's own cases bring their own words in every language that they have. */
const readOwn = async (assets: Assets, address: string): Promise<Practice> => {
  const { readOwnPractice } = (await assets.module('own-pack.js')) as typeof import('../../packs/own-pack.js');
  return (await readOwnPractice(address)).value as Practice;
};

const readPractice = async (assets: Assets, lang: string): Promise<Practice> => {
  const practice = (await assets.json('practice/cases.json')).value as Practice;
  if (practice.text[lang] || /^en(-GB)?$/.test(lang)) return practice;
  const words = await assets.json(`i18n/practice/${lang}.json`).catch(() => undefined);
  return words ? { ...practice, text: { ...practice.text, ...(words.value as Practice).text } } : practice;
};

/**
 * Practice on a council's checklist: `fd-threshold-checklist` fetches this where the page asks for it. `address` is that of
 * a council's or a district's own cases; empty, they are ours.
 * @throws {PackError} when those are not there or not right.
 */
export const createPractice = async (
  address: string,
  source: ChecklistSource,
  settings: Settings,
  t: Translator,
  host: WidgetHost,
): Promise<Widget> => {
  const practice = await (address ? readOwn(host.assets, address) : readPractice(host.assets, t.lang));
  for (const styles of [later, practiceStyles]) adoptStyles(host.root, styles);
  return new PracticeWidget(practice, source, settings, t, host);
};
