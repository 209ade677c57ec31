import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dropParts, fileLimits, filesAtService, releaseParts } from '../../stories/support/made-up-files.js';
import { SERVICE, closeService, requests } from '../../stories/support/made-up-service.js';
import { expectAccessible } from '../support/browser/axe.js';
import { computedName, descriptionsOf } from '../support/browser/computed-name.js';
import { focused, until } from '../support/browser/form.js';
import { clearPage, showForm } from '../support/browser/schema-form.js';
import { carrying, clearFileForm, pdf, showFileForm } from './support/file-form.js';

const part = 524_288;

const drag = (target: Element, type: string, transfer: DataTransfer): DragEvent => {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer });
  target.dispatchEvent(event);
  return event;
};

const parts = (): string[] =>
  requests.flatMap(({ method, headers }) => (method === 'PATCH' ? [headers.get('upload-offset') ?? ''] : []));

describe('a field of one file or several', () => {
  afterEach(() => {
    clearFileForm();
    closeService();
  });

  it('says what may be chosen before anything is, and that a file leaves the page at once', async () => {
    const form = await showFileForm('files');
    expect(form.text('/letter')).to.include('PDF, up to 2 MB.');
    expect(form.text('/letter')).to.not.include('Up to 1 file');
    expect(form.text('/papers')).to.include('PDF or PNG picture, up to 2 MB each. Up to 3 files.');
    expect(form.text('/letter')).to.include('as soon as you choose it');
    const input = form.input('/letter')!;
    expect(computedName(input)).to.equal('Choose a file');
    expect(descriptionsOf(input)).to.include('up to 2 MB').and.to.include('If you have one.');
    expect(input.closest('fieldset')!.querySelector('legend')!.textContent).to.include('A letter');
    expect([input.multiple, form.input('/papers')!.multiple]).to.deep.equal([false, true]);
    expect(input.accept).to.equal('application/pdf,.pdf');
    expect(requests.filter(({ method }) => method !== 'GET')).to.have.length(0);
  });

  it('sends a file that is chosen, answers with it, and takes it out again', async () => {
    const form = await showFileForm('files');
    form.choose('/letter', [pdf('A letter.pdf', part + 10)]);
    await form.says('/letter', 'Ready. It goes with this form');
    const [id] = [...filesAtService.keys()];
    expect(form.answer('/letter')).to.equal(`urn:front-door:attachment:${id!}`);
    expect(form.files('/letter')[0]).to.match(/^A letter\.pdf \(PDF, 512\.1 kB\)/);
    expect(form.status('/letter').textContent).to.include('is ready');
    expect(form.printed()).to.deep.equal(['A letter.pdf', undefined, undefined]);
    expect(form.attachments.references(form.model.answers)[0]).to.include({ pointer: '/letter', bytes: part + 10 });
    // One file is all that goes here: what is to be replaced is taken out first.
    expect(form.input('/letter')).to.equal(undefined);
    expect(form.text('/letter')).to.include('take this one out first');
    form.button('Remove: A letter.pdf')!.click();
    expect(form.answer('/letter')).to.equal(undefined);
    expect(form.files('/letter')).to.deep.equal([]);
    await until(() => focused() === form.status('/letter'), 'focus on what happened');
    expect(form.status('/letter').textContent).to.include('was removed');
    expect(form.input('/letter')).to.not.equal(undefined);
    await until(() => filesAtService.size === 0, 'the file to be deleted at the service');
  });

  it('keeps several in the order in which they were chosen, up to as many as there is room for', async () => {
    const form = await showFileForm('files');
    form.choose('/papers', [pdf('one.pdf'), pdf('two.pdf')]);
    await until(() => (form.answer('/papers') as string[] | undefined)?.length === 2, 'two answers');
    form.choose('/papers', [pdf('three.pdf'), pdf('four.pdf')]);
    await until(() => (form.answer('/papers') as string[]).length === 3, 'three answers');
    expect(form.printed()[1]).to.equal('one.pdf\ntwo.pdf\nthree.pdf');
    expect(form.files('/papers').at(-1)).to.include('four.pdf').and.to.include('There is no room for this file');
    expect(form.input('/papers')).to.equal(undefined);
    form.button('Remove: two.pdf')!.click();
    expect(form.printed()[1]).to.equal('one.pdf\nthree.pdf');
    expect(form.input('/papers')).to.not.equal(undefined);
  });

  it('takes files that are dropped, and shows that it would', async () => {
    const form = await showFileForm('files');
    const area = form.field('/papers').querySelector('.drop')!;
    const transfer = carrying([pdf('dropped.pdf')]);
    expect(drag(area, 'dragover', transfer).defaultPrevented).to.equal(true);
    expect(area.classList.contains('is-over')).to.equal(true);
    drag(area, 'dragleave', transfer);
    expect(area.classList.contains('is-over')).to.equal(false);
    drag(area, 'dragenter', transfer);
    expect(drag(area, 'drop', transfer).defaultPrevented).to.equal(true);
    expect(area.classList.contains('is-over')).to.equal(false);
    await form.says('/papers', 'dropped.pdf');
    await form.says('/papers', 'Ready');
  });

  it('leaves anything else that is dragged to the page', async () => {
    const form = await showFileForm('files');
    const area = form.field('/papers').querySelector('.drop')!;
    const words = new DataTransfer();
    words.setData('text/plain', 'words');
    for (const type of ['dragenter', 'dragover', 'drop']) {
      expect(drag(area, type, words).defaultPrevented, type).to.equal(false);
    }
    expect(area.classList.contains('is-over')).to.equal(false);
    expect(form.files('/papers')).to.deep.equal([]);
  });

  it('names what it cannot take, with the reason, and takes the others', async () => {
    const form = await showFileForm('files');
    form.choose('/papers', [
      pdf('large.pdf', fileLimits.maxBytes + 1),
      new File(['x'], 'words.txt', { type: 'text/plain' }),
      pdf('empty.pdf', 0),
      pdf('good.pdf'),
    ]);
    await form.says('/papers', 'Ready');
    const [large, words, empty, good] = form.files('/papers');
    expect(large).to.include('large.pdf').and.to.include('larger than 2 MB');
    expect(words).to.include('words.txt').and.to.include('Choose PDF or PNG picture');
    expect(empty).to.include('empty.pdf').and.to.include('This file is empty');
    expect(good).to.include('good.pdf').and.to.include('Ready');
    expect(form.field('/papers').querySelectorAll('li .error')).to.have.length(3);
    expect(form.answer('/papers')).to.have.length(1);
    await expectAccessible(form.host);
    form.button('Remove: large.pdf')!.click();
    expect(form.files('/papers')).to.have.length(3);
  });

  it('shows how far a file came, and stops it', async () => {
    const form = await showFileForm('files-slow');
    form.choose('/papers', [pdf('slow.pdf', part * 3), pdf('next.pdf', part * 3)]);
    await until(() => form.field('/papers').querySelector('progress')?.value === part, 'the first part');
    const bar = form.field('/papers').querySelector('progress')!;
    expect(bar.max).to.equal(part * 3);
    expect(bar.getAttribute('aria-label')!.replace(/[\u2068\u2069]/g, '')).to.equal('Sending slow.pdf');
    expect(form.files('/papers')[0]).to.include('On its way: 33%');
    expect(form.files('/papers')[1]).to.include('Waiting for the file before it');
    expect(form.attachments.isBusy.value).to.equal(true);
    await expectAccessible(form.host);
    form.button('Cancel: slow.pdf')!.click();
    await until(() => focused() === form.status('/papers'), 'focus on what happened');
    expect(form.status('/papers').textContent).to.include('was cancelled');
    expect(form.files('/papers')[0]).to.include('Cancelled');
    await until(() => form.field('/papers').querySelector('progress')?.value === part, 'the next file');
    releaseParts();
    await until(() => form.text('/papers').includes('next.pdf is ready') || (releaseParts(), false), 'the next file');
    expect(form.answer('/papers')).to.have.length(1);
    expect(filesAtService.size).to.equal(1);
    form.button('Try again: slow.pdf')!.click();
    await until(() => form.text('/papers').includes('slow.pdf is ready') || (releaseParts(), false), 'it after all');
    expect(form.answer('/papers')).to.have.length(2);
  });

  it('goes on at the right place by itself when the line drops half way', async () => {
    const form = await showFileForm('files-drop-once');
    form.choose('/letter', [pdf('letter.pdf', part * 2 + 5)]);
    await form.says('/letter', 'Ready');
    expect(parts()).to.deep.equal(['0', String(part), String(part), String(part * 2)]);
    expect([...filesAtService.values()][0]!.received).to.equal(part * 2 + 5);
  });

  it('asks the person when the line stays down, and goes on at the right place when told to', async () => {
    const form = await showFileForm('files-drop-once');
    dropParts(6);
    form.choose('/letter', [pdf('letter.pdf', part * 2 + 5)]);
    await form.says('/letter', 'the file did not arrive');
    expect(form.status('/letter').textContent).to.include('did not arrive');
    await expectAccessible(form.host);
    requests.length = 0;
    form.button('Try again: letter.pdf')!.click();
    await until(() => focused() === form.status('/letter'), 'focus on what happened');
    await form.says('/letter', 'Ready');
    expect(parts()).to.deep.equal([String(part), String(part * 2)]);
  });

  it('says what the service refused, and lets another be chosen', async () => {
    const form = await showFileForm('files-refused');
    form.choose('/letter', [pdf('letter.pdf')]);
    await form.says('/letter', 'The service did not accept this file');
    expect(form.answer('/letter')).to.equal(undefined);
    expect(form.input('/letter')).to.not.equal(undefined);
    await expectAccessible(form.host);
  });

  it('says that the service takes no files at the moment', async () => {
    const form = await showFileForm('files-closed');
    form.choose('/letter', [pdf('letter.pdf')]);
    await form.says('/letter', 'takes no files at the moment');
    expect(form.button('Try again: letter.pdf')).to.not.equal(undefined);
  });

  for (const [what, behaviour] of [
    ['there is no service', undefined],
    ['the service takes none', 'accepts'],
    ['the service is for real reports only', 'not-demo'],
  ] as const) {
    it(`says what to do instead where ${what}, and the form works on`, async () => {
      const form = await showFileForm(behaviour);
      expect(form.input('/letter')).to.equal(undefined);
      expect(form.text('/letter')).to.include('A letter').and.to.include('bring it or post it');
      await expectAccessible(form.host);
    });
  }

  it('says so at the one field that wants what the service does not take', async () => {
    const form = await showFileForm('files');
    expect(form.input('/film')).to.equal(undefined);
    expect(form.text('/film')).to.include('Files cannot be sent from here');
    expect(form.input('/letter')).to.not.equal(undefined);
  });

  it('says what is missing at its control, and no more once there is a file', async () => {
    const form = await showFileForm('files');
    form.model.attempt(() => true);
    const input = form.input('/letter')!;
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionsOf(input)).to.include('Choose a file');
    await expectAccessible(form.host);
    form.choose('/letter', [pdf('letter.pdf')]);
    await form.says('/letter', 'Ready');
    expect(form.field('/letter').querySelector('.has-error')).to.equal(null);
  });

  it('shows a file of another time by what is known of it, and lets it be taken out', async () => {
    const form = await showFileForm('files');
    form.model.set('/letter', 'urn:front-door:attachment:of-another-time');
    expect(form.files('/letter')[0]).to.include('A file chosen earlier');
    expect(form.printed()[0]).to.equal('A file chosen earlier');
    form.button('Remove: A file chosen earlier')!.click();
    expect(form.answer('/letter')).to.equal(undefined);
  });

  it('keeps a hostile or long name in its place', async () => {
    const form = await showFileForm('files');
    const long = `${'n'.repeat(280)}.pdf`;
    form.choose('/papers', [pdf('"><script>x</script>.pdf'), pdf('safe\u202Efdp.pdf'), pdf(long)]);
    await until(() => (form.answer('/papers') as string[] | undefined)?.length === 3, 'three answers');
    expect(form.root.querySelector('script')?.outerHTML).to.equal(undefined);
    expect(form.text('/papers')).to.include('"><script>x</script>.pdf').and.not.to.include('\u202E');
    for (const name of form.root.querySelectorAll('.file-name > span[dir]')) {
      expect(name.getAttribute('dir')).to.equal('auto');
    }
    expect(form.host.scrollWidth).to.be.at.most(form.host.clientWidth);
    await expectAccessible(form.host);
  });

  it('is worked by keyboard alone: to the control, and to each button of each file', async () => {
    const form = await showFileForm('files-slow');
    form.choose('/papers', [pdf('slow.pdf', part * 2)]);
    await until(() => form.button('Cancel: slow.pdf'), 'Cancel');
    const press = async (name: string, key: string): Promise<void> => {
      for (let count = 0; count < 20 && focused() !== form.button(name); count += 1) await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(form.button(name));
      await sendKeys({ press: key });
      await until(() => focused() === form.status('/papers'), 'focus on what happened');
    };
    form.input('/letter')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(form.input('/papers'));
    await press('Cancel: slow.pdf', 'Enter');
    expect(form.files('/papers')[0]).to.include('Cancelled');
    form.input('/papers')!.focus();
    await press('Remove: slow.pdf', ' ');
    expect(form.files('/papers')).to.deep.equal([]);
  });

  it('answers a place that is there no more with nothing', async () => {
    const form = await showFileForm('files-slow');
    form.choose('/letter', [pdf('slow.pdf', part * 2)]);
    await until(() => form.field('/letter').querySelector('progress')?.value === part, 'the first part');
    form.attachments.discard();
    releaseParts();
    expect(form.files('/letter')).to.deep.equal([]);
    await until(() => filesAtService.size === 0, 'the file to be deleted at the service');
    expect(form.answer('/letter')).to.equal(undefined);
  });

  it('looks right at every width, printed and in another direction of writing', async () => {
    const form = await showFileForm('files', 'ar');
    form.choose('/papers', [pdf('ready.pdf'), pdf('empty.pdf', 0)]);
    await form.says('/papers', 'Ready');
    form.host.setAttribute('dir', 'rtl');
    await expectAccessible(form.host);
    for (const width of ['18rem', '46rem']) {
      const frame = new CSSStyleSheet();
      frame.replaceSync(`:host { width: ${width} }`);
      form.root.adoptedStyleSheets = [...form.root.adoptedStyleSheets, frame];
      expect(form.host.scrollWidth, width).to.be.at.most(form.host.clientWidth);
    }
  });
});

