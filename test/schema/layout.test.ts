import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choiceKey,
  compile,
  evaluate,
  set,
  type Evaluation,
  type Json,
  type Location,
} from '../../src/schema/index.js';

/** The pointers of the places that a form would show. */
function shown({ root }: Evaluation): string[] {
  const pointers = (location: Location): string[] =>
    [...location.properties.values(), ...location.items].flatMap((inner) => [inner.pointer, ...pointers(inner)]);
  return pointers(root);
}

const at = ({ root }: Evaluation, key: string): Location | undefined => root.properties.get(key);

test('declared properties are places, present or not, in the order of declaration', () => {
  const plan = compile({
    properties: { b: { type: 'string' }, a: { properties: { inner: true } } },
    allOf: [{ properties: { c: {}, b: { title: 'Again' } } }],
  });
  const evaluation = evaluate(plan, { b: 'x' });
  assert.deepEqual(shown(evaluation), ['/b', '/a', '/a/inner', '/c']);
  assert.equal(at(evaluation, 'b')?.facts.title, 'Again');
  assert.equal(at(evaluation, 'a')?.value, undefined);
});

test('an absent place asserts nothing; only its parent misses it', () => {
  const plan = compile({ properties: { a: { type: 'object', minProperties: 1, required: ['b'] } }, required: ['a'] });
  const { issues } = evaluate(plan, {});
  assert.deepEqual(
    issues.map(({ instancePointer, keyword, params }) => [instancePointer, keyword, params['missingProperty']]),
    [['', 'required', 'a']],
  );
});

const conditional = {
  properties: {
    worry: {
      type: 'object',
      properties: { urgent: { enum: ['yes', 'no'] } },
      if: { properties: { urgent: { const: 'yes' } }, required: ['urgent'] },
      then: { properties: { number: { type: 'string' } }, required: ['number'] },
      else: { properties: { later: { type: 'string' } } },
    },
  },
};

test('a condition shows what its outcome declares, also in an object that is not there yet', () => {
  const plan = compile(conditional);
  assert.deepEqual(shown(evaluate(plan, {})), ['/worry', '/worry/urgent', '/worry/later']);
  assert.deepEqual(shown(evaluate(plan, { worry: { urgent: 'no' } })), ['/worry', '/worry/urgent', '/worry/later']);
  const urgent = evaluate(plan, { worry: { urgent: 'yes' } });
  assert.deepEqual(shown(urgent), ['/worry', '/worry/urgent', '/worry/number']);
  assert.equal(at(urgent, 'worry')?.properties.get('number')?.required, true);
  assert.ok(urgent.issues.some((issue) => issue.keyword === 'required' && issue.instancePointer === '/worry'));
});

test('a property that may not be there is no place', () => {
  const plan = compile({
    properties: { a: { type: 'string' } },
    if: { required: ['b'] },
    then: { properties: { a: false } },
  });
  assert.deepEqual(shown(evaluate(plan, {})), ['/a']);
  assert.deepEqual(shown(evaluate(plan, { b: 1 })), []);
});

test('dependent keywords apply while their key is there', () => {
  const plan = compile({
    properties: { card: {} },
    dependentRequired: { card: ['card', 'name'] },
    dependentSchemas: { card: { properties: { name: {} } } },
  });
  assert.deepEqual(shown(evaluate(plan, {})), ['/card']);
  const evaluation = evaluate(plan, { card: 1 });
  assert.deepEqual(shown(evaluation), ['/card', '/name']);
  assert.equal(at(evaluation, 'name')?.required, true);
});

test('properties found by pattern or left over are places while they are there', () => {
  const plan = compile({ patternProperties: { '^x': { title: 'X' } }, additionalProperties: { title: 'Other' } });
  const evaluation = evaluate(plan, { x1: 1, y: 2 });
  assert.deepEqual(shown(evaluation), ['/x1', '/y']);
  assert.equal(at(evaluation, 'x1')?.facts.title, 'X');
  assert.equal(at(evaluation, 'y')?.facts.title, 'Other');
  assert.deepEqual(shown(evaluate(compile({ additionalProperties: true }), { y: 2 })), []);
});

