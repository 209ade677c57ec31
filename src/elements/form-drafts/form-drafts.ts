import { effect, signal, untracked, type Signal } from '@preact/signals-core';
import {
  DraftLease,
  DraftStore,
  DraftWriter,
  type DraftContent,
  type OpenedDraft,
} from '../../delivery/drafts/index.js';
import { KeptStore } from '../../delivery/kept-store.js';
import { drafts as ownStyles } from '../../styles/drafts.js';
import { adoptStyles } from '../adopt-styles.js';
import { schemaDigest } from '../form-finish/final-answers.js';
import type { FormDrafts } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { CodeEntry } from './code-entry.js';
import { draftsNotice } from './drafts-notice.js';
import { followForm } from './follow-form.js';
import { ResumeSheet } from './resume-sheet.js';
import { savingLine } from './saving-line.js';
import { putBack, takeSnapshot } from './snapshot.js';

/** What stands on this computer, as far as this page may know. */
export interface Stored {
  /** Drafts of this form that this tab can go on with. */
  readonly offers: readonly OpenedDraft[];
  /** How many drafts of this form another tab goes on with. */
  readonly elsewhere: number;
  /** When the drafts end that need a code, the first of them at the front. */
  readonly coded: readonly number[];
  /** There is anything at all, drafts or reports, of this tab or another. */
  readonly isAnything: boolean;
}

/** What became of the last press. */
export type Said = 'deleted' | 'notDeleted' | 'gone' | 'otherForm' | 'files' | 'cleared' | 'notCleared';

const nothingStored: Stored = { offers: [], elsewhere: 0, coded: [], isAnything: false };
/** Sending does not wait longer for a disk than this, milliseconds. */
const longestWait = 2000;

/** Saves a form as the person goes, and offers what was saved before. */
export class Drafts implements FormDrafts {
  readonly widget: FormWidget;
  readonly mode: 'session' | 'device';
  readonly writer: DraftWriter;
  readonly sheet: ResumeSheet;
  readonly entry: CodeEntry;
  readonly stored: Signal<Stored> = signal(nothingStored);
  readonly said: Signal<Said | undefined> = signal(undefined);
  /** What a code opened, while the person is asked whether it takes the place of what is in the page. */
  readonly asked: Signal<OpenedDraft | undefined> = signal(undefined);
  /** Undefined until it is known whether this browser saves anything here. */
  readonly isAvailable: Signal<boolean | undefined> = signal(undefined);

  #store = new DraftStore();
  #kept = new KeptStore();
  #schema = '';
  /** Where the answers of this draft were to go; undefined before the first. */
  #endpoint: string | null | undefined;
  /** What a draft held, until the code that sends is there to take it. */
  #held: DraftContent['held'] = null;
  #waiting = new AbortController();
  #stops: (() => void)[] = [];
  #isDone = false;

