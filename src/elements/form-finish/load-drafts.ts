import type { DraftsModule } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Fetches what saves, where the page asks for it; a form that cannot have it works without. */
export const loadDrafts = async (widget: FormWidget, isGone: () => boolean): Promise<void> => {
  const { draftsMode, drafts, host } = widget;
  if (draftsMode === 'off') return;
  const module = await host.assets.module('form-drafts.js').catch(() => undefined);
  if (!module || isGone()) return;
  drafts.value ??= (module as DraftsModule).createDrafts(widget, draftsMode);
};
