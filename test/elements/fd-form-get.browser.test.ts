import { expect } from '@open-wc/testing';
import { closeService } from '../../stories/support/made-up-service.js';
import { until } from '../support/browser/form.js';
import { clearPage, hostForm, makeForm, show, showForm } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

const named = { attributes: { name: 'visit' } };

/** What a form would send when this button is pressed; it goes nowhere. */
const gathered = (form: HTMLFormElement, press: () => void): Promise<FormData> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.name = 'nowhere';
    form.after(frame);
    form.target = frame.name;
    form.addEventListener('formdata', ({ formData }) => setTimeout(() => resolve(formData)), { once: true });
    press();
  });

/** A form of the page's own that really goes, into a frame. */
const goingForm = (method: 'get' | 'post'): HTMLFormElement => {
  const form = document.createElement('form');
  form.method = method;
  form.action = '/package.json';
  form.innerHTML =
    '<input name="control" value="canary"><button>Send</button><button formmethod="get">By address</button>';
  return form;
};

describe('fd-form and a form that sends by GET', () => {
  it('is refused in plain words, without its form, and gives nothing', async () => {
    const { error } = console;
    const around = hostForm();
    around.method = 'get';
    const element = makeForm(named);
    around.append(element);
    show(around);
    const line = await until(() => element.renderRoot.querySelector('.problem'), 'the problem');
    expect(line.textContent).to.match(/method="post".*web address/);
    expect(element.mounted).to.equal(undefined);
    expect(new FormData(around).has('visit')).to.equal(false);
    console.error = error;
  });

  it('gives its answers when it goes by POST', async () => {
    const around = goingForm('post');
    const form = await showForm({ ...named, around });
    form.type('/name', 'canary');
    const data = await gathered(around, () => around.querySelector('button')!.click());
    expect(data.get('visit')).to.equal('{"name":"canary"}');
  });

  for (const [how, press] of [
    ['the form turns to GET later', (form: HTMLFormElement) => ((form.method = 'get'), form.requestSubmit())],
    ['a script sends it, turned to GET', (form: HTMLFormElement) => ((form.method = 'get'), form.submit())],
    ['a button of it sends by GET', (form: HTMLFormElement) => form.querySelectorAll('button')[1]!.click()],
  ] as const) {
    it(`keeps its answers out of the address when ${how}; a field of the page’s own stands there`, async () => {
      const around = goingForm('post');
      const form = await showForm({ ...named, around });
      form.type('/name', 'canary');
      const data = await gathered(around, () => void press(around));
      expect(data.has('visit')).to.equal(false);
      expect(data.get('control'), 'the control').to.equal('canary');
    });
  }

  it('gives them again after a button by GET was pressed and the page stopped that', async () => {
    const around = goingForm('post');
    const form = await showForm({ ...named, around });
    form.type('/name', 'canary');
    around.addEventListener('submit', (event) => event.preventDefault(), { once: true });
    around.querySelectorAll('button')[1]!.click();
    await until(() => new FormData(around).has('visit'), 'the answers');
    const data = await gathered(around, () => around.querySelector('button')!.click());
    expect(data.get('visit')).to.equal('{"name":"canary"}');
  });
});
