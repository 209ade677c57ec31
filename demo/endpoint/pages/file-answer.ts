import { plainText } from '../../../src/delivery/border.js';
import { endings } from '../../../src/delivery/attachments/media-types.js';
import { html, type Markup } from './html.js';

/** A file of a submission, as its row says. */
export interface FileRow {
  /** In the order in which the submission names its files, from 1. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** An answer that is a file: what is shown of it, and where it is had. */
export class FileAnswer {
  readonly file: FileRow;
  readonly href: string;

  constructor(receiptId: string, file: FileRow) {
    this.file = file;
    this.href = `/inbox/${encodeURIComponent(receiptId)}/files/${file.number}`;
  }
}

const types: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'text/plain': 'plain text',
};

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Bytes as people count them. */
export function size(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${one.format(bytes / 1024)} kB` : `${one.format(bytes / 1024 / 1024)} MB`;
}

/** The sender's name for the file is text like any other, in its own direction, without characters that reorder words. */
export function fileLink({ file, href }: FileAnswer): Markup {
  return html`<a href="${href}" download><bdi>${shownName(file.name)}</bdi></a>
    <span class="file">(${types[file.mediaType] ?? file.mediaType}, ${size(file.bytes)})</span>`;
}

const shownName = (name: string): string => plainText(name, 500).trim() || 'File without a name';

/**
 * How a browser is told to keep it: never shown, under a name that is no path, and with an ending of what it is. What a
 * double click does goes by the ending, so `Letter.hta` that is a text is kept as `Letter.hta.txt`.
 */
export function contentDisposition({ name, mediaType }: Pick<FileRow, 'name' | 'mediaType'>): string {
  const safe = shownName(name)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s]+/, '_');
  const allowed = endings[mediaType] ?? ['bin'];
  const own = /\.([A-Za-z0-9]{1,8})$/.exec(safe)?.[1];
  const ending = own !== undefined && allowed.includes(own.toLowerCase()) ? own : null;
  const stem = ending === null ? safe : safe.slice(0, -ending.length - 1);
  const short = `${[...stem].slice(0, 150).join('')}.${ending ?? allowed[0]}`;
  const plain = short.replace(/[^\x20-\x7e]/g, '_').replace(/[%\\"]/g, '_');
  const encoded = encodeURIComponent(short).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
