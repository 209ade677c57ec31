import type { Translator } from '../i18n/index.js';
import type { Assets } from '../packs/index.js';
import type { Settings } from './settings.js';

/** What a widget may ask of whatever it is mounted in: the page, or a frame. */
export interface WidgetHost {
  readonly root: ShadowRoot;
  readonly assets: Assets;
  /** Values of the `preset-…` attributes by name. */
  readonly presets: ReadonlyMap<string, string>;
  /** Telephone numbers written in the page's own fallback, digits only. */
  readonly fallbackNumbers: readonly string[];
  emit(event: Event): void;
}

/** One widget root: everything a person sees of a widget. It does not know whether it stands in a page or a frame. */
export interface Widget {
  /** The person has given an answer. */
  readonly hasAnswers: boolean;
  render(): unknown;
  /** Takes changed settings and words; nothing typed is lost. */
  update(settings: Settings, t: Translator): void;
  /** Its first page is on screen: what the later ones need may be fetched. */
  shown?(): void;
  dispose(): void;
}
