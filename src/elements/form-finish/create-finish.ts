import { registerFurtherFields } from '../../fields/further-fields.js';
import { later as laterStyles } from '../../styles/later.js';
import { outputs as outputStyles } from '../../styles/outputs.js';
import { adoptStyles } from '../adopt-styles.js';
import type { FormFinish } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { Finish } from './form-finish.js';
import { loadDrafts } from './load-drafts.js';
import { loadOutputs } from './outputs/load-outputs.js';

/** The second half of `widget`, with the styles of its screens. */
export const createFinish = async (widget: FormWidget): Promise<FormFinish> => {
  const outputs = await loadOutputs(widget);
  // It was asked for twice.
  const { value: before } = widget.finish;
  if (before) return before;
  registerFurtherFields();
  for (const sheet of [laterStyles, outputStyles]) adoptStyles(widget.host.root, sheet);
  const finish = new Finish(widget, outputs);
  void loadDrafts(widget, () => finish.isGone);
  return finish;
};
