import { joinPointer } from '../../schema/pointer.js';
import type { Breach, BreachCode } from './breach.js';
import { findProbeBreaches } from './find-probe-breaches.js';
import { findWordBreaches, type ProtectingWords } from './find-word-breaches.js';
import { isUrgent } from './is-urgent.js';
import { placeIndicators } from './place-indicators.js';
import type { Indicator, PlacedIndicator, Rule, ThresholdRules } from './types.js';

/** What may not be weakened: the rules of the question set that every council begins with. */
export type Bounds = Pick<
  ThresholdRules,
  'indicators' | 'questions' | 'rules' | 'modifiers' | 'override' | 'routeAliases'
> & { readonly tellFamily: ProtectingWords['tellFamily'] };

export interface Bounded extends ThresholdRules {
  /** Who approved rules that are not the base's. */
  readonly approval?: { readonly by: string; readonly on: string };
  /** By language. */
  readonly text: Readonly<Record<string, ProtectingWords>>;
}

/** The routes of level 4, the most urgent first. */
const danger = ['999', 'urgent', 'statutory-request'];

/** Routes that a pack must have. */
const needed = [...danger, 'consult-today', 'consult', 'targeted', 'early-help'];

/** The one route that may do without a number, unless the pack has a page in place of every number. */
const UNIVERSAL = 'universal';

/** English bank holidays of one year: a list with fewer would keep an office open that is closed. */
const FEWEST_HOLIDAYS = 8;

const at = (...keys: readonly (string | number)[]): string => keys.reduce<string>(joinPointer, '');

/** Equal as JSON, whatever the order of keys. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
};

/** The rules of danger, unchanged and before all others; the last of them may only lead somewhere more urgent. */
const dangerRules = ({ rules }: Bounded, base: Bounds): Breach[] => {
  const wanted = base.rules.filter(({ id }) => base.override.rules.includes(id));
  const last = Math.max(...wanted.map(({ order }) => order));
  const isKept = (rule: Rule, own: Rule | undefined): boolean =>
    own !== undefined &&
    isSame(own.when, rule.when) &&
    own.order === rule.order &&
    own.then.level === rule.then.level &&
    own.then.stop === rule.then.stop &&
    danger.slice(0, danger.indexOf(rule.then.route) + 1).includes(own.then.route);
  return [
    ...wanted.flatMap((rule): Breach[] => {
      const index = rules.findIndex(({ id }) => id === rule.id);
      const pointer = index < 0 ? at('rules') : at('rules', index);
      return isKept(rule, rules[index]) ? [] : [{ pointer, code: 'danger-rule', id: rule.id }];
    }),
    ...rules.flatMap(({ id, order }, index): Breach[] =>
      order > last || wanted.some((rule) => rule.id === id)
        ? []
        : [{ pointer: at('rules', index, 'order'), code: 'danger-first', id }],
    ),
  ];
};

const kept = <T extends { readonly id: string }>(
  own: readonly T[],
  base: readonly T[],
  part: string,
  code: BreachCode,
): Breach[] =>
  base.flatMap((one) => {
    const index = own.findIndex(({ id }) => id === one.id);
    const pointer = index < 0 ? at(part) : at(part, index);
    return isSame(own[index], one) ? [] : [{ pointer, code, id: one.id }];
  });

const override = ({ override: own }: Bounded, { override: base }: Bounds): Breach[] => {
  const has = (list: readonly string[], wanted: readonly string[]): boolean => wanted.every((id) => list.includes(id));
  const isKept =
    has(own.rules, base.rules) && has(own.modifiers, base.modifiers) && own.minCharacters >= base.minCharacters;
  return isKept ? [] : [{ pointer: at('override'), code: 'override', id: 'override' }];
};

const flags = ['policeToo', 'alsoCall', 'mustNotify', 'note', 'tellFamily'] as const;

/** It protects by its level, or by something that is said whatever the level. */
const protects = (one: Indicator): boolean => one.level === 4 || flags.some((flag) => one[flag] !== undefined);

