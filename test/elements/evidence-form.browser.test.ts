import { expect } from '@open-wc/testing';
import { insertItem } from '../../src/form/edit-list.js';
import { putBack, takeSnapshot } from '../../src/elements/form-drafts/snapshot.js';
import { controlId } from '../../src/fields/make-view.js';
import { closeService, requests } from '../../stories/support/made-up-service.js';
import { turnTo } from '../../stories/support/take-steps.js';
import { descriptionsOf } from '../support/browser/computed-name.js';
import { clearForms, focused, showForm, until } from '../support/browser/form.js';

const calm = { '/gate/immediateDanger': 'no', '/gate/harmNow': 'no' };
const urgent = { '/gate/immediateDanger': 'yes' };

afterEach(clearForms);
after(closeService);

const idOf = (): string => focused()?.id ?? '';

/** Lets promises that are due run: focus moves in one. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('focus', () => {
  it('stays where the person is when the form appears', async () => {
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    await showForm();
    await settled();
    expect(focused()).to.equal(other);
    other.remove();
  });

  it('goes to the heading of each new screen, and of check-your-answers', async () => {
    const form = await showForm({ answers: 'urgent' });
    for (const screen of ['you', 'worry', 'child']) {
      await form.press('form.continue');
      await form.on(screen);
      await settled();
      expect(idOf(), screen).to.equal('screen-title');
    }
    await form.press('form.continue');
    await form.on('check');
    await settled();
    expect(idOf()).to.equal('screen-title');
    await form.press('form.back');
    await form.on('child');
    await settled();
    expect(idOf()).to.equal('screen-title');
  });

  it('goes to the error summary, and from each of its lines to the field, whose error describes it', async () => {
    const form = await showForm();
    await form.press('form.continue');
    await settled();
    expect(idOf()).to.equal('error-summary');
    const lines = [...form.root.querySelectorAll<HTMLElement>('.error-summary li button')];
    expect(lines.length).to.equal(2);
    for (const [index, pointer] of ['/gate/immediateDanger', '/gate/homeCouncil'].entries()) {
      lines[index]!.click();
      await settled();
      expect(idOf()).to.equal(controlId(pointer));
      expect(descriptionsOf(focused()!)).to.include(lines[index]!.textContent.trim());
    }
  });

  it('goes to a second error summary too, and to a field of a date in its first box', async () => {
    const form = await showForm({ set: { ...calm }, page: 'worry' });
    await form.press('form.continue');
    form.type('/worry/whatHappened', 'Something');
    await form.press('form.continue');
    await settled();
    expect(idOf()).to.equal('error-summary');
    await form.press('Enter the date, or tick Not known');
    await settled();
    expect(idOf()).to.equal(controlId('/worry/whenHappened'));
    expect(form.root.querySelector(`label[for="${idOf()}"]`)?.textContent).to.equal('Day');
  });

  it('opens what is folded away when an error is in it', async () => {
    const form = await showForm({ set: { ...urgent, '/you/yourEmail': 'nobody' }, page: 'you' });
    await form.press('form.continue');
    const line = [...form.root.querySelectorAll<HTMLElement>('.error-summary button')].at(-1)!;
    line.click();
    await settled();
    expect(idOf()).to.equal(controlId('/you/yourEmail'));
    expect(form.control('/you/yourEmail').closest('details')!.open).to.equal(true);
  });

  it('stays in the answer that makes another question appear or go', async () => {
    const form = await showForm({ set: calm });
    const radio = form.control('/gate/staffAllegation');
    radio.focus();
    radio.click();
    expect(form.has('/gate/staffLeadOrHead')).to.equal(true);
    expect(focused()).to.equal(radio);
    const other = form.part('/gate/staffAllegation', '-1');
    other.focus();
    other.click();
    expect(form.has('/gate/staffLeadOrHead')).to.equal(false);
    expect(focused()).to.equal(other);
  });

  it('stays in a text control on every keystroke, with the caret where it was', async () => {
    const form = await showForm({ set: urgent, page: 'worry' });
    const box = form.control('/worry/whatHappened');
    box.focus();
    box.setRangeText('abc', 0, 0, 'end');
    box.setSelectionRange(1, 1);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(focused()).to.equal(box);
    expect(box.selectionStart).to.equal(1);
    expect(form.given('/worry/whatHappened')).to.equal('abc');
  });

  it('goes to the question that is to be changed, and back to the answers', async () => {
    const form = await showForm({ answers: 'full', page: 'check' });
    await form.press('Change: Your name');
    await form.on('you');
    await settled();
    expect(idOf()).to.equal(controlId('/you/yourName'));
    form.type('/you/yourName', 'Somebody Else');
    await form.press('form.saveAndReturn');
    await form.on('check');
    expect(form.text()).to.include('Somebody Else');
  });
});

describe('errors', () => {
  it('do not show before the person leaves or goes on, and clear as they are mended', async () => {
    const form = await showForm({ set: calm, page: 'you' });
    form.type('/you/yourEmail', 'nobody');
    expect(form.root.querySelectorAll('.error').length).to.equal(0);
    form.control('/you/yourEmail').dispatchEvent(new FocusEvent('blur'));
    expect(form.root.querySelectorAll('.error').length).to.equal(1);
    form.type('/you/yourEmail', 'somebody@school.example');
    expect(form.root.querySelectorAll('.error').length).to.equal(0);
  });

  it('leave the summary one by one as they are mended, and it with the last', async () => {
    const form = await showForm();
    await form.press('form.continue');
    const lines = () => form.root.querySelectorAll('.error-summary li').length;
    expect(lines()).to.equal(2);
    form.control('/gate/immediateDanger').click();
    expect(lines()).to.equal(1);
    form.widget.model.set('/gate/homeCouncil', 'halton');
    expect(form.root.querySelector('.error-summary')?.outerHTML).to.equal(undefined);
  });

  it('keep a person on the page, and lose nothing typed', async () => {
    const form = await showForm({ set: calm, page: 'you' });
    form.type('/you/yourName', 'Sam');
    await form.press('form.continue');
    expect(form.screen()).to.equal('you');
    expect(form.control('/you/yourName').value).to.equal('Sam');
  });

  it('of the service stand at their fields, and clear when those change', async () => {
    const form = await showForm(
      { answers: 'urgent', page: 'check', then: [{ press: 'check.send' }], screen: 'check' },
      { endpoint: 'https://front-door.example/refuses-answers' },
    );
    await form.press('This number cannot be rung. Give another one.');
    await form.on('you');
    await settled();
    expect(idOf()).to.equal(controlId('/you/yourPhone'));
    expect(descriptionsOf(form.control('/you/yourPhone'))).to.include('cannot be rung');
    form.type('/you/yourPhone', '0151 496 0009');
    expect(form.text()).to.not.include('cannot be rung');
  });
});

describe('answers', () => {
  it('“Not known” and typing exclude each other', async () => {
    const form = await showForm({ set: urgent, page: 'child' });
    const name = '/children/0/childName';
    form.type(name, 'Robin');
    form.part(name, '-not-known').click();
    expect(form.given(name)).to.equal(null);
    expect(form.control(name).value).to.equal('');
    form.type(name, 'R');
    expect(form.part(name, '-not-known').checked).to.equal(false);
    expect(form.given(name)).to.equal('R');
    form.part(name, '-not-known').click();
    form.part(name, '-not-known').click();
    expect(form.given(name), 'blank again').to.equal(undefined);
  });

  it('dates keep what was typed, right or wrong, box by box', async () => {
    const form = await showForm({ set: calm, page: 'worry' });
    const when = '/worry/whenHappened';
    form.type(when, '31');
    form.type(when, '2', '-month');
    form.type(when, '2016', '-year');
    await form.press('form.continue');
    const boxes = () => ['', '-month', '-year'].map((part) => form.part(when, part).value);
    expect(boxes()).to.deep.equal(['31', '2', '2016']);
    expect(descriptionsOf(form.control(when))).to.match(/27 3 2015/);
    form.type(when, 'twelve');
    expect(boxes()).to.deep.equal(['twelve', '2', '2016']);
    form.type(when, '');
    expect(form.given(when)).to.equal('2016-02');
    form.type(when, '', '-month');
    expect(form.given(when)).to.equal('2016');
    form.type(when, '', '-year');
    expect(form.given(when)).to.equal(undefined);
  });

  it('an error of a date waits until the person leaves its last box', async () => {
    const form = await showForm({ set: calm, page: 'worry' });
    const when = '/worry/whenHappened';
    const errors = () => form.root.querySelectorAll('.error').length;
    form.control(when).focus();
    form.type(when, '31');
    form.part(when, '-month').focus();
    form.type(when, '13', '-month');
    form.part(when, '-year').focus();
    expect(errors()).to.equal(0);
    form.type(when, '2016', '-year');
    form.control('/worry/whatHappened').focus();
    expect(errors()).to.equal(1);
  });

  it('longer than the council’s own form takes are counted in words, and not refused', async () => {
    const form = await showForm({ answers: 'urgent', page: 'worry' });
    form.type('/worry/whatHappened', 'x'.repeat(4003));
    const { id } = form.control('/worry/whatHappened');
    expect(form.root.getElementById(`${id}-count`)!.textContent).to.include('3 characters more');
    expect(descriptionsOf(form.control('/worry/whatHappened'))).to.include('It will all be sent');
    await form.press('form.continue');
    await form.on('child');
  });

  it('filled in by the page are marked until they are changed, and kept out of “has answers”', async () => {
    const presets = { 'preset-role': 'Lead', 'preset-phone': '0151 496 0000' };
    const form = await showForm({ set: urgent, page: 'you' }, presets);
    expect(form.control('/you/yourRole').value).to.equal('Lead');
    expect(descriptionsOf(form.control('/you/yourRole'))).to.include(form.words('form.preset'));
    form.type('/you/yourRole', 'Head');
    expect(descriptionsOf(form.control('/you/yourRole'))).to.not.include(form.words('form.preset'));
    clearForms();
    const fresh = await showForm({}, presets);
    expect(fresh.widget.hasAnswers).to.equal(false);
  });

  it('hidden by another answer come back with it, and are not sent while hidden', async () => {
    const form = await showForm({
      answers: 'urgent',
      set: { '/gate/alreadyPhoned': 'yes', '/gate/callRecord/spokeTo': 'Pat' },
    });
    form.widget.model.set('/gate/alreadyPhoned', 'no');
    await form.press('form.continue');
    for (const screen of ['you', 'worry', 'child']) {
      await form.on(screen);
      await form.press('form.continue');
    }
    await form.on('check');
    expect(form.text()).to.include(form.words('check.notSent'));
    requests.length = 0;
    await form.press('check.send');
    await form.on('received');
    const sent = new TextDecoder().decode(requests.find(({ body }) => body)!.body);
    expect(sent).to.include('Sam Madeup');
    expect(sent).to.not.include('Pat');
  });
});

describe('lists', () => {
  const family = { set: calm, page: 'family' };

  it('move focus to what was added, say what was removed, and put it back with its answers', async () => {
    const form = await showForm({ ...family, answers: 'full' });
    const title = (index: number) => `${controlId(`/family/${index}`)}--title`;
    await form.press('Add another person');
    await settled();
    expect(idOf()).to.equal(title(2));
    form.type('/family/2/personName', 'Third');
    await form.press('form.removeItem', { item: 'Person 2: Chris Madeup' });
    await settled();
    expect(idOf()).to.equal(`${controlId('/family')}-status`);
    expect(focused()!.textContent).to.include('Person 2: Chris Madeup removed');
    expect(form.control('/family/1/personName').value).to.equal('Third');
    await form.press('form.undo');
    await settled();
    expect(form.control('/family/1/personName').value).to.equal('Chris Madeup');
    expect(form.control('/family/2/personName').value).to.equal('Third');
    expect(focused(), 'focus is not lost with the button').to.not.equal(document.body);
    expect(focused()).to.not.equal(form.element);
  });

  it('forget the way back once something else is added', async () => {
    const form = await showForm({ ...family, answers: 'full' });
    await form.press('form.removeItem', { item: 'Person 1: Alex Madeup' });
    expect(form.button('form.undo')).to.not.equal(undefined);
    await form.press('Add another person');
    expect(form.button('form.undo')?.outerHTML).to.equal(undefined);
  });

  it('hold nothing of what was removed once the form is cleared, sent, or goes on with a draft', async () => {
    const removed = async () => {
      const form = await showForm({ ...family, answers: 'full' });
      const draft = takeSnapshot(form.widget, { schema: '', beganAt: 0, endpoint: null, held: null });
      await form.press('form.removeItem', { item: 'Person 1: Alex Madeup' });
      expect(form.button('form.undo')).to.not.equal(undefined);
      return { form, draft };
    };
    const cleared = await removed();
    cleared.form.widget.restart();
    for (const [pointer, answer] of Object.entries(calm)) cleared.form.widget.model.set(pointer, answer);
    insertItem(cleared.form.widget.model, '/family', { personName: 'Someone else' });
    turnTo(cleared.form.widget, 'family');
    await cleared.form.on('family');
    expect(cleared.form.text()).to.not.include('Alex');
    expect(cleared.form.button('form.undo')?.outerHTML).to.equal(undefined);
    const resumed = await removed();
    putBack(resumed.form.widget, resumed.draft);
    await resumed.form.on('family');
    expect(resumed.form.control('/family/0/personName').value).to.equal('Alex Madeup');
    expect(resumed.form.button('form.undo')?.outerHTML).to.equal(undefined);
  });

  it('keep each element’s errors and answers apart', async () => {
    const form = await showForm({ ...family, answers: 'full' });
    form.widget.model.set('/family/1/personName', undefined);
    await form.press('form.continue');
    expect(form.control('/family/0/personName').getAttribute('aria-invalid')).to.equal('false');
    expect(form.control('/family/1/personName').getAttribute('aria-invalid')).to.equal('true');
    await form.press('form.removeItem', { item: 'Person 1: Alex Madeup' });
    expect(form.control('/family/0/personName').value).to.equal('');
  });
});

describe('sending', () => {
  const ready = { answers: 'urgent', page: 'check' } as const;

  it('shows the reference, and then nothing that was typed', async () => {
    const form = await showForm(ready);
    await form.press('check.send');
    await form.on('received');
    expect(form.text()).to.include('DEMO-7K3F');
    expect(form.widget.hasAnswers).to.equal(false);
    await form.press('received.finish');
    await form.on('cleared');
    expect(form.root.textContent).to.not.include('Madeup');
  });

  it('a 200 without a receipt is not a receipt', async () => {
    const form = await showForm(ready, { endpoint: 'https://front-door.example/says-ok' });
    await form.press('check.send');
    await form.on('waiting');
    expect(form.root.querySelector('h2')!.textContent).to.include('NOT SENT');
    expect(form.text()).to.not.include('Accepted');
  });

  it('that failed keeps every answer, and sends the same bytes when it is tried again', async () => {
    const form = await showForm(ready, { endpoint: 'https://front-door.example/fault' });
    requests.length = 0;
    await form.press('check.send');
    await form.on('waiting');
    await form.press('waiting.tryNow');
    const bodies = () => requests.flatMap(({ body }) => (body ? [new TextDecoder().decode(body)] : []));
    await until(() => bodies().length > 1, 'a second attempt');
    expect(bodies()[1]).to.equal(bodies()[0]);
    await form.press('waiting.backToAnswers');
    await form.on('check');
    expect(form.text()).to.include('Robin Madeup');
  });

  it('cannot happen while an answer is missing, nor to an address the person did not agree to', async () => {
    const form = await showForm({ ...ready, set: { '/you/yourName': '' } });
    requests.length = 0;
    await form.press('check.send');
    await settled();
    expect(idOf()).to.equal('error-summary');
    form.widget.model.set('/you/yourName', 'Sam');
    await form.change({ endpoint: 'https://front-door.example/moved' });
    expect(form.text()).to.include('This page changed where your answers go');
    await form.press('check.send');
    await settled();
    expect(requests).to.have.length(0);
    await form.press('Yes, use front-door.example');
    await form.press('check.send');
    await form.on('received');
    expect(requests.every(({ url }) => url.includes('/moved/'))).to.equal(true);
  });

  it('without an endpoint there is no Send, only copy and print', async () => {
    const form = await showForm({ answers: 'urgent' }, {});
    form.element.removeAttribute('endpoint');
    await until(() => form.widget.endpoint === null, 'no endpoint');
    for (const screen of ['you', 'worry', 'child', 'check']) {
      await form.press('form.continue');
      await form.on(screen);
    }
    expect(form.button('check.send')?.outerHTML).to.equal(undefined);
    await form.press('check.prepare');
    await form.on('prepared');
    expect(form.text()).to.include('NOT SENT');
    const boxes = [...form.root.querySelectorAll<HTMLTextAreaElement>('textarea[readonly]')];
    expect(boxes.map(({ value }) => value).join('\n')).to.include('Robin Madeup');
  });

  it('answers that come back from the browser’s history are covered until the person says who they are', async () => {
    const form = await showForm({ answers: 'urgent', page: 'worry', then: [{ event: 'return' }], screen: 'returned' });
    expect(form.root.textContent).to.not.include('Robin');
    expect([...form.root.querySelectorAll('input, textarea')]).to.have.length(0);
    await form.press('returned.continue');
    await form.on('worry');
    expect(form.control('/worry/whatHappened').value).to.include('Robin');
  });
});
