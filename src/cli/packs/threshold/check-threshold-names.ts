import type { ThresholdPack } from '../../../packs/types.js';
import { conditionNames } from '../../../rules/threshold/holds.js';
import { placeIndicators, type When } from '../../../rules/threshold/index.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';

type Path = readonly (string | number)[];

/** That every id is there once, and that everything that is named is there. */
export function checkThresholdNames(pack: ThresholdPack, retired: readonly string[]): Finding[] {
  const { indicators, signs, questions, rules, modifiers, levels, routes, routeAliases } = pack;
  const placed = placeIndicators(indicators).map(({ id }) => id);
  const all = [placed, ...[signs, questions, rules, modifiers, levels].map((list) => list.map(({ id }) => id))].flat();
  const isRoute = (id: string): boolean => Object.hasOwn(routes, routeAliases[id] ?? id);
  return [
    ...twice(all),
    ...placed
      .filter((id) => retired.includes(id))
      .map((id): Finding => [at('indicators'), `${id} is retired: use another id.`]),
    ...signs.flatMap(({ standsFor }, index) => unknown(standsFor, placed, ['signs', index, 'standsFor'])),
    ...questions.flatMap(({ when, unless }, index) => [
      ...conditions(when ?? {}, pack, ['questions', index, 'when']),
      ...conditions(unless ?? {}, pack, ['questions', index, 'unless']),
    ]),
    ...[...rules.entries()].flatMap(([index, { when, then }]) => [
      ...conditions(when, pack, ['rules', index, 'when']),
      ...(isRoute(then.route) ? [] : [noRoute(then.route, 'rules', index, 'then', 'route')]),
    ]),
    ...modifiers.flatMap(({ when }, index) => conditions(when, pack, ['modifiers', index, 'when'])),
    ...Object.entries(routeAliases).flatMap(([id, to]) => (isRoute(to) ? [] : [noRoute(to, 'routeAliases', id)])),
    ...pack.toolkit.routes.flatMap((id, index) => (isRoute(id) ? [] : [noRoute(id, 'toolkit', 'routes', index)])),
    ...[1, 2, 3, 4]
      .filter((index) => !levels.some((one) => one.index === index))
      .map((index): Finding => [at('levels'), `Say which of the council’s levels is our ${index}.`]),
    ...(pack.councils.includes(pack.id) ? [] : [[at('councils'), `Add ${pack.id}, the council itself.`] as Finding]),
  ];
}

const noRoute = (id: string, ...path: Path): Finding => [at(...path), `No route has the id ${id}.`];

function twice(ids: readonly string[]): Finding[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id): Finding => [
    '',
    `The id ${id} is there twice: use another.`,
  ]);
}

function unknown(ids: readonly string[], known: readonly string[], path: Path): Finding[] {
  return ids.flatMap((id, index): Finding[] =>
    known.includes(id) ? [] : [[at(...path, index), `No indicator has the id ${id}.`]],
  );
}

/** Names in a condition that are no condition are questions. */
function conditions(when: When, pack: ThresholdPack, path: Path): Finding[] {
  const isQuestion = (id: string): boolean => pack.questions.some((question) => question.id === id);
  return Object.entries(when).flatMap(([name, value]): Finding[] => {
    if (name === 'any')
      return (value as readonly When[]).flatMap((one, index) => conditions(one, pack, [...path, name, index]));
    const named = name === 'andAny' ? (value as readonly string[]) : conditionNames.includes(name) ? [] : [name];
    return named
      .filter((id) => !isQuestion(id))
      .map((id): Finding => [at(...path, name), `No question has the id ${id}.`]);
  });
}
