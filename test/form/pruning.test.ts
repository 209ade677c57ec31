import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hiddenAnswers } from '../../src/form/hidden-answers.js';
import { FormModel } from '../../src/form/index.js';
import { compile, get } from '../../src/schema/index.js';
import type { Json, JsonObject, Location, Pointer } from '../../src/schema/types.js';

const read = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
const plan = compile(read('schemas/question-sets/evidence/schema.json'));
const full = read('schemas/examples/answers/full.json');

/** Answers that decide what else is asked, with everything they may be. */
const deciding: Readonly<Record<Pointer, readonly Json[]>> = {
  '/gate/immediateDanger': ['yes', 'no', 'not-known'],
  '/gate/harmNow': ['yes', 'no', 'not-sure'],
  '/gate/staffAllegation': ['yes', 'no'],
  '/gate/staffLeadOrHead': ['yes', 'no'],
  '/gate/alreadyPhoned': ['yes', 'no'],
  '/worry/howKnow': [['saw-it'], ['adult-told-me'], []],
  '/children/0/unborn': ['yes', 'no'],
  '/children/0/childSpoken': ['yes', 'no', 'not-appropriate'],
  '/family/0/relation': ['mother', 'grandparent'],
  '/family/0/parentalResponsibility': ['yes', 'no'],
  '/family/0/livesWithChild': ['yes', 'no'],
  '/family/0/parentTold': ['yes', 'no'],
  '/history/earlyHelp': ['yes', 'no'],
  '/history/earlierContacts': ['yes', 'no'],
  '/toolkit/toolsUsed': [['other'], ['unborn-baby'], []],
};

/** Everything that a person could ever type, given one by one at places of its own. */
const typed: Readonly<Record<Pointer, Json>> = {
  '/gate/policeRef': 'Log 1',
  '/gate/callRecord/spokeTo': 'Pat',
  '/you/dslConsulted': 'yes',
  '/you/yourName': 'Sam',
  '/worry/sourceAnon': 'yes',
  '/worry/safetyNow': 'Safe in the office',
  '/children/0/childName': 'Robin',
  '/children/0/motherName': 'Alex',
  '/children/0/whereNow': null,
  '/children/0/injury': 'A bruise',
  '/children/0/childWords': 'Words',
  '/children/0/childNotReason': 'Asleep',
  '/family/0/personAddress': 'Elsewhere',
  '/family/0/parentAgrees': 'yes',
  '/family/0/whoAgreed': 'Alex',
  '/family/0/notToldDetail': 'Police asked us to wait',
  '/history/earlyHelpWho': 'School nurse',
  '/history/earlyHelpWhyNot': 'Declined',
  '/history/earlierContactsWhen': '2024',
  '/toolkit/toolOther': 'Our own tool',
  '/toolkit/noToolReason': 'no-tool-fits',
};

type Change = readonly [Pointer, Json];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom(...Object.entries(deciding))
    .chain(([pointer, values]) => fc.constantFrom(...values).map((value): Change => [pointer, value])),
  fc.constantFrom(...Object.entries(typed)).map(([pointer, value]): Change => [pointer, value]),
);

/** One change for each of some places. */
const changes = fc.uniqueArray(change, { selector: ([pointer]) => pointer, maxLength: 30 });

const model = (value: Json = {}): FormModel => new FormModel({ plan, value });

const give = (form: FormModel, list: readonly Change[]): FormModel => {
  for (const [pointer, value] of list) form.set(pointer, value);
  return form;
};

/** Pointers of every leaf that stands in a value. */
const leavesOf = (value: Json, at: Pointer = ''): Pointer[] => {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value)
    ? value.map((one, index) => [String(index), one] as const)
    : Object.entries(value);
  return entries.flatMap(([key, one]) => leavesOf(one, `${at}/${key}`));
};

/** Whether the schema declares a place at `pointer` for these answers. */
const applies = (root: Location, pointer: Pointer): boolean => {
  let place: Location | undefined = root;
  for (const key of pointer.split('/').slice(1)) place = place?.properties.get(key) ?? place?.items[Number(key)];
  return place !== undefined;
};

/** A whole form or a blank one, with some answers changed. */
const start = fc.constantFrom<Json>({}, full, { children: [{}], family: [{}] });

describe('what is sent', () => {
  it('holds only answers of places that apply', () => {
    fc.assert(
      fc.property(start, changes, (value, list) => {
        const form = give(model(value), list);
        for (const pointer of leavesOf(form.answers)) assert.ok(applies(form.root, pointer), pointer);
      }),
      { numRuns: 100 },
    );
  });

  it('holds every answer that was given and applies, and names each one that does not', () => {
    fc.assert(
      fc.property(start, changes, (value, list) => {
        const form = give(model(value), list);
        for (const [pointer, given] of list) {
          if (applies(form.root, pointer)) assert.deepEqual(get(form.answers, pointer), given, pointer);
          else
            assert.ok(
              hiddenAnswers(form.given, form.answers).some((one) => pointer === one || pointer.startsWith(`${one}/`)),
              pointer,
            );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same whatever the order in which the answers were given', () => {
    fc.assert(
      fc.property(
        changes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const start: Json = { children: [{}], family: [{}] };
          assert.deepEqual(give(model(start), shuffled).answers, give(model(start), list).answers);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is again what it was when an answer that hid others is taken back', () => {
    fc.assert(
      fc.property(start, changes, change, (value, list, [pointer, other]) => {
        const form = give(model(value), list);
        const before = form.answers;
        // Only an answer that applies can be seen and taken back.
        fc.pre(applies(form.root, pointer) && get(before, pointer) !== undefined);
        const was = get(before, pointer);
        form.set(pointer, other);
        form.set(pointer, was);
        assert.deepEqual(form.answers, before);
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing after the answers are cleared, and nothing comes back', () => {
    const required = model().answers;
    fc.assert(
      fc.property(start, changes, (value, list) => {
        const form = give(model(value), list);
        form.restore({});
        assert.deepEqual(form.answers, required);
        assert.deepEqual(hiddenAnswers(form.given, form.answers), []);
        assert.equal(JSON.stringify(form.answers).includes('"Robin"'), false);
      }),
      { numRuns: 100 },
    );
  });
});
