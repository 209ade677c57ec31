import { after, afterEach, before, describe } from 'node:test';
import { findBackends } from './support/backends.js';
import { openBench, type Bench } from './support/bench.js';
import { attached } from './suites/attached.js';
import { attachments } from './suites/attachments.js';
import { auditLog } from './suites/audit.js';
import { inbox } from './suites/inbox.js';
import { inboxFilters } from './suites/inbox-filters.js';
import { lostConnections } from './suites/lost-connections.js';
import { ownForms } from './suites/own-forms.js';
import { picture } from './suites/picture.js';
import { races } from './suites/races.js';
import { receipts } from './suites/receipts.js';
import { refusals } from './suites/refusals.js';
import { replacements } from './suites/replacements.js';
import { retention } from './suites/retention.js';
import { wire } from './suites/wire.js';

// Everything the service promises about what it stores, on both kinds of PostgreSQL.
const backends = await findBackends();

for (const backend of backends) {
  describe(`the service on ${backend.name}`, { skip: backend.skip }, () => {
    let opened: Bench;
    const bench = (): Bench => opened;
    before(async () => {
      opened = await openBench(backend);
    });
    afterEach(() => opened.clear());
    after(() => opened.close());

    describe('refusals', () => refusals(bench));
    describe('receipts', () => receipts(bench));
    describe('races', () => races(bench, backend));
    if (backend.isServer) describe('lost connections', () => lostConnections(bench));
    describe('the wire', () => wire(bench));
    describe('the inbox', () => inbox(bench));
    describe('filters of the inbox', () => inboxFilters(bench));
    describe('the audit log', () => auditLog(bench));
    describe('the picture', () => picture(bench));
    describe('retention', () => retention(bench));
    describe('files', () => attachments(bench));
    describe('files of submissions', () => attached(bench));
    describe('forms of a council’s own', () => ownForms(bench));
    describe('replacements', () => replacements(bench));
  });
}

after(async () => {
  for (const backend of backends) await backend.stop();
});
