import { signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { loadPack, type LoadedPack } from '../../../packs/index.js';
import { button } from '../../form-widget/parts.js';
import { FlowForm } from '../../pack-form/flow-form.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** Packs of the questions, by name or address: fetched once a result leads to early help. Null while on the way, or withdrawn. */
const loaded: Signal<ReadonlyMap<string, LoadedPack | 'failed' | null>> = signal(new Map());

const note = (council: string, what: LoadedPack | 'failed' | null): void => {
  loaded.value = new Map([...loaded.peek(), [council, what]]);
};

const fetchQuestions = async ({ host, t }: ChecklistWidget, council: string): Promise<LoadedPack | undefined> => {
  note(council, null);
  try {
    const pack = await loadPack(host.assets, council, 'early-help', t.lang);
    if (pack.pack.status === 'withdrawn') return undefined;
    note(council, pack);
    return pack;
  } catch {
    note(council, 'failed');
    return undefined;
  }
};

/** The questions could not be fetched: the next press tries again, and opens them. */
const offerAgain = (widget: ChecklistWidget, council: string): TemplateResult => {
  const onPress = async (): Promise<void> => {
    const pack = await fetchQuestions(widget, council);
    if (pack) openEarlyHelp(widget, pack);
  };
  return html`${button(widget.t('checklist.early.open'), () => void onPress(), true)}
    <span class="hint" role="status">${widget.t('loading.failed')}</span>`;
};

/** The way into the questions before early help, where the result leads there and the council of the home has them. */
export const earlyHelpButton = (widget: ChecklistWidget): unknown => {
  const { judge, t } = widget;
  const { entryId } = judge.outcome.value;
  const { earlyHelp } = judge.home.rules;
  const isHere = judge.home.contact.value.from === 'this-pack' || judge.home.rules !== judge.home.own;
  if ((entryId !== 'early-help' && entryId !== 'targeted') || !isHere || earlyHelp === undefined) return nothing;
  const pack = loaded.value.get(earlyHelp);
  if (pack === undefined) void fetchQuestions(widget, earlyHelp);
  if (pack === 'failed') return offerAgain(widget, earlyHelp);
  if (!pack) return nothing;
  return button(t('checklist.early.open'), () => openEarlyHelp(widget, pack), true);
};

const openEarlyHelp = (widget: ChecklistWidget, pack: LoadedPack): void => {
  const settings = {
    content: pack.pack.id,
    endpoint: widget.endpoint,
    lang: widget.t.lang,
    isolation: 'inline',
    drafts: 'off',
  } as const;
  const early = new FlowForm(pack, settings, widget.t, widget.host, () => {
    early.dispose();
    widget.instead.value = undefined;
    widget.focus('screen-title');
  });
  widget.instead.value = early;
  void early.loadFinish();
  widget.focus('screen-title');
};
