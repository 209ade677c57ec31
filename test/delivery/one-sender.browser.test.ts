import { expect } from '@open-wc/testing';
import { Delivery } from '../../src/delivery/delivery.js';
import { closeService, openService, requests, SERVICE } from '../../stories/support/made-up-service.js';
import { knownPacks } from '../../stories/support/state-assets.js';
import { answers } from './support/answers.js';

describe('one report in two tabs', () => {
  before(openService);
  after(closeService);

  it('is sent by one of them at a time', async () => {
    const delivery = new Delivery({ endpoint: () => new URL(`${SERVICE}/accepts`) });
    const final = answers();
    knownPacks.push({ ...final.pack, kind: final.kind });
    await delivery.finalise(final);
    const id = delivery.held?.frozen.submissionId;
    let end: () => void = () => undefined;
    // The other tab is in the middle of sending.
    await new Promise<void>((begun) => {
      void navigator.locks.request(`front-door-elements-send-1:${id}`, () => {
        begun();
        return new Promise<void>((resolve) => (end = resolve));
      });
    });
    const sent = delivery.send();
    const { pending = [] } = await navigator.locks.query();
    expect(
      pending.some(({ name = '' }) => name.endsWith(`:${id}`)),
      'waits',
    ).to.equal(true);
    expect(requests).to.have.length(0);
    end();
    await sent;
    expect(delivery.state.value.status).to.equal('received');
    expect(requests.filter(({ method }) => method === 'POST')).to.have.length(1);
  });
});
