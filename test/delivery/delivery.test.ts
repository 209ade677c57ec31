import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { Delivery } from '../../src/delivery/delivery.js';
import type { DeliveryOptions } from '../../src/delivery/delivery-options.js';
import { EndpointClient } from '../../src/delivery/endpoint-client.js';
import { freeze } from '../../src/delivery/freeze.js';
import { KeepError } from '../../src/delivery/keep-error.js';
import type { Envelope, Frozen, Keeper, KeptEntry } from '../../src/delivery/types.js';
import { answers, submission } from './support/answers.js';
import { json, page, TinyCouncil, type Behaviour } from './support/tiny-council.js';
import { record, until } from './support/until.js';

let council: TinyCouncil;
let events: EventTarget;
const open: Delivery[] = [];

beforeEach(async () => {
  open.splice(0).forEach((delivery) => delivery.dispose());
  await council?.close();
  council = await TinyCouncil.open();
  events = new EventTarget();
});
after(async () => {
  open.forEach((delivery) => delivery.dispose());
  await council.close();
});

const client = (endpoint: URL) =>
  new EndpointClient(endpoint, { pageOrigin: 'https://school.example', isSecurePage: true });
const options = (more: Partial<DeliveryOptions> = {}): DeliveryOptions => ({
  endpoint: () => council.endpoint,
  client,
  page: events,
  backoff: () => 0,
  ...more,
});
function deliver(more: Partial<DeliveryOptions> = {}): Delivery {
  const delivery = new Delivery(options(more));
  open.push(delivery);
  return delivery;
}
const fault: Behaviour = (_heard, response) => json(response, 500, {});
const portal: Behaviour = (_heard, response) => page(response, 200);
const lostReceipt: Behaviour = (heard, response, it) => {
  it.store(heard, { writeHead: () => ({ end: () => undefined }) } as never);
  response.destroy();
};
const envelopes = () => council.posts.map(({ body }) => JSON.parse(body.toString()) as Envelope);
const isReceived = ({ status }: { status: string }) => status === 'received';

/** Keeps in memory, as the disk would. */
class Shelf implements Keeper {
  readonly entries = new Map<
    string,
    { readonly frozen: Frozen; readonly endpoint: string; readonly entry: KeptEntry }
  >();
  problem: KeepError | null = null;
  isAvailable = async () => true;
  async keep(frozen: Frozen, endpoint: string, id = `entry-${this.entries.size}`): Promise<KeptEntry> {
    if (this.problem) throw this.problem;
    const entry = { id, savedAt: 1, expiresAt: 2 };
    this.entries.set(id, { frozen, endpoint, entry });
    return entry;
  }
  list = async () => [...this.entries.values()].map(({ entry }) => entry);
  open = async (id: string) => {
    const found = this.entries.get(id);
    return found ? { ...found.entry, endpoint: found.endpoint, frozen: found.frozen } : null;
  };
  async remove(id: string): Promise<void> {
    if (this.problem) throw this.problem;
    this.entries.delete(id);
  }
  clearEverything = async () => this.entries.clear();
}

test('from blank to a receipt', async () => {
  const delivery = deliver();
  const seen = record(delivery);
  await delivery.finalise(answers());
  await delivery.send();
  const state = delivery.state.value;
  assert.equal(state.status === 'received' && state.receipt.receiptId, 'REF-1');
  assert.deepEqual(seen, ['draft', 'final', 'sending', 'received']);
});

test('it tries again by itself with the same bytes and key until there is a receipt: one row', async () => {
  council.misbehaviours.push(fault, portal, lostReceipt, fault);
  const delivery = deliver();
  await delivery.finalise(answers());
  await delivery.send();
  await until(delivery, isReceived);
  assert.equal(council.posts.length, 5);
  assert.equal(new Set(council.posts.map(({ body }) => body.toString('hex'))).size, 1);
  assert.equal(new Set(council.posts.map(({ headers }) => headers['idempotency-key'])).size, 1);
  assert.equal(council.rows.size, 1);
});

test('control: a client that makes a new key for each try stores the report twice', async () => {
  council.misbehaviours.push(lostReceipt);
  const forgetful = async () => client(council.endpoint).submit(await freeze(submission()));
  await forgetful();
  await forgetful();
  assert.equal(council.rows.size, 2);
});

