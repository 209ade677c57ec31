import { expect } from '@open-wc/testing';
import { closeService } from '../../stories/support/made-up-service.js';
import { clearPage, showForm } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const guide = await (await fetch('/docs/guides/schema-form.md')).text();
const [schema, ui] = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, code = '']) => JSON.parse(code) as object,
);

describe('the guide to a form from a schema', () => {
  it('shows a schema that works, with nothing that cannot be followed', async () => {
    const form = await showForm({ schema });
    expect(form.text()).to.include('Tell us about a repair').and.not.include(form.words('problem.schema'));
    expect(form.has('/danger')).to.equal(false);
    form.control('/urgent').click();
    expect(form.has('/danger')).to.equal(true);
    form.element.value = { what: 'roof', where: 'Hall' };
    expect(form.element.issues).to.deep.equal([]);
  });

  it('shows a ui that works with it', async () => {
    const form = await showForm({ schema, ui });
    expect(form.text()).to.include('The repair');
    expect(form.control('/where').localName).to.equal('textarea');
    await form.press('form.continue');
    expect(form.text()).to.include('Say where it is: the building and the room');
    form.element.value = { what: 'roof', where: 'Hall', contacts: [{ name: 'Sam', phone: '01632 960 100' }] };
    await form.press('form.continue');
    await form.on('contacts');
    expect(form.text()).to.include('Person 1: Sam').and.include('Add a person');
    await form.press('form.continue');
    await form.on('check');
  });
});
