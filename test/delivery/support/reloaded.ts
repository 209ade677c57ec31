import { KeptStore } from '../../../src/delivery/kept-store.js';

const store = new KeptStore();
const [entry] = await store.list();
const opened = entry && (await store.open(entry.id));
parent.postMessage(opened?.frozen.contentDigest ?? 'nothing', location.origin);