test('two presses at once send once, and so do two presses that freeze', async () => {
  const delivery = deliver();
  const press = async () => {
    await delivery.finalise(answers());
    await delivery.send();
  };
  await Promise.all([press(), press(), press()]);
  assert.equal(delivery.state.value.status, 'received');
  assert.equal(council.posts.length, 1);
});

test('a late press after the receipt starts nothing new; forgetting does', async () => {
  const delivery = deliver();
  const press = async () => {
    await delivery.finalise(answers());
    await delivery.send();
  };
  await press();
  await press();
  assert.equal(council.posts.length, 1);
  delivery.forget();
  await press();
  assert.equal(council.rows.size, 2);
});

test('pressing Send again with the same answers keeps the key; changed answers name the key they replace', async () => {
  const errors = [{ pointer: '/you/name', code: 'minLength', detail: 'Enter your name' }];
  const refuse: Behaviour = (_heard, response) => json(response, 422, { errors });
  council.misbehaviours.push(refuse, refuse);
  const delivery = deliver();
  await delivery.finalise(answers({ you: {} }));
  await delivery.send();
  const state = delivery.state.value;
  assert.deepEqual(state.status === 'blocked' && state.errors, errors);
  await delivery.finalise(answers({ you: {} }));
  await delivery.send();
  await delivery.finalise(answers({ you: { name: 'A. Lead' } }));
  await delivery.finalise(answers({ you: { name: 'Another Lead' } }));
  await delivery.send();
  const [first, second, third] = envelopes() as [Envelope, Envelope, Envelope];
  assert.equal(second.idempotencyKey, first.idempotencyKey);
  assert.notEqual(third.idempotencyKey, first.idempotencyKey);
  assert.equal(third.supersedes, first.idempotencyKey, 'not the key of bytes that were never sent');
  assert.equal(third.submissionId, first.submissionId);
});

test('a service that asks to wait is not asked before, even when the page wakes up', async () => {
  council.misbehaviours.push((_heard, response) => json(response, 429, { retryAfterSeconds: 60 }));
  const delivery = deliver({ now: () => 1000 });
  await delivery.finalise(answers());
  await delivery.send();
  const state = delivery.state.value;
  assert.deepEqual(state.status === 'waiting' && [state.cause, state.retryAt], ['busy', 61_000]);
  events.dispatchEvent(new Event('online'));
  assert.equal(delivery.state.value.status, 'waiting');
  assert.equal(council.posts.length, 1);
  await delivery.send();
  assert.equal(delivery.state.value.status, 'received', 'the person’s press is theirs');
});

for (const type of ['online', 'pageshow', 'visibilitychange']) {
  test(`${type} brings the next try forward and starts the waiting afresh`, async () => {
    council.misbehaviours.push(fault);
    const asked: number[] = [];
    const hour = 3_600_000;
    const delivery = deliver({ backoff: (failures) => (asked.push(failures), asked.length === 1 ? hour : 0) });
    await delivery.finalise(answers());
    await delivery.send();
    assert.equal(delivery.state.value.status, 'waiting');
    events.dispatchEvent(new Event(type));
    await until(delivery, isReceived);
    assert.deepEqual(asked, [0, 0]);
  });
}

test('waiting grows with each failure in a row', async () => {
  council.misbehaviours.push(fault, fault, fault);
  const asked: number[] = [];
  const delivery = deliver({ backoff: (failures) => (asked.push(failures), 0) });
  await delivery.finalise(answers());
  await delivery.send();
  await until(delivery, isReceived);
  assert.deepEqual(asked, [0, 1, 2]);
});

test('after three answers of something else the person is told, and it goes on trying', async () => {
  council.misbehaviours.push(portal, portal, portal);
  const delivery = deliver();
  const told: boolean[] = [];
  await delivery.finalise(answers());
  delivery.state.subscribe((state) => {
    if (state.status === 'waiting') told.push(state.isIntercepted);
  });
  await delivery.send();
  await until(delivery, isReceived);
  assert.deepEqual(told, [false, false, true]);
});

