import { isGroup, isRepeat, type PageSpec } from '../../form/index.js';
import { joinPointer } from '../../schema/core.js';
import type { Location } from '../../schema/types.js';

/** A form with fewer questions than this fits on one page. */
const FEW = 12;

/** More than a field: a group, a list, or a choice between ways. */
const isSection = (place: Location): boolean =>
  isGroup(place) || isRepeat(place) || place.choices.some((choice) => choice.isAsked);

const count = (place: Location): number =>
  isGroup(place) ? [...place.properties.values()].reduce((sum, one) => sum + count(one), 0) : 1;

/** The id of the page that asks what has no page of its own. */
export const MAIN = 'main';

/** Pages for a schema whose author named none: a page for what stands alone, and one for each section. */
export const autoPages = (root: Location, isSingle: boolean): readonly PageSpec[] => {
  const main: PageSpec = { id: MAIN, fields: [''] };
  const sections = [...root.properties].filter(([, place]) => isSection(place));
  if (isSingle || sections.length < 2 || count(root) < FEW) return [main];
  return [main, ...sections.map(([key], index) => ({ id: `section-${index + 1}`, fields: [joinPointer('', key)] }))];
};
