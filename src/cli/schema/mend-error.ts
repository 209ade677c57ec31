import type { ErrorObject } from 'ajv';
import { joinPointer } from '../../schema/index.js';

/** A place, as a JSON Pointer, and what to do there. */
export type Finding = readonly [pointer: string, mend: string];

/** What to do about what Ajv found, each place and thing once. */
export function mendErrors(errors: readonly ErrorObject[]): Finding[] {
  const told = errors.filter((error) => !isEcho(error, errors));
  const found = told.map((error): Finding => [pointerOf(error), mendError(error)]);
  const lines = new Map(found.map((finding) => [finding.join(' '), finding]));
  return [...lines.values()];
}

/** A bad name is reported at the object that has it. */
function pointerOf({ instancePath, propertyName }: ErrorObject): string {
  return propertyName === undefined ? instancePath : joinPointer(instancePath, propertyName);
}

/** Says again what another error at this place says better: one branch of many failed, or "or null" is no help. */
function isEcho(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  const { keyword, instancePath, params } = error;
  if (keyword === 'propertyNames' || keyword === 'if') return true;
  const isBranching = keyword === 'anyOf' || keyword === 'oneOf';
  const isNull = keyword === 'type' && params['type'] === 'null';
  if (!isBranching && !isNull) return false;
  return all.some(
    (other) => other !== error && other.instancePath.startsWith(instancePath) && !isOnlyBranch(other, instancePath),
  );
}

const isOnlyBranch = ({ keyword, instancePath, params }: ErrorObject, path: string): boolean =>
  instancePath === path && (keyword === 'anyOf' || keyword === 'oneOf' || params['type'] === 'null');

type Words = (params: Readonly<Record<string, unknown>>) => string;

const byKeyword: Readonly<Record<string, Words>> = {
  not: () => 'Write plain words: this looks like markup.',
  additionalProperties: (params) => `Take out "${String(params['additionalProperty'])}": it means nothing here.`,
  required: (params) => `Add "${String(params['missingProperty'])}".`,
  enum: (params) => `Write one of: ${(params['allowedValues'] as unknown[]).map(String).join(', ')}.`,
  const: (params) => `Write ${JSON.stringify(params['allowedValue'])}.`,
  type: (params) => `Write ${[params['type']].flat().map(nameType).join(' or ')}.`,
  minLength: () => 'Write something, or take it out.',
  minItems: () => 'Put something into the list, or take it out.',
  uniqueItems: () => 'Say it once: it is there twice.',
};

/** What the definitions of `pack.schema.json` want, where a pattern says it badly. */
const byDefinition: Readonly<Record<string, string>> = {
  id: 'Write small letters, digits and single hyphens, beginning with a letter.',
  phone: 'Write a phone number: digits and spaces only.',
  link: 'Write an address that begins with https://.',
  place: 'Write a JSON Pointer with [] for any index, such as /children/[]/childName.',
  language: 'Write a language tag, such as en or cy.',
  time: 'Write a time, such as 09:00.',
};

const byFormat: Readonly<Record<string, string>> = {
  date: 'Write a date that exists, such as 2026-11-30.',
  email: 'Write an email address.',
};

function mendError({ keyword, message, params, schemaPath }: ErrorObject): string {
  const definition = /\$defs\/([A-Za-z]+)\/pattern$/.exec(schemaPath)?.[1] ?? '';
  const named = keyword === 'format' ? byFormat[String(params['format'])] : byDefinition[definition];
  return named ?? byKeyword[keyword]?.(params) ?? `It ${message ?? keyword}.`;
}

const types: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object {…}',
  array: 'a list […]',
  null: 'null',
};

const nameType = (type: unknown): string => types[String(type)] ?? `a ${String(type)}`;
