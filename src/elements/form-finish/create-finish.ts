import { registerFurtherFields } from '../../fields/further-fields.js';
import { later as laterStyles } from '../../styles/later.js';
import { outputs as outputStyles } from '../../styles/outputs.js';
import { adoptStyles } from '../adopt-styles.js';
import type { FormFinish } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { Finish } from './form-finish.js';
import { loadDrafts } from './load-drafts.js';

/** The second half of `widget`, with the styles of its screens. */
export const createFinish = (widget: FormWidget): FormFinish => {
  registerFurtherFields();
  for (const sheet of [laterStyles, outputStyles]) adoptStyles(widget.host.root, sheet);
  const finish = new Finish(widget);
  void loadDrafts(widget, () => finish.isGone);
  return finish;
};
