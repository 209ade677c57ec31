import { fault, type PackFault } from './fault.js';

const AFTER = 'Mend this first, and check again: only then can pages and words be compared with the schema.';

/** The question set and the conditions. */
export const schemasFaults: readonly PackFault[] = [
  fault(
    'a condition on no question',
    '/notices/1/when',
    { properties: { gate: { required: ['danger'] } } },
    '/notices/1/when/properties/gate/required: No question is at /gate/danger: correct the name.',
  ),
  fault(
    'a condition on no option',
    '/notices/1/when',
    { properties: { gate: { properties: { immediateDanger: { const: 'Yes' } } } } },
    '/notices/1/when/properties/gate/properties/immediateDanger/const: "Yes" is no answer to /gate/immediateDanger: correct it.',
  ),
  fault(
    'a condition with a slip in a keyword',
    '/notices/1/when',
    { requierd: ['gate'] },
    '/notices/1/when/requierd: "requierd" is no keyword of 2020-12, so it checks nothing here: correct it, or leave it as a note of your own.',
  ),
  fault(
    'an ambiguous pattern in a condition',
    '/notices/1/when',
    { properties: { gate: { propertyNames: { pattern: '^(a+)+$' } } } },
    '/notices/1/when/properties/gate/propertyNames/pattern: ^(a+)+$ takes very long on some texts, so the form does not run it: write it so that what repeats can be read in one way only.',
  ),
  fault(
    'a reference that leads nowhere',
    '/schema/properties/next',
    { $ref: '#/$defs/none' },
    '/schema/properties/next/$ref: Nothing is at #/$defs/none: correct the reference, or add what it names.',
    `/schema/properties/next/$ref: ${AFTER}`,
  ),
  fault(
    'a reference to another document',
    '/schema/properties/next',
    { $ref: 'https://example.org/a.json' },
    '/schema/properties/next/$ref: https://example.org/a.json is another document, and nothing is ever fetched: copy it into this one and refer to it there.',
    `/schema/properties/next/$ref: ${AFTER}`,
  ),
  fault(
    'a schema against the meta-schema',
    '/schema/properties/next',
    { minLength: 'two' },
    '/schema/properties/next/minLength: Write a whole number.',
    `/schema/properties/next/minLength: ${AFTER}`,
  ),
  fault(
    'a pattern that is none',
    '/schema/$defs/you/properties/yourName/pattern',
    '(',
    '/schema/$defs/you/properties/yourName/pattern: ( is no regular expression: correct it.',
  ),
  fault(
    'an ambiguous pattern',
    '/schema/$defs/you/properties/yourName/pattern',
    '^(a+)+$',
    '/schema/$defs/you/properties/yourName/pattern: ^(a+)+$ takes very long on some texts, so the form does not run it: write it so that what repeats can be read in one way only.',
  ),
  fault(
    'a dialect of another year',
    '/schema/$schema',
    'http://json-schema.org/draft-07/schema#',
    '/schema/$schema: Write "https://json-schema.org/draft/2020-12/schema".',
    `/schema/$schema: ${AFTER}`,
  ),
];
