import fc from 'fast-check';
import type { Json } from '../../../src/schema/index.js';

// Ajv leaves `__proto__` out; it has its own tests.
const key = fc.constantFrom('a', 'b', 'c', 'constructor');
const primitive = fc.constantFrom<Json>(null, true, false, 0, 1, 2, 1.5, -3, '', 'x', 'yes', '😀😀', 'long text');
const type = fc.constantFrom('null', 'boolean', 'object', 'array', 'number', 'integer', 'string');
const size = fc.integer({ min: 0, max: 3 });

/** An object whose keys are its own, whatever they are called. */
function record(entries: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(entries);
}

/** Instances made of few names and few values, so that schemas meet them often. */
export function arbitraryInstance(): fc.Arbitrary<Json> {
  return fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      primitive,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(record),
    ),
  })).value;
}

/** Keywords that look at the value alone. */
const assertion: fc.Arbitrary<readonly [string, Json]> = fc.oneof(
  fc.tuple(fc.constant('type'), fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 }))),
  fc.tuple(fc.constant('const'), arbitraryInstance()),
  fc.tuple(fc.constant('enum'), fc.uniqueArray(primitive, { minLength: 1, maxLength: 3 })),
  fc.tuple(fc.constantFrom('minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'), size),
  fc.tuple(fc.constantFrom('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'), size),
  fc.tuple(fc.constant('multipleOf'), fc.constantFrom(1, 2, 0.5)),
  fc.tuple(fc.constant('pattern'), fc.constantFrom('^x', 's$', '^.{2}$')),
  fc.tuple(fc.constant('uniqueItems'), fc.boolean()),
  fc.tuple(fc.constant('required'), fc.uniqueArray(key, { maxLength: 2 })),
  fc.tuple(
    fc.constant('dependentRequired'),
    fc.array(fc.tuple(key, fc.uniqueArray<Json, unknown>(key, { maxLength: 2 })), { maxLength: 2 }).map(record),
  ),
);

function applicator(schema: fc.Arbitrary<Json>, hasUnevaluated: boolean): fc.Arbitrary<readonly [string, Json]> {
  const map = fc.array(fc.tuple(key, schema), { maxLength: 3 }).map(record);
  const list = fc.array(schema, { minLength: 1, maxLength: 3 });
  const single = ['not', 'if', 'then', 'else', 'additionalProperties', 'propertyNames', 'items'];
  // What `contains` found counts as evaluated in the specification, and not in Ajv.
  if (!hasUnevaluated) single.push('contains');
  const patterns = fc.array(fc.tuple(fc.constantFrom('^a', '[bc]'), schema), { maxLength: 2 }).map(record);
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('properties'), map) },
    fc.tuple(fc.constant('dependentSchemas'), map),
    fc.tuple(fc.constant('patternProperties'), patterns),
    fc.tuple(fc.constantFrom('allOf', 'anyOf', 'oneOf', 'prefixItems'), list),
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...single), schema) },
    fc.tuple(fc.constant('$ref'), fc.constantFrom('#/$defs/a', '#/$defs/b')),
    ...(hasUnevaluated ? [fc.tuple(fc.constantFrom('unevaluatedProperties', 'unevaluatedItems'), schema)] : []),
  );
}

/** Schemas with every keyword that both engines know; two definitions, which no definition refers to. */
export function arbitrarySchema(options: { hasUnevaluated?: boolean } = {}): fc.Arbitrary<Json> {
  const make = (hasReferences: boolean): fc.Arbitrary<Json> =>
    fc.letrec<{ schema: Json }>((tie) => ({
      schema: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.boolean(),
        fc.array(assertion, { maxLength: 3 }).map(record),
        fc
          .tuple(
            fc.array(assertion, { maxLength: 2 }),
            fc.array(applicator(tie('schema'), options.hasUnevaluated ?? false), { maxLength: 4 }),
          )
          .map(([assertions, applicators]) =>
            record([...assertions, ...applicators.filter(([name]) => hasReferences || name !== '$ref')]),
          ),
      ),
    })).schema;
  return fc
    .tuple(make(true), make(false), make(false))
    .map(([schema, a, b]) =>
      typeof schema === 'object' && schema ? { ...(schema as object), $defs: { a, b } } : schema,
    );
}