test('a list has the places of its elements and says what a new one asks', () => {
  const plan = compile({
    type: 'array',
    prefixItems: [{ title: 'First' }],
    items: { properties: { name: { type: 'string' } } },
    maxItems: 2,
  });
  const one = evaluate(plan, ['x']).root;
  assert.deepEqual(
    one.items.map((item) => item.facts.title),
    ['First'],
  );
  assert.equal(one.newItem?.pointer, '/1');
  assert.equal(one.newItem?.properties.get('name')?.pointer, '/1/name');
  assert.equal(evaluate(plan, []).root.newItem?.facts.title, 'First');
  assert.equal(evaluate(plan, ['x', {}]).root.newItem, undefined);
});

test('a recursive schema is laid out once below a place that is not there', () => {
  const person = {
    type: 'object',
    properties: {
      name: {},
      partner: { $ref: '#/$defs/person' },
      children: { type: 'array', items: { $ref: '#/$defs/person' } },
    },
  };
  const plan = compile({ $defs: { person }, $ref: '#/$defs/person' });
  assert.deepEqual(shown(evaluate(plan, {})), ['/name', '/partner', '/partner/name', '/partner/children', '/children']);
  assert.equal(evaluate(plan, { children: [{}] }).root.properties.get('children')?.items[0]?.properties.size, 3);
});

test('a schema that holds itself too many times to lay out leaves out nothing of what is there', () => {
  const names = Array.from({ length: 100 }, (_, index) => index);
  const properties = Object.fromEntries([
    ...names.map((index) => [`part${index}`, { type: 'object', $ref: '#' }]),
    ...names.map((index) => [`text${index}`, { type: 'string' }]),
  ]);
  const plan = compile({ properties });
  const blank = evaluate(plan, {});
  assert.equal(blank.root.properties.size, 200);
  assert.ok(shown(blank).length < 5000);
  const answered = evaluate(plan, { part99: { text0: 'x' } }, { previous: blank });
  assert.deepEqual([...(at(answered, 'part99')?.properties.keys() ?? [])], Object.keys(properties));
});

const pets = {
  properties: { kind: { enum: ['cat', 'dog'] } },
  oneOf: [
    { title: 'Cat', properties: { kind: { const: 'cat' }, lives: { type: 'integer' } } },
    { title: 'Dog', properties: { kind: { const: 'dog' }, tricks: { type: 'string' } } },
  ],
};

test('a discriminator chooses the branch that shows', () => {
  const plan = compile(pets);
  const blank = evaluate(plan, {});
  assert.deepEqual(shown(blank), ['/kind']);
  assert.equal(blank.root.choices[0]?.chosen, undefined);
  const dog = evaluate(plan, { kind: 'dog' });
  assert.deepEqual(shown(dog), ['/kind', '/tricks']);
  assert.deepEqual(
    dog.root.choices[0]?.branches.map((branch) => branch.title),
    ['Cat', 'Dog'],
  );
  assert.deepEqual(shown(evaluate(plan, { kind: 'dog', lives: 9 }, { previous: dog })), ['/kind', '/tricks']);
});

test('a person chooses the branch that shows, and the verdict does not care', () => {
  const plan = compile({
    oneOf: [
      { properties: { a: {} }, required: ['a'] },
      { properties: { b: {} }, required: ['b'] },
    ],
  });
  const before = evaluate(plan, {});
  const choices = new Map([[choiceKey('', '/oneOf'), 1]]);
  const after = evaluate(plan, {}, { previous: before, choices });
  assert.deepEqual([shown(before), shown(after)], [[], ['/b']]);
  assert.equal(after.valid, false);
  assert.deepEqual(after.issues, evaluate(plan, {}, { choices }).issues);
  assert.deepEqual(shown(evaluate(plan, {}, { previous: after })), []);
});

test('something or nothing is no choice to make', () => {
  const plan = compile({ properties: { a: { anyOf: [{ type: 'string', title: 'Text' }, { type: 'null' }] } } });
  assert.equal(at(evaluate(plan, {}), 'a')?.facts.title, 'Text');
});