test('bytes go only to the address they were made for', async () => {
  const other = await TinyCouncil.open();
  council.misbehaviours.push(fault);
  let endpoint: URL | null = council.endpoint;
  const delivery = deliver({ endpoint: () => endpoint });
  await delivery.finalise(answers());
  endpoint = other.endpoint;
  await delivery.send();
  assert.deepEqual(delivery.state.value, {
    status: 'paused',
    cause: 'endpoint-changed',
    kept: null,
    keepProblem: null,
  });
  endpoint = null;
  await delivery.send();
  assert.equal(delivery.state.value.status, 'paused');
  assert.equal(council.heard.length + other.heard.length, 0);
  endpoint = council.endpoint;
  await delivery.send();
  await until(delivery, isReceived);
  assert.equal(other.heard.length, 0);
  await other.close();
});

test('a paused or refused delivery does not try by itself', async () => {
  for (const status of [404, 422]) {
    council.misbehaviours.push((_heard, response) => json(response, status, {}));
    const delivery = deliver();
    await delivery.finalise(answers());
    await delivery.send();
    const before = council.heard.length;
    events.dispatchEvent(new Event('online'));
    assert.notEqual(delivery.state.value.status, 'sending');
    assert.equal(council.heard.length, before);
  }
});

test('keeping: nothing without a press, the very bytes with one, gone after the receipt', async () => {
  council.misbehaviours.push(fault);
  const keeper = new Shelf();
  const delivery = deliver({ keeper, backoff: () => 3_600_000 });
  await delivery.finalise(answers());
  await delivery.send();
  assert.equal(keeper.entries.size, 0);
  assert.equal(await delivery.keep(), true);
  assert.deepEqual(delivery.state.value.kept, { id: 'entry-0', savedAt: 1, expiresAt: 2 });
  assert.deepEqual(new Uint8Array(council.posts[0]!.body), keeper.entries.get('entry-0')!.frozen.bytes);
  await delivery.send();
  assert.equal(delivery.state.value.status, 'received');
  assert.equal(delivery.state.value.kept, null);
  assert.equal(keeper.entries.size, 0);
});

test('a kept entry is sent only when the person says so, with its own bytes, to its own address', async () => {
  const keeper = new Shelf();
  const first = deliver({ keeper });
  await first.finalise(answers());
  await Promise.all([first.keep(), first.keep()]);
  first.dispose();
  assert.equal(keeper.entries.size, 1, 'two presses keep one entry');
  const [entry] = await keeper.list();
  const opened = (await keeper.open(entry!.id))!;

  const elsewhere = Delivery.adopt(opened, options({ keeper, endpoint: () => new URL('https://other.example/api') }));
  await elsewhere.send();
  assert.equal('cause' in elsewhere.state.value && elsewhere.state.value.cause, 'endpoint-changed');
  assert.equal(elsewhere.endpoint, council.endpoint.href);

  const delivery = Delivery.adopt(opened, options({ keeper }));
  events.dispatchEvent(new Event('online'));
  assert.equal(delivery.state.value.status, 'final');
  assert.equal(council.heard.length, 0);
  await delivery.send();
  assert.equal(delivery.state.value.status, 'received');
  assert.deepEqual(new Uint8Array(council.posts[0]!.body), opened.frozen.bytes);
  assert.equal(keeper.entries.size, 0);
});

test('changed answers replace the kept ones; a kept entry that was delivered meanwhile does not come back', async () => {
  const keeper = new Shelf();
  const delivery = deliver({ keeper });
  await delivery.finalise(answers({ a: 1 }));
  await delivery.keep();
  await delivery.finalise(answers({ a: 2 }));
  assert.equal(keeper.entries.size, 1);
  assert.match(new TextDecoder().decode(keeper.entries.get('entry-0')!.frozen.bytes), /"data":\{"a":2\}/);

  const slow = deliver({ keeper });
  await slow.finalise(answers({ b: 1 }));
  const [hold, release] = gate();
  const { keep } = keeper;
  keeper.keep = async (...parameters) => (await hold, keep.apply(keeper, parameters));
  const keeping = slow.keep();
  await slow.send();
  release();
  assert.equal(await keeping, false);
  assert.equal(keeper.entries.size, 1, 'only the other delivery’s');
});

test('a disk that fails is told, and nothing is lost', async () => {
  const keeper = new Shelf();
  keeper.problem = new KeepError('storage-full');
  const delivery = deliver({ keeper });
  await delivery.finalise(answers());
  assert.equal(await delivery.keep(), false);
  assert.deepEqual([delivery.state.value.kept, delivery.state.value.keepProblem], [null, 'storage-full']);
  await delivery.send();
  assert.equal(delivery.state.value.status, 'received');
  const none = deliver();
  await none.finalise(answers());
  assert.equal(await none.keep(), false);
  assert.equal(none.state.value.keepProblem, 'storage-unavailable');
});

