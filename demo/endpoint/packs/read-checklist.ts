import type { FieldText, Pack, PackText, ThresholdPack, ThresholdText } from '../../../src/packs/types.js';
import { decide, placeIndicators, thresholdSchema } from '../../../src/rules/threshold/index.js';
import type { Json } from '../../../src/schema/types.js';
import { contentDigest } from '../content-digest.js';
import { checkerFor } from './check-answers.js';
import type { KnownPack } from './known-pack.js';
import { onFirstUse } from './on-first-use.js';

/** A threshold checklist: its schema is worked out from its parts, as the page does it, and so is what is urgent. */
export function readChecklist(bytes: Buffer): KnownPack {
  const source = JSON.parse(bytes.toString('utf8')) as ThresholdPack;
  const schema = thresholdSchema(source);
  const english = source.text['en'];
  const pack: Pack = {
    ...source,
    schema,
    ui: { pages: [], fields: {}, presets: {}, urgentMinimum: [] },
    text: english ? { en: asPackText(source, english) } : {},
    notices: [],
    derived: [],
    checks: [],
  };
  return {
    pack,
    digest: contentDigest(bytes),
    schemaId: String(schema['$id'] ?? ''),
    schemaDigest: contentDigest(JSON.stringify(schema)),
    check: onFirstUse(() => checkerFor(schema)),
    isUrgent: (answers) => ['999', 'urgent'].includes(decide(source, answers as Json, () => false).entryId),
  };
}

function asPackText(source: ThresholdPack, text: ThresholdText): PackText {
  const { title, lead, demonstration, next } = text;
  return {
    title,
    lead,
    demonstration,
    next,
    pages: {},
    notices: {},
    fields: Object.fromEntries(fieldsOf(source, text)),
  };
}

/** The words of each place, for the inbox. */
function fieldsOf(source: ThresholdPack, text: ThresholdText): [string, FieldText][] {
  const levels = Object.fromEntries(Object.entries(text.levels).map(([id, { label }]) => [id, label]));
  const neighbours = Object.entries(source.contacts.neighbours).map(([id, { name }]): [string, string] => [id, name]);
  const councils = { ...Object.fromEntries(neighbours), ...text.councils };
  const areas = Object.entries(text.areas).flatMap(([dimension, list]) =>
    Object.entries(list).map(([area, words]): [string, string] => [`${dimension}/${area}`, words]),
  );
  return [
    ['/signs', { label: 'Signs that mean “phone now”', options: text.signs }],
    ...source.questions.map(({ id }): [string, FieldText] => [
      `/context/${id}`,
      { label: text.questions[id] ?? id, options: id === 'homeCouncil' ? councils : text.answers },
    ]),
    ['/areas', { label: 'Areas that were chosen', options: Object.fromEntries(areas) }],
    ...placeIndicators(source.indicators).flatMap(({ id }): [string, FieldText][] => [
      [`/indicators/${id}/answer`, { label: text.indicators[id] ?? id, options: text.answers }],
      [`/indicators/${id}/howKnown`, { label: 'How they know', options: text.how }],
    ]),
    ['/suggestion/rule', { label: 'What was suggested', options: text.rules }],
    ['/ownView/level', { label: 'Their own view', options: { ...levels, 'not-sure': text.answers['not-sure'] ?? '' } }],
    ['/ownView/reason', { label: 'Why they see less need' }],
    ['/ownView/consulted', { label: 'Who they talked it through with' }],
  ];
}
