import { AttachmentUploads, type AttachmentPorts } from '../delivery/attachments/attachment-uploads.js';
import type { FormModel } from '../form/index.js';
import { get } from '../schema/pointer.js';
import type { Json, Pointer } from '../schema/types.js';
import { register } from './registry.js';
import { file } from './types/file.js';

export { fileFieldStyles } from '../styles/file-field.js';

/** Adds the field type `file`. Its fields wait until this is called, and need `FormContext.attachments` by then. */
export const registerFileField = (): void => register({ fields: { file } });

/** What the files of a form need of it. */
export interface FileFieldOptions extends Partial<AttachmentPorts> {
  readonly model: FormModel;
  /** The address that the page names now. */
  readonly endpoint: () => URL | null;
  /** The form is a demonstration: its files go only to a service that declares `demo: true`. */
  readonly isDemonstration: boolean;
}

/** The files of one form: finished ones become its answers. */
export const createAttachments = ({ model, ...options }: FileFieldOptions): AttachmentUploads =>
  new AttachmentUploads({
    ...options,
    onDone: (pointer, urn, isList) => {
      if (!isThere(model.given, pointer)) return;
      const given = get(model.given, pointer);
      const before = Array.isArray(given) ? given : [];
      model.set(pointer, isList ? [...before, urn] : urn);
    },
  });

/** The element of a list that a file was chosen for may have been taken out meanwhile. */
const isThere = (answers: Json, pointer: Pointer): boolean => {
  const tokens = pointer.split('/').slice(1);
  return tokens.every((token, index) => {
    const list = get(answers, ['', ...tokens.slice(0, index)].join('/'));
    return !Array.isArray(list) || Number(token) < list.length;
  });
};