test('forgetting leaves a kept entry where it is, and the page ready for another report', async () => {
  const keeper = new Shelf();
  const delivery = deliver({ keeper });
  await delivery.finalise(answers());
  await delivery.keep();
  delivery.forget();
  assert.deepEqual(delivery.state.value, { status: 'draft', kept: null, keepProblem: null });
  assert.equal(keeper.entries.size, 1);
  await delivery.finalise(answers({ another: true }));
  await delivery.send();
  assert.equal(delivery.state.value.status, 'received');
  assert.equal(keeper.entries.size, 1);
});

test('forgetting takes back that something could not be kept', async () => {
  const keeper = new Shelf();
  keeper.problem = new KeepError('storage-full');
  const delivery = deliver({ keeper });
  await delivery.finalise(answers());
  await delivery.keep();
  assert.equal(delivery.state.value.keepProblem, 'storage-full');
  delivery.forget();
  assert.equal(delivery.state.value.keepProblem, null);
});

test('under new ids nothing is replaced but what is kept, and that is gone after the receipt', async () => {
  council.misbehaviours.push((_heard, response) => json(response, 422, { type: 'idempotency-key-reused' }));
  const keeper = new Shelf();
  const delivery = deliver({ keeper });
  await delivery.finalise(answers());
  await delivery.send();
  await delivery.keep();
  delivery.renew();
  await delivery.finalise(answers());
  assert.equal(keeper.entries.size, 1);
  await delivery.send();
  const [first, second] = envelopes() as [Envelope, Envelope];
  assert.notEqual(second.submissionId, first.submissionId);
  assert.notEqual(second.idempotencyKey, first.idempotencyKey);
  assert.equal(second.supersedes, null);
  assert.equal(delivery.state.value.status, 'received');
  assert.equal(keeper.entries.size, 0);
});

test('a page that forgets as soon as it hears of the receipt leaves no kept entry behind', async () => {
  const keeper = new Shelf();
  const delivery = deliver({ keeper });
  await delivery.finalise(answers());
  await delivery.keep();
  delivery.state.subscribe(({ status }) => status === 'received' && delivery.forget());
  await delivery.send();
  assert.equal(delivery.state.value.status, 'draft');
  assert.equal(keeper.entries.size, 0);
});

test('what is forgotten while it is being frozen does not come back', async () => {
  const delivery = deliver();
  const freezing = delivery.finalise(answers());
  await Promise.resolve()
    .then(() => Promise.resolve())
    .then(() => delivery.forget());
  await freezing;
  await delivery.send();
  assert.equal(delivery.state.value.status, 'draft');
  assert.equal(council.heard.length, 0);
});

test('holding and disposing end an attempt on its way; what it would have answered changes nothing', async () => {
  for (const end of ['hold', 'dispose', 'forget'] as const) {
    const delivery = deliver();
    const [arrived, arrive] = gate();
    council.misbehaviours.push(() => arrive());
    await delivery.finalise(answers());
    const sending = delivery.send();
    await arrived;
    void delivery[end]();
    const { status } = delivery.state.value;
    await sending;
    assert.equal(delivery.state.value.status, status);
  }
});

test('held while the answers are changed, then sent: the council hears what is replaced', async () => {
  council.misbehaviours.push(lostReceipt);
  const delivery = deliver({ backoff: () => 3_600_000 });
  await delivery.finalise(answers({ a: 1 }));
  await delivery.send();
  delivery.hold();
  assert.equal(delivery.state.value.status, 'final');
  await delivery.finalise(answers({ a: 2 }));
  await delivery.send();
  const [first, second] = envelopes() as [Envelope, Envelope];
  assert.equal(second.supersedes, first.idempotencyKey);
});

test('the lease port goes round every attempt', async () => {
  const leased: string[] = [];
  const delivery = deliver({ lease: (id, work) => (leased.push(id), work()) });
  await delivery.finalise(answers());
  await delivery.send();
  assert.deepEqual(leased, [envelopes()[0]!.submissionId]);
});

function gate(): [Promise<void>, () => void] {
  let release: () => void = () => undefined;
  const hold = new Promise<void>((resolve) => (release = resolve));
  return [hold, release];
}
