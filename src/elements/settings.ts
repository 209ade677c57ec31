import { createContext } from '@lit/context';

/** Attributes as written, own ones over those of an `fd-config` around. */
export interface WrittenSettings {
  readonly pack?: string;
  readonly endpoint?: string;
  readonly lang?: string;
  readonly isolation?: string;
  readonly drafts?: string;
}

/** What a widget runs with, parsed. */
export interface Settings {
  /** What is shown: the name or address of a pack; for `fd-form`, what tells one schema from another. */
  readonly content: string;
  /** Null: prepare-only. */
  readonly endpoint: URL | null;
  readonly lang: string;
  readonly isolation: 'inline' | 'frame';
  /** What is saved on this computer before it is sent. */
  readonly drafts: 'off' | 'session' | 'device';
}

/** An attribute that does not work, and why: the name of a message. */
export interface SettingsProblem {
  readonly attribute: string;
  readonly why: 'oneOf' | 'url' | 'required' | 'inline' | 'alone' | 'post' | 'both' | 'whole' | 'kind';
  readonly values?: readonly string[];
}

/** How an `fd-config` hands its settings to the widgets inside it. */
export const settingsContext = createContext<WrittenSettings>(Symbol.for('front-door-elements/settings'));
