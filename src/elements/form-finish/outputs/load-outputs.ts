import type { OutputsText, PackOutputs } from '../../../packs/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';

/**
 * How a report leaves the page by the council's wish. Where it cannot be had, the answers can still be copied, printed and
 * saved, in the order of the form.
 */
export const loadOutputs = async ({ loaded, host }: FormWidget): Promise<PackOutputs | undefined> => {
  const { pack, isBuiltIn } = loaded;
  if (!isBuiltIn || pack.kind !== 'evidence') return pack.outputs;
  const asset = await host.assets.json(`outputs/${pack.id}-${pack.kind}.json`).catch(() => undefined);
  return asset && (asset.value as PackOutputs);
};

/** Its words in the language of the widget. */
export const outputsText = ({ text }: PackOutputs, { t }: FormWidget): OutputsText => {
  const words = text[t.lang] ?? text['en'];
  if (!words) throw new TypeError('outputs.text.en');
  return words;
};
