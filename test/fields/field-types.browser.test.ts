import { expect } from '@open-wc/testing';
import { fieldTypeNames } from '../../src/form/index.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { conformsAsFieldType, type FieldTypeCase } from '../conformance/field-types.js';
import { clearForms, showForm, type ShownForm } from '../support/browser/form.js';

const typed = (pointer: string, words: string): Pick<FieldTypeCase, 'answer' | 'blank'> => ({
  answer: (form) => form.type(pointer, words),
  blank: (form) => form.type(pointer, ''),
});

const boxes =
  (pointer: string, [day, month, year]: readonly [string, string, string]) =>
  (form: ShownForm) => {
    form.type(pointer, day);
    form.type(pointer, month, '-month');
    form.type(pointer, year, '-year');
  };

const moment = (date: readonly [string, string, string], time: string) => (form: ShownForm) => {
  boxes('/all/moment', date)(form);
  form.type('/all/moment', time, '-time');
};

const pick = (pointer: string, index: number) => (form: ShownForm) => {
  const list = form.control(pointer);
  list.selectedIndex = index;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

const cases: readonly FieldTypeCase[] = [
  {
    type: 'text',
    pointer: '/all/line',
    label: 'One line of text',
    ...typed('/all/line', 'A line'),
    stored: 'A line',
    printed: 'A line',
    wrong: { value: 'x'.repeat(41), words: /40 characters/ },
  },
  {
    type: 'textarea',
    pointer: '/all/long',
    label: 'Several lines of text',
    ...typed('/all/long', 'Two\nlines'),
    stored: 'Two\nlines',
    printed: 'Two\nlines',
    wrong: { value: 'x'.repeat(121), words: /120 characters/ },
  },
  {
    type: 'email',
    pointer: '/all/email',
    label: 'Email address',
    ...typed('/all/email', 'sam@school.example'),
    stored: 'sam@school.example',
    printed: 'sam@school.example',
    wrong: { value: 'nobody', words: /name@example.com/ },
  },
  {
    type: 'tel',
    pointer: '/all/tel',
    label: 'Telephone number',
    ...typed('/all/tel', '+44 151 496 0000 ext 5'),
    stored: '+44 151 496 0000 ext 5',
    printed: '+44 151 496 0000 ext 5',
  },
  {
    type: 'number',
    pointer: '/all/number',
    label: 'A number',
    ...typed('/all/number', '12'),
    stored: 12,
    printed: '12',
    wrong: { value: 'twelve', words: /Enter a number/ },
  },
  {
    type: 'radios',
    pointer: '/all/radios',
    label: 'One of a few',
    answer: (form) => form.part('/all/radios', '-1').click(),
    stored: 'no',
    printed: 'No',
    wrong: { value: 'perhaps', words: /Choose one/ },
  },
  {
    type: 'select',
    pointer: '/all/list',
    label: 'One of many',
    answer: pick('/all/list', 4),
    blank: pick('/all/list', 0),
    stored: 'd',
    printed: 'Option d',
    wrong: { value: 'z', words: /Choose one/ },
  },
  {
    type: 'checkboxes',
    pointer: '/all/picks',
    label: 'Any of several',
    // Stored in the order of the options, whatever the order of the presses.
    answer: (form) => {
      form.part('/all/picks', '-2').click();
      form.control('/all/picks').click();
    },
    blank: (form) => {
      form.part('/all/picks', '-2').click();
      form.control('/all/picks').click();
    },
    stored: ['one', 'three'],
    printed: 'The first\nThe third',
    wrong: { value: ['one', 'two', 'three'], words: /at most 2/ },
  },
  {
    type: 'checkbox',
    pointer: '/all/agreed',
    label: 'A statement to tick',
    answer: (form) => form.control('/all/agreed').click(),
    blank: (form) => form.control('/all/agreed').click(),
    stored: true,
    printed: 'Yes',
  },
  {
    type: 'date',
    pointer: '/all/date',
    label: 'A date',
    answer: boxes('/all/date', ['3', '04', '2016']),
    blank: boxes('/all/date', ['', '', '']),
    stored: '2016-04-03',
    printed: '3 April 2016',
    wrong: { value: '2016-02-31', words: /real date/ },
  },
  {
    type: 'approximate-date',
    pointer: '/all/roughDate',
    label: 'A date that may be rough',
    answer: boxes('/all/roughDate', ['', '4', '2016']),
    blank: boxes('/all/roughDate', ['', '', '']),
    stored: '2016-04',
    printed: 'April 2016',
    wrong: { value: '2016-13', words: /a year, a month and year/ },
  },
  {
    type: 'time',
    pointer: '/all/time',
    label: 'A time of day',
    ...typed('/all/time', '2.05pm'),
    stored: '14:05:00Z',
    printed: '14:05',
    wrong: { value: 'after lunch', words: /like 14:05/ },
  },
  {
    type: 'date-time',
    pointer: '/all/moment',
    label: 'A date and time',
    answer: moment(['1', '7', '2026'], '2.05pm'),
    blank: moment(['', '', ''], ''),
    stored: '2026-07-01T14:05:00+01:00',
    printed: '1 July 2026, 14:05',
    wrong: { value: '2026-02-31 25:00', words: /a real date and a time/ },
  },
  {
    type: 'uri',
    pointer: '/all/site',
    label: 'A web address',
    ...typed('/all/site', 'https://school.example/a'),
    stored: 'https://school.example/a',
    printed: 'https://school.example/a',
    wrong: { value: 'school', words: /full web address/ },
  },
  {
    type: 'uuid',
    pointer: '/all/uuid',
    label: 'A long number of a computer',
    ...typed('/all/uuid', '123e4567-e89b-12d3-a456-426614174000'),
    stored: '123e4567-e89b-12d3-a456-426614174000',
    printed: '123e4567-e89b-12d3-a456-426614174000',
    wrong: { value: '12', words: /123e4567/ },
  },
  {
    type: 'yes-no',
    pointer: '/all/sure',
    label: 'Yes or no',
    answer: (form) => form.part('/all/sure', '-1').click(),
    stored: false,
    printed: 'No',
    wrong: { value: 'perhaps', words: /Choose one/ },
  },
  {
    type: 'mixed',
    pointer: '/all/mixed',
    label: 'Words or a number',
    ...typed('/all/mixed', '12'),
    stored: 12,
    printed: '12',
    wrong: { value: true, words: /Write words, or a number/ },
  },
  {
    type: 'password',
    pointer: '/all/secret',
    label: 'A secret',
    ...typed('/all/secret', 'made up'),
    stored: 'made up',
    printed: 'Given, and not shown',
  },
  {
    type: 'json',
    pointer: '/all/bag',
    label: 'Anything at all',
    ...typed('/all/bag', '{"a": [1, 2]}'),
    stored: { a: [1, 2] },
    printed: '{"a":[1,2]}',
    wrong: { value: '{"a": ', words: /could not be read/ },
  },
];

after(closeService);

for (const one of cases) conformsAsFieldType(one);

describe('field types', () => {
  afterEach(clearForms);

  it('are all covered here, or for files in a test of their own', () => {
    const covered = new Set<string>(['read-only', 'unsupported', 'file', ...cases.map(({ type }) => type)]);
    expect(fieldTypeNames.filter((type) => !covered.has(type))).to.deep.equal([]);
  });

  it('a number is what was typed, and nobody writes over it on the way', async () => {
    const form = await showForm({ screen: 'all' }, { pack: 'field-types' });
    const box = form.control('/all/number');
    const write = (words: string): void => {
      for (let length = 1; length <= words.length; length += 1) {
        form.type('/all/number', `${box.value.slice(0, length - 1)}${words[length - 1]}`);
        expect(box.value).to.equal(words.slice(0, length));
      }
    };
    write('-0.1276');
    expect(form.given('/all/number')).to.equal(-0.1276);
    form.type('/all/number', '1.0');
    expect(box.value, '1.05 on the way to 1.06').to.equal('1.0');
    form.type('/all/number', `${box.value}6`);
    expect(form.given('/all/number')).to.equal(1.06);
  });

  it('that take no answer are read: what the page gave, and what cannot be asked', async () => {
    const form = await showForm({ answers: { all: { fixed: 'Given' } }, screen: 'all' }, { pack: 'field-types' });
    expect(form.control('/all/fixed').textContent).to.equal('Given');
    expect(form.control('/all/strange').textContent).to.include('/all/strange');
    expect(form.root.querySelector('#f-all-fixed input, #f-all-strange input')?.outerHTML).to.equal(undefined);
  });
});
