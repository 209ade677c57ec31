import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Translator } from '../../i18n/index.js';
import type { AttachmentLimits, UploadEntry } from '../attachments.js';
import { formatSize } from '../format-size.js';
import { isolated, stateWords, typeWords } from './file-words.js';

/** One line of the list: a file of now, or one that stands in the answers from another time. */
export interface FileLine {
  readonly key: string;
  readonly entry: UploadEntry | undefined;
}

/** What can be done with the files of one field; the event says where to look for what takes focus next. */
export interface FileActions {
  readonly cancel: (line: FileLine, event: Event) => void;
  readonly retry: (line: FileLine, event: Event) => void;
  readonly remove: (line: FileLine, event: Event) => void;
}

/** What every line needs to know. */
export interface FileListView extends FileActions {
  readonly t: Translator;
  readonly types: readonly string[];
  readonly limits: AttachmentLimits | null | undefined;
}

type Action = keyof FileActions;

const nameOf = ({ t }: FileListView, { entry }: FileLine): string => entry?.name ?? t('file.unknown');

const button = (view: FileListView, line: FileLine, action: Action) => html`
  <button type="button" class="link-button" part="button" @click=${(event: Event) => view[action](line, event)}>
    ${view.t(`file.${action}`)}<span class="visually-hidden" translate="no">: ${isolated(nameOf(view, line))}</span>
  </button>
`;

const actionsOf = ({ entry }: FileLine): readonly Action[] => {
  if (!entry) return ['remove'];
  const { state } = entry;
  if (state.status === 'waiting' || state.status === 'uploading') return ['cancel'];
  const canRetry = state.status === 'cancelled' || (state.status === 'failed' && state.canRetry);
  return canRetry ? ['retry', 'remove'] : ['remove'];
};

const facts = ({ t }: FileListView, { mediaType, bytes }: UploadEntry): string =>
  [mediaType && typeWords(t, mediaType), formatSize(bytes, t.lang)].filter(Boolean).join(', ');

const progress = ({ t }: FileListView, { name, bytes, state }: UploadEntry) =>
  state.status === 'uploading'
    ? html`<progress
        part="progress"
        max=${bytes}
        .value=${state.sent}
        aria-label=${t('file.progress', { name: isolated(name) })}
      ></progress>`
    : nothing;

const stateOf = (view: FileListView, entry: UploadEntry) => {
  const words = stateWords(view.t, entry, view.types, view.limits);
  return entry.state.status === 'failed'
    ? html`<p class="error"><span class="visually-hidden">${view.t('error.prefix')}</span> ${words}</p>`
    : html`<p class="file-state">${words}</p>`;
};

const line = (view: FileListView, one: FileLine) => html`
  <li class=${one.entry?.state.status === 'failed' ? 'file has-error' : 'file'} part="file">
    <p class="file-name">
      <span dir="auto" translate="no">${nameOf(view, one)}</span>
      ${one.entry ? html`<span class="hint">(${facts(view, one.entry)})</span>` : nothing}
    </p>
    ${one.entry ? html`${progress(view, one.entry)}${stateOf(view, one.entry)}` : nothing}
    <div class="file-actions">${actionsOf(one).map((action) => button(view, one, action))}</div>
  </li>
`;

/** The files of one field, each with where it stands and what can be done. */
export const fileList = (view: FileListView, lines: readonly FileLine[]): TemplateResult =>
  lines.length > 0
    ? html`<ul class="files">
        ${repeat(
          lines,
          ({ key }) => key,
          (one) => line(view, one),
        )}
      </ul>`
    : html``;
