import type { AttachmentLimits } from '../types.js';

const office = 'application/vnd.openxmlformats-officedocument';

/** File name endings by media type: a computer without the program that makes a file often does not know its type. */
export const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/plain': ['txt'],
};

/** The media type of a file, as the computer says or its name shows; empty when neither does. */
export function mediaTypeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  const said = type.split(';')[0]?.trim().toLowerCase();
  if (said) return said;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.keys(endings).find((mediaType) => endings[mediaType]?.includes(ending)) ?? '';
}

/** The media types that both a place and the service take; `image/*` in a schema means every picture. */
export function takenTypes(accept: readonly string[], { mediaTypes }: AttachmentLimits): readonly string[] {
  if (accept.length === 0) return mediaTypes;
  return mediaTypes.filter((type) =>
    accept.some((one) => one === type || one === '*/*' || (one.endsWith('/*') && type.startsWith(one.slice(0, -1)))),
  );
}

/** What the `accept` attribute of a control says: the types, and the endings for computers that do not know them. */
export const acceptAttribute = (types: readonly string[]): string =>
  types.flatMap((type) => [type, ...(endings[type] ?? []).map((ending) => `.${ending}`)]).join(',');
