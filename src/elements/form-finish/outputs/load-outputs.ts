import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { OutputsText, PackOutputs } from '../../../packs/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';

/** How a report leaves the page by the council's wish: fetched once, before anybody comes to the last screens. */
export const loadOutputs = (widget: FormWidget): ReadonlySignal<PackOutputs | undefined> => {
  const { pack, isBuiltIn } = widget.loaded;
  const outputs = signal(pack.outputs);
  if (isBuiltIn && pack.kind === 'evidence') {
    // Without it the answers can still be copied, printed and saved, in the order of the form.
    void widget.host.assets.json(`outputs/${pack.id}-${pack.kind}.json`).then(
      ({ value }) => (outputs.value = value as PackOutputs),
      () => {},
    );
  }
  return outputs;
};

/** Its words in the language of the widget. */
export const outputsText = ({ text }: PackOutputs, { t }: FormWidget): OutputsText => {
  const words = text[t.lang] ?? text['en'];
  if (!words) throw new TypeError('outputs.text.en');
  return words;
};
