import { FormFlow, type FormModel, type Pages } from '../../form/index.js';
import type { Pack } from '../../packs/index.js';
import { conditionHolds } from './conditions.js';

/** The way through a pack's pages. */
export const packFlow = ({ ui: { shortPath } }: Pack, model: FormModel, pages: Pages): FormFlow =>
  new FormFlow(model, pages, {
    lastPage: 'finish',
    ...(shortPath && {
      shortPath: { isOpen: () => conditionHolds(shortPath.when, model.answers), pages: shortPath.pages },
    }),
  });
