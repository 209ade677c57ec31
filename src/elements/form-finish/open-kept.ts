import { batch } from '@preact/signals-core';
import { withoutFiles } from '../../delivery/attachments/urns.js';
import { thaw } from '../../delivery/index.js';
import type { Finish } from './form-finish.js';

/**
 * Opens a kept report that was made with this form in a blank one, to change, copy or print it. It stays kept until what
 * the form then holds is accepted, or it is deleted. The same answers go as the same bytes, under the same key; changed
 * ones in their place.
 */
export const openKept = async (finish: Finish, id: string): Promise<void> => {
  const { widget, kept, delivery, consent } = finish;
  const opened = await kept.open(id);
  if (!opened || widget.hasAnswers) return;
  const { pack, model, context } = widget;
  const { frozen, endpoint, ...entry } = opened;
  if (frozen.pack.id !== pack.id || frozen.kind !== pack.kind) return kept.say({ kind: 'other-form' });
  const answers = thaw(frozen);
  // Only the page that sent its files knows them.
  const data = withoutFiles(answers.data);
  batch(() => {
    finish.forget();
    context.attachments?.discard();
    delivery.recall({ frozen, source: JSON.stringify(answers), endpoint }, entry);
    consent.begin(endpoint);
    model.restore(data);
  });
  kept.say(answers.attachments ? { kind: 'without-files' } : undefined);
  widget.focus('screen-title');
};
