import { registerFurtherFields } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pack, ThresholdPack } from '../../packs/index.js';
import { ChecklistWidget, type ChecklistSource } from '../checklist/checklist-widget.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';

/** The way on to a request for help is not for a child who is made up. */
const withoutRequest = ({ earlyHelp: _, ...pack }: ThresholdPack): ThresholdPack => pack;

/** What every screen says above its title: first that this is practice, then what the pack is. */
export const practiceWords = (t: Translator, demonstration: string | undefined): string =>
  [t('practice.banner'), demonstration].filter(Boolean).join(' ');

/**
 * A checklist to practise on. It tells the page nothing, so that nobody counts its results; it has nowhere to send, keeps
 * nothing, hands nothing over, and the code that could send is not loaded.
 */
export class PracticeChecklist extends ChecklistWidget {
  constructor(source: ChecklistSource, settings: Settings, t: Translator, host: WidgetHost) {
    const own = {
      ...source,
      pack: withoutRequest(source.pack),
      load: async (council: string) => withoutRequest(await source.load(council)),
    };
    super(own, { ...settings, endpoint: null, drafts: 'off' }, t, { ...host, emit: () => {} });
  }

  /** Leaving the page loses nothing that matters. */
  override get hasAnswers(): boolean {
    return false;
  }

  override get pack(): Pack {
    const pack = super.pack;
    const isDemonstration = pack.status === 'demonstration';
    const text = Object.entries(pack.text).map(([lang, words]): [string, Pack['text'][string]] => [
      lang,
      { ...words, demonstration: practiceWords(this.t, isDemonstration ? words.demonstration : undefined) },
    ]);
    const status = pack.status === 'withdrawn' ? pack.status : 'demonstration';
    return { ...pack, status, text: Object.fromEntries(text) };
  }

  /** Without the half that sends. */
  override async loadFinish(): Promise<void> {
    registerFurtherFields();
    await this.loadLater();
  }
}
