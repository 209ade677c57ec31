import type { Json, JsonObject } from '../../schema/types.js';
import { placeIndicators } from './place-indicators.js';
import type { Question, ThresholdRules } from './types.js';

/** What the schema is made of, beyond what the rules read. */
export interface ThresholdQuestions extends ThresholdRules {
  readonly contacts: ThresholdRules['contacts'] & { readonly neighbours: Readonly<Record<string, unknown>> };
  /** Councils that have a pack of this kind. */
  readonly councils: readonly string[];
}

/** How a person knows what they ticked, as the evidence form has it. */
export const waysToKnow = ['saw-it', 'child-told-me', 'adult-told-me', 'records', 'suspect-it'] as const;

/** Who a lower view is talked through with; the first two not when the worry is about them (M12). */
const consulted = ['lead', 'manager', 'chair-of-governors', 'lado'];

const enumOf = (values: readonly string[]): JsonObject => ({ type: 'string', enum: [...values] });
const has = (key: string, schema: Json): JsonObject => ({ properties: { [key]: schema }, required: [key] });
const answers = (wanted: Readonly<Record<string, string>>): JsonObject[] =>
  Object.entries(wanted).map(([id, answer]) => has(id, { const: answer }));

/** Where the child lives: this council, then those next to it, then others that we know, then what is always there. */
export const homeCouncils = ({ id, contacts, councils }: ThresholdQuestions): readonly string[] => [
  ...new Set([id, ...Object.keys(contacts.neighbours), ...councils, 'other-council', 'not-known']),
];

const questionSchema = (pack: ThresholdQuestions, { id, unknown }: Question): JsonObject => {
  if (id === 'homeCouncil') return enumOf(homeCouncils(pack));
  return enumOf(unknown ? ['yes', unknown, 'no'] : ['yes', 'no', 'not-known']);
};

/** Questions that depend on another are declared in a `then`, as every conditional question is. */
const contextSchema = (pack: ThresholdQuestions): JsonObject => {
  const always = pack.questions.filter(({ when, unless }) => !when && !unless);
  const depending = pack.questions.filter(({ when, unless }) => when ?? unless);
  const declare = (question: Question): [string, Json] => [question.id, questionSchema(pack, question)];
  return {
    type: 'object',
    properties: Object.fromEntries(always.map(declare)),
    allOf: depending.map((question) => ({
      if: { allOf: [...answers(question.when ?? {}), ...answers(question.unless ?? {}).map((not) => ({ not }))] },
      then: { properties: Object.fromEntries([declare(question)]) },
    })),
    unevaluatedProperties: false,
  };
};

/** A view below the suggestion, as a condition on the whole of the answers. */
const isLower = ({ levels }: ThresholdRules): JsonObject => ({
  anyOf: [2, 3, 4].map((index) => ({
    allOf: [
      has('suggestion', has('level', { const: index })),
      has('ownView', has('level', { enum: levels.filter((one) => one.index < index).map(({ id }) => id) })),
    ],
  })),
});

/** The person's own view; a lower one needs a reason, and the person it was talked through with. */
const ownView = ({ override }: ThresholdRules, roles: readonly string[] = []): JsonObject => ({
  $ref: '#/$defs/ownView',
  ...(roles.length > 0 && {
    properties: {
      reason: { type: 'string', minLength: override.minCharacters, maxLength: 20_000 },
      consulted: { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' },
      consultedRole: enumOf(roles),
    },
    required: ['reason', 'consulted', 'consultedRole'],
  }),
  unevaluatedProperties: false,
});

const viewIs = (schema: JsonObject): JsonObject => ({ properties: { ownView: schema } });

/** When the worry is about the lead or the head, nobody is asked to talk it through with them. */
const viewRules = (pack: ThresholdRules): JsonObject => ({
  if: isLower(pack),
  then: {
    if: has('context', { allOf: answers({ allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes' }) }),
    then: viewIs(ownView(pack, consulted.slice(2))),
    else: viewIs(ownView(pack, consulted)),
  },
  else: viewIs(ownView(pack)),
});

const tick: JsonObject = {
  type: 'object',
  properties: { answer: enumOf(['yes', 'no', 'not-known']) },
  if: has('answer', { const: 'yes' }),
  then: { properties: { howKnown: { type: 'array', items: enumOf(waysToKnow), uniqueItems: true } } },
  unevaluatedProperties: false,
};

/**
 * The JSON Schema (2020-12) of a checklist's answers, worked out from the pack:
 * `{ signs, context, areas, indicators: { ID: { answer, howKnown } }, ownView, suggestion }`.
 * `areas` says only what the person chose to look at: no rule reads it, and no tick is lost by it.
 */
export const thresholdSchema = (pack: ThresholdQuestions): JsonObject => {
  const placed = placeIndicators(pack.indicators);
  const areas = [...new Set(placed.map(({ dimension, area }) => `${dimension}/${area}`))];
  const listOf = (values: readonly string[]): JsonObject => ({
    type: 'array',
    items: enumOf(values),
    uniqueItems: true,
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:front-door:threshold',
    type: 'object',
    properties: {
      signs: listOf(pack.signs.map(({ id }) => id)),
      context: contextSchema(pack),
      areas: listOf(areas),
      indicators: {
        type: 'object',
        properties: Object.fromEntries(placed.map(({ id }) => [id, { $ref: '#/$defs/tick' }])),
        additionalProperties: false,
      },
      suggestion: {
        type: 'object',
        properties: {
          rule: enumOf(pack.rules.map(({ id }) => id)),
          level: { enum: [1, 2, 3, 4, null] },
          route: enumOf([...new Set(pack.rules.map(({ then }) => then.route))]),
        },
        readOnly: true,
        additionalProperties: false,
      },
    },
    allOf: [viewRules(pack)],
    unevaluatedProperties: false,
    $defs: {
      tick,
      ownView: {
        type: 'object',
        properties: { level: enumOf([...pack.levels.map(({ id }) => id), 'not-sure']) },
      },
    },
  };
};
