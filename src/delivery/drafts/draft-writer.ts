import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { problemOf } from '../keep-error.js';
import type { Seal } from '../session-seal.js';
import type { KeepProblem } from '../types.js';
import { DraftLease } from './draft-lease.js';
import type { DraftStore } from './draft-store.js';
import type { DraftContent, DraftEntry, DraftKind, SaveState } from './types.js';

/** What is saved now; null while there is nothing that could be. */
export type Snapshot = (beganAt: number) => DraftContent | null;

export interface DraftWriterOptions {
  readonly store: Pick<DraftStore, 'save' | 'remove' | 'sessionSeal'>;
  readonly snapshot: Snapshot;
  /** A draft of the session begins by itself with the first answer. */
  readonly isAutomatic: boolean;
  readonly now?: () => number;
  /** Milliseconds from the last change to the saving of it. */
  readonly pause?: number;
}

/** The draft that this page writes. */
interface Current {
  readonly id: string;
  readonly kind: DraftKind;
  readonly seal: Seal;
  readonly beganAt: number;
  /** Null for a draft of the session, which ends some time after it was last saved. */
  readonly endsAt: number | null;
  lease: DraftLease | null;
}

/** How long a draft of the session lives without a change. */
const idle = 30 * 60_000;
/** Somebody who types without a pause is saved all the same, this often. */
const longest = 10_000;

/**
 * Writes one draft as the person goes: a little after each change, one write after another, only while no other tab does.
 * Says that it is saved only once all that was given is on the disk.
 */
export class DraftWriter {
  readonly #options: Required<DraftWriterOptions>;
  readonly #state: Signal<SaveState> = signal({ status: 'none' });
  #current: Current | null = null;
  #isDirty = false;
  #dirtySince = 0;
  #work: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftWriterOptions) {
    this.#options = { now: Date.now, pause: 1000, ...options };
  }

  get state(): ReadonlySignal<SaveState> {
    return this.#state;
  }

  /** The draft that this page writes; null while there is none. */
  get id(): string | null {
    return this.#current?.id ?? null;
  }

  /** An answer was given or changed. */
  changed(): void {
    if (!this.#current && !this.#options.isAutomatic) return;
    const { now, pause } = this.#options;
    if (!this.#isDirty) this.#dirtySince = now();
    this.#isDirty = true;
    this.#state.value = { status: 'saving' };
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(pause, this.#dirtySince + longest - now()));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Saves now what is not saved yet. Resolves when that has ended, however it ended. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#work = this.#work.then(() => (this.#isDirty ? this.#save() : undefined)));
  }

  /** The same, although nothing was answered since: the person is elsewhere in the form, or something is to be sent. */
  touch(): Promise<void> {
    this.#isDirty ||= this.#current !== null;
    return this.flush();
  }

  /** Goes on with a draft that was opened, in place of what this page wrote. */
  adopt({ id, kind, expiresAt }: DraftEntry, { beganAt }: DraftContent, seal: Seal, lease: DraftLease): void {
    this.#stop();
    this.#current = { id, kind, seal, beganAt, endsAt: kind === 'device' ? expiresAt : null, lease };
    this.#saved(expiresAt);
  }

  /** The person's press: saves under the key of a resume code from now on. Resolves with why it could not be done, if so. */
  async keep(seal: Seal, endsAt: number): Promise<KeepProblem | null> {
    await this.flush();
    const before = this.#current;
    const beganAt = before?.beganAt ?? this.#options.now();
    this.#current = { id: crypto.randomUUID(), kind: 'device', seal, beganAt, endsAt, lease: null };
    const { id } = this.#current;
    this.#isDirty = true;
    await this.flush();
    const state = this.#state.value;
    if (state.status !== 'failed') {
      // The copy under the other key was replaced, not doubled.
      if (before) await this.#drop(before);
      return null;
    }
    if (this.#current?.id === id) this.#current = before;
    await this.flush();
    return state.problem;
  }

  /** The answers are sent, or cleared: nothing of them stays. Resolves when it is off the disk, or cannot be. */
  forget(): Promise<void> {
    const current = this.#current;
    this.#stop();
    this.#state.value = { status: 'none' };
    return (this.#work = this.#work.then(() => (current ? this.#drop(current) : undefined)));
  }

  /** The page goes into the browser's history: another tab may go on meanwhile. */
  async release(): Promise<void> {
    const current = this.#current;
    const lease = current?.lease;
    if (current) current.lease = null;
    await lease?.release();
  }

  /** The page is back from there. */
  async reclaim(): Promise<void> {
    const current = this.#current;
    if (!current || current.lease) return;
    if (current.endsAt !== null && current.endsAt <= this.#options.now()) return this.#expire();
    current.lease = await DraftLease.take(current.id);
    if (!current.lease) this.#lose();
  }

  /** The page is done with it. The draft stays. */
  dispose(): void {
    void this.flush().finally(() => {
      clearTimeout(this.#end);
      void this.release();
    });
  }

  async #save(): Promise<void> {
    const { store, snapshot, now } = this.#options;
    if (this.#options.isAutomatic) this.#current ??= this.#begin();
    const current = this.#current;
    const content = current && snapshot(current.beganAt);
    if (!content) return void (this.#isDirty = false);
    const time = now();
    if (current.endsAt !== null && current.endsAt <= time) return this.#expire();
    this.#isDirty = false;
    const expiresAt = current.endsAt ?? time + idle;
    try {
      current.lease ??= await DraftLease.take(current.id);
      if (!current.lease) return this.#lose();
      await store.save({ id: current.id, kind: current.kind, expiresAt }, content, current.seal);
      if (this.#current === current && !this.#isDirty) this.#saved(expiresAt);
    } catch (error) {
      if (this.#current !== current) return;
      this.#isDirty = true;
      this.#state.value = { status: 'failed', problem: problemOf(error) };
    }
  }

  #begin(): Current {
    const { store, now } = this.#options;
    const seal = store.sessionSeal;
    return { id: crypto.randomUUID(), kind: 'session', seal, beganAt: now(), endsAt: null, lease: null };
  }

  #saved(expiresAt: number): void {
    const { kind = 'session' } = this.#current ?? {};
    this.#state.value = { status: 'saved', kind, expiresAt };
    clearTimeout(this.#end);
    this.#end = setTimeout(() => void this.#expire(), expiresAt - this.#options.now());
  }

  async #expire(): Promise<void> {
    const current = this.#current;
    if (!current) return;
    if (this.#isDirty && current.endsAt === null) return this.flush();
    this.#stop();
    this.#state.value = { status: 'ended', kind: current.kind };
    await this.#drop(current);
  }

  #lose(): void {
    this.#stop();
    this.#state.value = { status: 'elsewhere' };
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#end);
    this.#current = null;
    this.#isDirty = false;
  }

  async #drop({ id, lease }: Current): Promise<void> {
    // What cannot be removed now goes when it expires.
    await this.#options.store.remove(id).catch(() => {});
    await lease?.release();
  }
}