describe('a file on its way for one element of a list', () => {
  afterEach(() => {
    clearPage();
    closeService();
  });

  const child = {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Name' },
      letter: { type: 'string', title: 'Letter', contentMediaType: 'application/pdf' },
    },
  };
  const children = [{ name: 'Alex' }, { name: 'Sam' }, { name: 'Chris' }];
  const list = { title: 'Children', type: 'array', items: child };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  const open = async (properties: object, value: object) => {
    const form = await showForm({
      schema: { title: 'A form', type: 'object', properties },
      ui: { status: 'demonstration', checkedOn: '2026-11-01', fields: { '/children': { namedBy: ['name'] } } },
      attributes: { endpoint: `${SERVICE}/files-slow` },
    });
    form.element.value = value as never;
    const fieldOf = (pointer: string): Element => form.control(pointer).closest('.field')!;
    const choose = async (pointer: string, name: string): Promise<void> => {
      const input = (): HTMLInputElement => form.control(pointer);
      await until(() => input().type === 'file', `the control of ${pointer}`);
      input().files = carrying([pdf(name, part * 2)]).files;
      input().dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => fieldOf(pointer).querySelector('progress')?.value === part, 'the first part');
    };
    /** Lets every part go that is held back until then. */
    const arrives = (look: () => boolean, what: string): Promise<true> =>
      until(() => {
        releaseParts();
        return look();
      }, what);
    const lettersOf = (): unknown[] =>
      (form.element.value as { children: { name: string; letter?: string }[] }).children.map(({ name, letter }) =>
        letter === undefined ? name : `${name} has one`,
      );
    return { form, fieldOf, choose, arrives, lettersOf };
  };

  it('stays with that element when another is removed, and when it moves', async () => {
    const { form, fieldOf, choose, arrives, lettersOf } = await open({ children: list }, { children });
    await choose('/children/1/letter', 'sams.pdf');
    await form.press('Remove Children 1: Alex');
    expect(fieldOf('/children/0/letter').textContent).to.include('sams.pdf');
    expect(fieldOf('/children/1/letter').textContent).to.not.include('sams.pdf');
    await form.press('Move down: Children 1: Sam');
    expect(fieldOf('/children/1/letter').textContent).to.include('sams.pdf');
    await settled();
    await form.press('Move up: Children 2: Sam');
    await arrives(() => fieldOf('/children/0/letter').textContent.includes('Ready'), 'the file');
    expect(lettersOf()).to.deep.equal(['Sam has one', 'Chris']);
  });

  it('stays with that element when the one before it is put back', async () => {
    const { form, choose, arrives, lettersOf } = await open({ children: list }, { children });
    await form.press('Remove Children 1: Alex');
    await choose('/children/1/letter', 'chris.pdf');
    await form.press('form.undo');
    await arrives(() => lettersOf().length === 3 && lettersOf()[2] === 'Chris has one', 'the file');
    expect(lettersOf()).to.deep.equal(['Alex', 'Sam', 'Chris has one']);
  });

  it('is stopped with its element, answers no other one, and can be sent again once that is put back', async () => {
    const { form, fieldOf, choose, arrives, lettersOf } = await open({ children: list }, { children });
    await choose('/children/1/letter', 'sams.pdf');
    await form.press('Remove Children 2: Sam');
    await arrives(() => filesAtService.size === 0, 'the file to be deleted at the service');
    expect(lettersOf()).to.deep.equal(['Alex', 'Chris']);
    expect(fieldOf('/children/1/letter').textContent).to.not.include('sams.pdf');
    await form.press('form.undo');
    expect(fieldOf('/children/1/letter').textContent).to.include('Cancelled');
    await form.press('Try again: \u2068sams.pdf\u2069');
    await arrives(() => lettersOf()[1] === 'Sam has one', 'the file');
    expect(lettersOf()).to.deep.equal(['Alex', 'Sam has one', 'Chris']);
  });

  it('is stopped with the entry of a map that it is for', async () => {
    const { form, choose, arrives } = await open(
      { by: { title: 'By name', type: 'object', additionalProperties: child } },
      { by: { Sam: { name: 'Sam' } } },
    );
    await choose('/by/Sam/letter', 'sams.pdf');
    await form.press('Remove Sam');
    await arrives(() => filesAtService.size === 0, 'the file to be deleted at the service');
    expect(form.element.value).to.deep.equal({});
  });
});
