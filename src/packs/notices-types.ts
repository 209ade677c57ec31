import type { PackAbout } from './types.js';

/** What a card is: its caption says so. */
export type CardTopic = 'changed' | 'resources' | 'service' | 'links' | 'words' | 'record';

/** One dated card. Its words are in the pack's text, by its id. */
export interface Card {
  readonly id: string;
  readonly topic: CardTopic;
  readonly source: string;
  /** The day that the source prints, or from which it holds; left out where it prints none. ISO. */
  readonly date?: string;
  /** After this day the card warns. ISO. */
  readonly reviewBy: string;
  /** Who reads it may be worried about a child: 999 and the council's numbers stand before it. */
  readonly aboutChild?: true;
}

/** One council's cards to read. */
export interface NoticesPack extends PackAbout {
  /** It asks nothing. */
  readonly schema: false;
  readonly cards: readonly Card[];
  readonly text: Readonly<Record<string, NoticesText>>;
}

export interface CardText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly { readonly term: string; readonly words: string }[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** Every word of the cards in one language, by id. */
export interface NoticesText {
  readonly title: string;
  readonly lead: string;
  readonly demonstration: string;
  readonly cards: Readonly<Record<string, CardText>>;
}
