import { after, afterEach, before, describe } from 'node:test';
import { findBackends } from './support/backends.js';
import { openBench, type Bench } from './support/bench.js';
import { changes } from './suites/booking/changes.js';
import { crowds } from './suites/booking/crowds.js';
import { places } from './suites/booking/places.js';
import { bookingRefusals } from './suites/booking/refusals.js';
import { waitingLists } from './suites/booking/waiting-lists.js';

// Everything the service promises about places, on both kinds of PostgreSQL.
const backends = await findBackends();

for (const backend of backends) {
  describe(`booking on ${backend.name}`, { skip: backend.skip }, () => {
    let opened: Bench;
    const bench = (): Bench => opened;
    before(async () => {
      opened = await openBench(backend);
    });
    afterEach(() => opened.clear());
    after(() => opened.close());

    describe('places', () => places(bench));
    describe('refusals', () => bookingRefusals(bench));
    describe('changes', () => changes(bench));
    describe('waiting lists', () => waitingLists(bench));
    describe('crowds', () => crowds(bench, backend));
  });
}

after(async () => {
  for (const backend of backends) await backend.stop();
});
