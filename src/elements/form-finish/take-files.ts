import { effect } from '@preact/signals-core';
import type * as FileField from '../../fields/file-field.js';
import { adoptStyles } from '../adopt-styles.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Somewhere the council's schema asks for a file. */
const asksForFiles = ({ pack, parts }: FormWidget): boolean =>
  parts.plan === undefined && JSON.stringify(pack.schema).includes('"contentMediaType"');

/** Fetches what sends files, where the pack asks for one, and gives it to every field; returns what ends that. */
export const takeFiles = (widget: FormWidget): (() => void) => {
  const { host, pack, model } = widget;
  let stop: (() => void) | undefined;
  let isGone = false;
  const begin = async (): Promise<void> => {
    const files = (await host.assets.module('file-field.js')) as typeof FileField;
    if (isGone) return;
    const uploads = files.createAttachments({
      model,
      endpoint: () => widget.endpoint,
      isDemonstration: pack.status === 'demonstration',
    });
    const stopGiving = effect(() => {
      // Made anew with every change of language.
      widget.context.attachments = uploads;
    });
    const stopLooking = effect(() => {
      void widget.endpoint;
      uploads.refresh();
    });
    stop = () => {
      stopGiving();
      stopLooking();
      uploads.dispose();
    };
    adoptStyles(host.root, files.fileFieldStyles);
    files.registerFileField();
  };
  // Without it the form works; the question says that it is on its way.
  if (asksForFiles(widget)) void begin().catch(() => {});
  return () => {
    isGone = true;
    stop?.();
  };
};
