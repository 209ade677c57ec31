import { html, nothing, type TemplateResult } from 'lit';
import { acceptAttribute, takenTypes } from '../../delivery/attachments/media-types.js';
import { ATTACHMENT_URN } from '../../delivery/attachments/urns.js';
import { elementOf } from '../../form/index.js';
import type { Location } from '../../schema/types.js';
import type { Attachments, AttachmentLimits, UploadEntry } from '../attachments.js';
import { focusLater } from '../focus-later.js';
import { fileList, type FileActions, type FileLine } from '../parts/file-list.js';
import { limitWords, newsWords } from '../parts/file-words.js';
import { grouped } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

const isList = ({ facts }: Location): boolean => facts.types.includes('array') && !facts.types.includes('string');

/** The media types that the schema names; none: whatever the service takes. */
const acceptOf = (location: Location): readonly string[] => {
  const { contentMediaType = '' } = (isList(location) ? elementOf(location) : location)?.facts ?? {};
  return contentMediaType
    .toLowerCase()
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
};

const urnsOf = ({ value }: Location): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

const urnOf = ({ state }: UploadEntry): string | undefined =>
  state.status === 'done' ? ATTACHMENT_URN + state.id : undefined;

/** What is shown: files on their way and in the answers, in the order in which they were chosen. */
const linesOf = (attachments: Attachments, location: Location): readonly FileLine[] => {
  const urns = urnsOf(location);
  const chosen = attachments.list(location.pointer).value.filter((entry) => {
    const urn = urnOf(entry);
    return urn === undefined || urns.includes(urn);
  });
  const listed = chosen.map(urnOf);
  const others = urns.filter((urn) => !listed.includes(urn));
  return [
    ...chosen.map((entry) => ({ key: urnOf(entry) ?? entry.key, entry })),
    ...others.map((urn) => ({ key: urn, entry: attachments.named(urn) })),
  ];
};

/** Takes up room: it is, or may yet be, an answer. */
const isWanted = ({ entry }: FileLine): boolean =>
  entry?.state.status !== 'cancelled' && !(entry?.state.status === 'failed' && !entry.state.canRetry);

/** The button that was pressed is gone: the line that says what happened takes focus. */
const focusStatus = (view: FieldView, from: EventTarget | null): void => {
  focusLater(from as HTMLElement, `${view.id}-status`);
};

const actions = (view: FieldView, attachments: Attachments): FileActions => {
  const then = (act: (line: FileLine) => void) => (line: FileLine, event: Event) => {
    focusStatus(view, event.currentTarget);
    act(line);
  };
  return {
    cancel: then(({ entry }) => entry && attachments.cancel(entry.key)),
    retry: then(({ entry }) => entry && attachments.retry(entry.key)),
    remove: then(({ key, entry }) => {
      const urns = urnsOf(view.location);
      const left = urns.filter((urn) => urn !== key);
      if (left.length < urns.length) view.set(left.length > 0 ? [...left] : undefined);
      if (entry) attachments.remove(entry.key);
    }),
  };
};

interface Choosing {
  readonly attachments: Attachments;
  readonly types: readonly string[];
  readonly room: number;
}

const add = (view: FieldView, { attachments, room }: Choosing, files: Iterable<File>, control: HTMLElement): void => {
  const { location } = view;
  const root = control.getRootNode() as ShadowRoot;
  attachments.add(location.pointer, { files, accept: acceptOf(location), room, isList: isList(location) });
  // Where no more can be chosen, the control is gone.
  queueMicrotask(() => {
    if (!control.isConnected) root.getElementById(`${view.id}-status`)?.focus();
  });
};

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped here; anything else that is dragged is left to the page. */
const onDrag = (event: DragEvent): void => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  const area = event.currentTarget as HTMLElement;
  const isInside = event.relatedTarget instanceof Node && area.contains(event.relatedTarget);
  area.classList.toggle('is-over', event.type === 'dragover' || event.type === 'dragenter' || isInside);
};

const choose = (view: FieldView, choosing: Choosing): TemplateResult => {
  const { t, id } = view;
  const onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = '';
    add(view, choosing, files, input);
  };
  const onDrop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const area = event.currentTarget as HTMLElement;
    area.classList.remove('is-over');
    add(view, choosing, event.dataTransfer?.files ?? [], area);
  };
  const several = isList(view.location);
  return html`<div
    class="drop"
    part="drop"
    @dragenter=${onDrag}
    @dragover=${onDrag}
    @dragleave=${onDrag}
    @drop=${onDrop}
  >
    <label for=${id}>${t(several ? 'file.chooseSeveral' : 'file.choose')}</label>
    <input
      type="file"
      class="file-input"
      part="input"
      id=${id}
      ?multiple=${several}
      accept=${acceptAttribute(choosing.types)}
      aria-describedby=${[`${id}-limits`, view.describedBy].filter(Boolean).join(' ')}
      aria-invalid=${view.error ? 'true' : 'false'}
      @change=${onChoose}
    />
    <p class="hint drop-hint">${t(several ? 'file.dropSeveral' : 'file.drop')}</p>
  </div>`;
};

/** What stands in place of the control where no files can be sent. */
const notOffered = (view: FieldView): TemplateResult => html`
  <div class="notice warning" part="notice" id=${view.id} tabindex="-1">
    <p><strong>${view.t('file.notOffered')}</strong></p>
    <p>${view.t('file.notOfferedDo')}</p>
  </div>
`;

/** The limits, and the control while there is room; where there is none, what to do instead. */
const choosing = (view: FieldView, details: Choosing, limits: string): TemplateResult => html`
  <p class="hint" id="${view.id}-limits">${limits}</p>
  <p class="hint">${view.t('file.honest')}</p>
  ${
    details.room > 0
      ? choose(view, details)
      : html`<p class="hint" id=${view.id} tabindex="-1">
          ${view.t(isList(view.location) ? 'file.fullSeveral' : 'file.full')}
        </p>`
  }
`;

const offered = (view: FieldView, attachments: Attachments, limits: AttachmentLimits): TemplateResult => {
  const { t, id, location } = view;
  const types = takenTypes(acceptOf(location), limits);
  const lines = linesOf(attachments, location);
  const most = isList(location) ? Math.min(location.facts.maxItems ?? Infinity, limits.maxCount) : 1;
  const room = most - lines.filter(isWanted).length;
  const news = attachments.news.value;
  return html`
    ${types.length > 0 ? choosing(view, { attachments, types, room }, limitWords(t, types, limits, most)) : notOffered(view)}
    ${fileList({ t, types, limits, ...actions(view, attachments) }, lines)}
    <p class="file-news" role="status" id="${id}-status" tabindex="-1">
      ${news?.pointer === location.pointer ? newsWords(t, news) : nothing}
    </p>
  `;
};

/** One file or several, sent to the service as soon as they are chosen; the answer is what the service calls them. */
export const file: FieldRenderer = (view) => {
  const { attachments, t, id } = view;
  const limits = attachments ? attachments.limits.value : null;
  if (attachments && limits) return grouped(view, offered(view, attachments, limits));
  if (limits === undefined) {
    return grouped(view, html`<p class="hint" id=${id} tabindex="-1" role="status">${t('file.asking')}</p>`);
  }
  const lines = attachments ? linesOf(attachments, view.location) : [];
  return grouped(
    view,
    html`${notOffered(view)}
    ${attachments ? fileList({ t, types: [], limits, ...actions(view, attachments) }, lines) : nothing}`,
  );
};