  constructor(widget: FormWidget, mode: 'session' | 'device') {
    this.widget = widget;
    this.mode = mode;
    const snapshot = (beganAt: number): DraftContent => this.#snapshot(beganAt);
    this.writer = new DraftWriter({ store: this.#store, snapshot, isAutomatic: mode === 'session' });
    this.sheet = new ResumeSheet(widget.host, this.writer, Date.now);
    this.entry = new CodeEntry(widget.host, this.#store, Date.now);
    void this.#start();
  }

  notice(): unknown {
    return draftsNotice(this);
  }

  line(): unknown {
    return savingLine(this);
  }

  get isSafe(): boolean {
    const state = this.writer.state.peek();
    return state.status === 'saved' && state.kind === 'device';
  }

  async flush(): Promise<void> {
    await Promise.race([this.writer.touch(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
  }

  forget(): void {
    this.#endpoint = undefined;
    this.#held = null;
    this.sheet.close();
    void this.writer.forget();
  }

  dispose(): void {
    this.#isDone = true;
    this.#waiting.abort();
    for (const stop of this.#stops) stop();
    this.writer.dispose();
  }

  /** Goes on with a draft, in place of what is in the page. */
  async resume({ id, seal }: OpenedDraft): Promise<void> {
    this.asked.value = undefined;
    const lease = await DraftLease.take(id);
    // As it is now: another tab may have gone on with it.
    const draft = lease && (await this.#store.open(id, seal));
    if (!draft) {
      await lease?.release();
      if (lease) this.said.value = 'gone';
      return this.look();
    }
    const { content } = draft;
    this.forget();
    this.#endpoint = content.endpoint;
    this.#held = content.held;
    this.#handOver();
    // What is still on its way belongs to what was in the page.
    this.widget.context.attachments?.discard();
    putBack(this.widget, content);
    this.writer.adopt(draft, content, seal, lease);
    this.said.value = content.hadFiles ? 'files' : undefined;
    this.widget.focus('screen-title');
    await this.look();
  }

  /** Opens the draft of a resume code. What was typed on this page meanwhile goes only if the person says so. */
  async open(typed: string): Promise<void> {
    const draft = await this.entry.open(typed);
    if (!draft) return this.widget.focus('resume-code');
    if (!this.isOfThisForm(draft)) return this.#say('otherForm');
    if (!this.widget.hasAnswers) return this.resume(draft);
    this.asked.value = draft;
    this.widget.focus('code-replace');
  }

  async remove(id: string): Promise<void> {
    const isGone = await this.#store.remove(id).then(
      () => true,
      () => false,
    );
    await this.look();
    this.#say(isGone ? 'deleted' : 'notDeleted');
  }

  /** Deletes drafts and kept reports, of every tab, and clears the page. */
  async clearEverything(): Promise<void> {
    await this.writer.forget();
    const results = await Promise.allSettled([this.#store.clearEverything(), this.#kept.clearEverything()]);
    // Nothing that is kept names them any more.
    this.widget.context.attachments?.discard();
    this.widget.restart();
    await this.widget.finish.value?.kept.load();
    await this.look();
    this.#say(results.every(({ status }) => status === 'fulfilled') ? 'cleared' : 'notCleared');
  }

  /** The form asks other things than when the draft was written. */
  hasChanged({ content: { version, schema } }: OpenedDraft): boolean {
    return version !== this.widget.pack.version || schema !== this.#schema;
  }

  isOfThisForm({ content: { form } }: OpenedDraft): boolean {
    const { kind, id } = this.widget.pack;
    return form.kind === kind && form.id === id;
  }

  /** Looks at what is stored, and again when another tab is done with a draft of this form. */
  async look(): Promise<void> {
    const [{ open, coded, others }, taken, hasKept] = await Promise.all([
      this.#store.look(),
      DraftLease.taken(),
      this.#kept.holdsAnything(),
    ]);
    if (this.#isDone) return;
    const own = this.writer.id;
    const mine = open.filter((draft) => draft.id !== own && this.isOfThisForm(draft));
    const elsewhere = mine.filter(({ id }) => taken.has(id));
    const codes = coded.filter(({ id }) => id !== own);
    this.stored.value = {
      offers: mine.filter(({ id }) => !taken.has(id)),
      elsewhere: elsewhere.length,
      coded: codes.filter(({ id }) => !taken.has(id)).map(({ expiresAt }) => expiresAt),
      isAnything: hasKept || others + open.length + coded.length > 0,
    };
    this.#waiting.abort();
    const { signal: stop } = (this.#waiting = new AbortController());
    for (const { id } of [...elsewhere, ...codes.filter((one) => taken.has(one.id))])
      void DraftLease.whenFree(id, stop).then(() => this.look());
  }

  async #start(): Promise<void> {
    const isAvailable = await this.#store.isAvailable();
    if (isAvailable) this.#schema = await schemaDigest(this.widget.pack);
    if (this.#isDone) return;
    if (isAvailable) {
      await this.look();
      if (this.mode === 'session') this.#store.sessionSeal.prepare?.();
      this.#stops.push(followForm(this.widget, this.writer));
    }
    this.isAvailable.value = isAvailable;
  }

  #snapshot(beganAt: number): DraftContent {
    const { widget } = this;
    if (this.#endpoint === undefined) this.#endpoint = widget.endpoint?.href ?? null;
    const held = widget.finish.value ? widget.finish.value.delivery.held : this.#held;
    return takeSnapshot(widget, { schema: this.#schema, beganAt, endpoint: this.#endpoint, held });
  }

  /** Tells the code that sends what it must know of a draft, now or once it is there. */
  #handOver(): void {
    let isDone = false;
    const stop = effect(() => {
      const { value: finish } = this.widget.finish;
      if (!finish || isDone) return;
      isDone = true;
      const endpoint = this.#endpoint;
      // Unless the page was cleared meanwhile.
      if (endpoint !== undefined) untracked(() => finish.resume(endpoint, this.#held));
    });
    this.#stops.push(stop);
  }

  #say(said: Said): void {
    this.said.value = said;
    this.widget.focus('drafts-said');
  }
}

/** What saves `widget`, with the styles of what it shows. */
export const createDrafts = (widget: FormWidget, mode: 'session' | 'device'): FormDrafts => {
  adoptStyles(widget.host.root, ownStyles);
  return new Drafts(widget, mode);
};