test('facts are the narrowest of what applies, and the first words', () => {
  const plan = compile({
    $defs: { text: { type: ['string', 'null'], maxLength: 5, title: 'Below', description: 'Why' } },
    properties: { a: { $ref: '#/$defs/text', title: 'Here', maxLength: 9, minLength: 1 } },
    allOf: [
      { properties: { a: { type: 'string', enum: ['x', 'y', null] } } },
      { properties: { a: { enum: ['y', 'z'] } } },
    ],
  });
  assert.deepEqual(at(evaluate(plan, {}), 'a')?.facts, {
    types: ['string'],
    title: 'Here',
    description: 'Why',
    minLength: 1,
    maxLength: 5,
    enum: ['y'],
  });
  const number = evaluate(compile({ type: 'number', allOf: [{ type: 'integer' }] }), 1).root;
  assert.deepEqual(number.facts.types, ['integer']);
});

test('branches that are one value each are the options of a list', () => {
  const plan = compile({
    oneOf: [
      { const: 'a', title: 'Alpha' },
      { const: 'b', title: 'Beta' },
    ],
  });
  const { root } = evaluate(plan, 'b');
  assert.deepEqual(root.facts.enum, ['a', 'b']);
  assert.deepEqual(root.facts.types, ['string']);
  assert.deepEqual(
    root.choices[0]?.branches.map((branch) => [branch.const, branch.title]),
    [
      ['a', 'Alpha'],
      ['b', 'Beta'],
    ],
  );
  assert.equal(root.choices[0]?.chosen, 1);
});

test('what did not change keeps its identity', () => {
  const plan = compile(conditional);
  const before = evaluate(plan, { worry: { urgent: 'yes' }, other: { deep: [1] } });
  const after = evaluate(plan, set(before.root.value, '/worry/number', '999'), { previous: before });
  const worry = (evaluation: Evaluation): Location | undefined => at(evaluation, 'worry');
  assert.notEqual(worry(after), worry(before));
  assert.equal(worry(after)?.properties.get('urgent'), worry(before)?.properties.get('urgent'));
  assert.equal(worry(after)?.facts, worry(before)?.facts);
});

test('words beside a reference are of use in the dialects that make all else there void', () => {
  const plan = compile(
    {
      definitions: { text: { type: 'string', title: 'Text' } },
      properties: { a: { $ref: '#/definitions/text', title: 'Name', minLength: 3 } },
    },
    { dialect: 'draft-07' },
  );
  const evaluation = evaluate(plan, { a: 'x' });
  assert.equal(evaluation.valid, true);
  assert.deepEqual(at(evaluation, 'a')?.facts, { title: 'Name', types: ['string'] });
});

test('what is void beside a reference in an older dialect says nothing of the place', () => {
  const plan = compile(
    {
      definitions: { text: { type: 'string' } },
      properties: {
        a: {
          $ref: '#/definitions/text',
          const: 'fixed',
          contentMediaType: 'image/png',
          default: 'x',
          description: 'Why',
        },
      },
    },
    { dialect: 'draft-07' },
  );
  assert.deepEqual(at(evaluate(plan, {}), 'a')?.facts, { types: ['string'], default: 'x', description: 'Why' });
});

test('names of the prototype are ordinary names', () => {
  const keys = ['__proto__', 'constructor', 'toString'];
  const schema = {
    properties: Object.fromEntries(keys.map((key) => [key, { type: 'string' }])),
    required: keys,
    additionalProperties: false,
  } as Json;
  const plan = compile(schema);
  const blank = evaluate(plan, {});
  assert.deepEqual(
    shown(blank),
    keys.map((key) => `/${key}`),
  );
  assert.deepEqual(
    blank.issues.map((issue) => issue.params['missingProperty']),
    keys,
  );
  const filled = keys.reduce<Json | undefined>((value, key) => set(value, `/${key}`, 'x'), {});
  const after = evaluate(plan, filled, { previous: blank });
  assert.deepEqual([after.valid, at(after, '__proto__')?.value], [true, 'x']);
  assert.equal(
    evaluate(plan, set(filled, '/__proto__', 1), { previous: after }).issues[0]?.instancePointer,
    '/__proto__',
  );
});
