import type { FormIssue, FormModel, PointerPattern } from '../../../form/index.js';
import type { Translator } from '../../../i18n/index.js';
import type { Pack } from '../../../packs/index.js';
import type { Location } from '../../../schema/types.js';
import { PackWords } from '../../form-widget/pack-words.js';

const PERSON = /^\/attendees\/(\d+)\//;

/** The words of a booking. Where several people come, a problem says whose it is. */
export class BookingWords extends PackWords {
  readonly #t: Translator;

  constructor(pack: Pack, t: Translator, model: FormModel) {
    super(pack, t, model, new Map());
    this.#t = t;
  }

  override issue(
    issue: FormIssue,
    location: Location | undefined,
    pattern: PointerPattern,
    look: string | undefined,
  ): string {
    const words = super.issue(issue, location, pattern, look);
    const index = PERSON.exec(issue.instancePointer)?.[1];
    if (index === undefined) return words;
    const label = this.#t('form.itemHeading', { item: this.#t('training.person'), number: Number(index) + 1 });
    return this.#t('error.at', { label, words });
  }
}