const isWeaker = (own: Indicator, base: Indicator): boolean =>
  (base.level === 4 && own.level !== 4) ||
  own.level < base.level ||
  (isUrgent(base) && !isUrgent(own)) ||
  flags.some((flag) => base[flag] !== undefined && own[flag] !== base[flag]) ||
  (base.pathway ?? []).some((id) => own.pathway?.includes(id) !== true);

const pointerOf = ({ dimension, area, id }: PlacedIndicator, { indicators }: Bounded): string =>
  at('indicators', dimension, area, indicators[dimension]?.[area]?.findIndex((one) => one.id === id) ?? 0);

const indicators = (pack: Bounded, base: Bounds): Breach[] => {
  const own = new Map(placeIndicators(pack.indicators).map((one) => [one.id, one]));
  return placeIndicators(base.indicators)
    .filter(protects)
    .flatMap((one): Breach[] => {
      const mine = own.get(one.id);
      if (!mine) return [{ pointer: at('indicators', one.dimension), code: 'indicator-gone', id: one.id }];
      return isWeaker(mine, one) ? [{ pointer: pointerOf(mine, pack), code: 'indicator-lowered', id: one.id }] : [];
    });
};

/** Every urgent indicator can be chosen on the first screen. */
const signs = (pack: Bounded): Breach[] =>
  placeIndicators(pack.indicators)
    .filter((one) => isUrgent(one) && !pack.signs.some(({ standsFor }) => standsFor.includes(one.id)))
    .map(({ id }): Breach => ({ pointer: at('signs'), code: 'sign', id }));

const routes = ({ routes: own, routeAliases, contacts }: Bounded): Breach[] => [
  ...(own['999']?.phone === '999'
    ? []
    : [{ pointer: at('routes', '999'), code: 'emergency-number', id: '999' } as const]),
  ...[...new Set([...needed, ...Object.keys(own)])]
    .filter((id) => id !== UNIVERSAL && !own[id]?.phone && !(own[id] && contacts.frontDoor.reportPage))
    .map((id): Breach => ({ pointer: at('routes', ...(own[id] ? [id] : [])), code: 'route-phone', id })),
  ...danger
    .filter((id) => own[id]?.askLeadFirst)
    .map((id): Breach => ({ pointer: at('routes', id, 'askLeadFirst'), code: 'lead-first', id })),
  ...Object.keys(routeAliases)
    .filter((id) => danger.includes(id))
    .map((id): Breach => ({ pointer: at('routeAliases', id), code: 'alias', id })),
];

/** The numbers and rules that a council may change, with a named approver and a day. */
const approval = ({ rules, approval: given }: Bounded, base: Bounds): Breach[] => {
  const isBase = rules.length === base.rules.length && kept(rules, base.rules, 'rules', 'approval').length === 0;
  return isBase || given ? [] : [{ pointer: at('rules'), code: 'approval', id: 'approval' }];
};

/** What a route's hours are worked out with. */
const holidays = ({ holidays: own }: Bounded): Breach[] =>
  new Set(own).size < FEWEST_HOLIDAYS ? [{ pointer: at('holidays'), code: 'holidays', id: 'holidays' }] : [];

/**
 * Where a pack is weaker than a council may make it: a danger rule gone or changed, a level 4 route lowered, an urgent
 * indicator, what it carries or its words taken out, a number or the bank holidays missing, a blank read as a no. None: the
 * pack is within its bounds.
 */
export const findBreaches = (pack: Bounded, base: Bounds): readonly Breach[] => [
  ...dangerRules(pack, base),
  ...kept(pack.modifiers, base.modifiers, 'modifiers', 'modifier'),
  ...kept(pack.questions, base.questions, 'questions', 'question'),
  ...override(pack, base),
  ...indicators(pack, base),
  ...signs(pack),
  ...routes(pack),
  ...findProbeBreaches(pack),
  ...findWordBreaches(pack, pack.text, base.tellFamily),
  ...holidays(pack),
  ...approval(pack, base),
];
