import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compile, evaluate, set, type Evaluation, type Json, type Location } from '../../src/schema/index.js';
import { arbitraryInstance, arbitrarySchema } from './support/arbitrary.js';

const RUNS = { numRuns: 300 };

/** Where each assertion failed, without the order in which they were tried. */
function leaves(pairs: readonly (readonly [pointer: string, keyword: string])[]): string[] {
  return [...new Set(pairs.map(([pointer, keyword]) => `${pointer} ${keyword}`))].sort();
}

function ajvLeaves(schema: Json, instance: Json): string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    validateFormats: false,
    logger: false,
  });
  const validate = ajv.compile(schema as object);
  validate(instance);
  return leaves((validate.errors ?? []).map((error) => [error.instancePath, error.keyword]));
}

/**
 * Ajv's own code throws for some schemas that fail in a branch of `oneOf` or `anyOf`: `{ "oneOf": [{ "additionalProperties":
 * false }, false], "patternProperties": { "^a": false } }` with `{ "a": null }`, and with unevaluated keywords.
 */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const ourLeaves = ({ issues }: Evaluation): string[] =>
  leaves(issues.map((issue) => [issue.instancePointer, issue.keyword]));

test('the same assertions fail at the same places as in Ajv', () => {
  fc.assert(
    fc.property(arbitrarySchema(), arbitraryInstance(), (schema, instance) => {
      const theirs = attempt(() => ajvLeaves(schema, instance));
      fc.pre(theirs !== undefined);
      const evaluation = evaluate(compile(schema, { formats: false }), instance);
      assert.deepEqual(ourLeaves(evaluation), theirs);
      assert.equal(evaluation.valid, evaluation.issues.length === 0);
    }),
    RUNS,
  );
});

test('with unevaluated keywords the verdict is that of Ajv', () => {
  fc.assert(
    fc.property(arbitrarySchema({ hasUnevaluated: true }), arbitraryInstance(), (schema, instance) => {
      const theirs = attempt(() => ajvLeaves(schema, instance));
      fc.pre(theirs !== undefined);
      assert.equal(evaluate(compile(schema, { formats: false }), instance).valid, theirs?.length === 0);
    }),
    RUNS,
  );
});

/** Everything that a place says, without the objects that say it. */
function snapshot(location: Location): unknown {
  return { ...location, properties: [...location.properties].map(([key, inner]) => [key, snapshot(inner)]) };
}

function* places(location: Location): Generator<Location> {
  yield location;
  for (const inner of [...location.properties.values(), ...location.items]) yield* places(inner);
}

const pointers = ['/a', '/b', '/c', '/a/a', '/a/b', '/b/0', '/b/1', '/c/a', '/__proto__', '/constructor', ''];

test('an evaluation built on the one before says what a fresh one says', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...pointers), fc.option(arbitraryInstance(), { nil: undefined })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(arbitrarySchema({ hasUnevaluated: true }), arbitraryInstance(), edits, (schema, start, changes) => {
      const plan = compile(schema);
      let value: Json | undefined = start;
      let evaluation = evaluate(plan, value);
      for (const [pointer, replacement] of changes) {
        value = set(value, pointer, replacement);
        evaluation = evaluate(plan, value, { previous: evaluation });
        const fresh = evaluate(plan, value);
        assert.deepEqual(evaluation.issues, fresh.issues);
        assert.deepEqual(snapshot(evaluation.root), snapshot(fresh.root));
      }
    }),
    RUNS,
  );
});

test('nothing changes identity when nothing changed', () => {
  fc.assert(
    fc.property(arbitrarySchema(), arbitraryInstance(), (schema, instance) => {
      const plan = compile(schema);
      const first = evaluate(plan, instance);
      const second = evaluate(plan, instance, { previous: first });
      assert.equal(second.root, first.root);
      assert.equal(second.issues, first.issues);
      assert.equal(second.conditionsRun, 0);
    }),
    RUNS,
  );
});

test('no schema and no instance makes the engine throw, and each place carries the value that is there', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), arbitrarySchema()), fc.jsonValue(), (schema, instance) => {
      const { root } = evaluate(compile(schema), instance as Json);
      assert.equal(root.value, instance);
      for (const place of places(root)) {
        for (const [key, inner] of place.properties) {
          const holder = place.value;
          const isHolder = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
          assert.equal(inner.value, isHolder ? (holder as Record<string, Json>)[key] : undefined);
        }
      }
    }),
    RUNS,
  );
});
