import { expect } from '@open-wc/testing';
import type { FieldTypeName } from '../../src/form/index.js';
import type { Json } from '../../src/schema/types.js';
import { expectAccessible } from '../support/browser/axe.js';
import { computedName, descriptionsOf } from '../support/browser/computed-name.js';
import { clearForms, showForm, type ShownForm } from '../support/browser/form.js';

/** What the suite needs to know of one field type: where the made-up pack asks with it, and how a person answers. */
export interface FieldTypeCase {
  readonly type: FieldTypeName;
  readonly pointer: string;
  readonly label: string;
  /** Answers as a person does. */
  answer(form: ShownForm): void;
  /** What is stored then. */
  readonly stored: Json;
  /** What check-your-answers prints then. */
  readonly printed: string;
  /** Takes the answer back; left out where that cannot be done. */
  blank?(form: ShownForm): void;
  /** An answer that its schema refuses, and words of the error. */
  readonly wrong?: { readonly value: Json; readonly words: RegExp };
}

const PACK = { pack: 'field-types' };

const fieldOf = (form: ShownForm, pointer: string): Element => form.control(pointer).closest('.field')!;

const errorOf = (form: ShownForm, pointer: string): string =>
  (fieldOf(form, pointer).querySelector('.error')?.textContent ?? '').replace(/\s+/g, ' ').trim();

const open = (state: Parameters<typeof showForm>[0] = {}): Promise<ShownForm> =>
  showForm({ screen: 'all', ...state }, PACK);

/** The words above the question: a legend where there are several controls, else a label. */
const questionOf = (form: ShownForm, pointer: string): string => {
  const control = form.control(pointer);
  return control.closest('fieldset')?.querySelector('legend')?.textContent ?? computedName(control);
};

/** What every field type that takes an answer keeps to. */
export const conformsAsFieldType = (one: FieldTypeCase): void => {
  const { pointer, label } = one;

  describe(`the field type ${one.type}`, () => {
    afterEach(clearForms);

    it('is named by its question, and says whether it is needed', async () => {
      const form = await open();
      expect(questionOf(form, pointer)).to.include(label);
      if (one.type !== 'checkbox') expect(questionOf(form, pointer)).to.include(form.words('need.now'));
      for (const control of fieldOf(form, pointer).querySelectorAll('input, select, textarea')) {
        expect(computedName(control), control.id).to.not.equal('');
      }
    });

    it('stores what a person answers, shows it again, and prints it', async () => {
      const form = await open();
      one.answer(form);
      expect(form.given(pointer)).to.deep.equal(one.stored);
      expect(form.widget.hasAnswers).to.equal(true);
      form.widget.flow.open(0);
      form.widget.flow.back();
      await form.on('check');
      const row = [...form.root.querySelectorAll('.answer')].find((each) => each.textContent.includes(label))!;
      expect(row.querySelector('.given')!.textContent.trim()).to.equal(one.printed);
      await form.press(`Change: ${label}`);
      await form.on('all');
      expect(form.given(pointer), 'after coming back').to.deep.equal(one.stored);
    });

    it('is blank again when the answer is taken back', async () => {
      const form = await open();
      one.answer(form);
      if (!one.blank) return;
      one.blank(form);
      expect(form.given(pointer)).to.equal(undefined);
      expect(form.widget.hasAnswers).to.equal(false);
    });

    it('says what is missing after Continue, linked to its control, and no more once answered', async () => {
      const form = await open();
      expect(errorOf(form, pointer)).to.equal('');
      await form.press('form.continue');
      expect(errorOf(form, pointer)).to.not.equal('');
      const control = form.control(pointer);
      expect(descriptionsOf(control).replace(/\s+/g, ' ')).to.include(errorOf(form, pointer));
      if (!control.closest('fieldset')) expect(control.getAttribute('aria-invalid')).to.equal('true');
      one.answer(form);
      expect(errorOf(form, pointer)).to.equal('');
      expect(form.control(pointer).getAttribute('aria-invalid')).to.not.equal('true');
    });

    it('refuses a wrong answer in words, and keeps it', async () => {
      if (!one.wrong) return;
      const form = await open();
      form.widget.model.set(pointer, one.wrong.value);
      await form.press('form.continue');
      expect(errorOf(form, pointer)).to.match(one.wrong.words);
      expect(form.given(pointer)).to.deep.equal(one.wrong.value);
    });

    it('keeps its controls when another field changes', async () => {
      const form = await open();
      const control = form.control(pointer);
      form.widget.model.set(pointer === '/all/line' ? '/all/tel' : '/all/line', 'x');
      expect(form.control(pointer)).to.equal(control);
    });

    it('has nothing that axe finds, blank, answered and wrong', async () => {
      const form = await open();
      const field = fieldOf(form, pointer);
      await expectAccessible(field);
      one.answer(form);
      await expectAccessible(field);
      if (one.wrong) form.widget.model.set(pointer, one.wrong.value);
      await form.press('form.continue');
      await expectAccessible(fieldOf(form, pointer));
    });
  });
};
