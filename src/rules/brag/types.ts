/** A rating of a council's hub. Its words are in the pack's text, by its id. */
export interface Rating {
  readonly id: string;
  /** 1 is the most urgent. Lists are sorted by this or left as the council has them. */
  readonly order: number;
  /** Beside the word and the colour, so that colour alone never tells. */
  readonly shape: 'exclamation' | 'triangle' | 'circle' | 'square' | 'diamond' | 'star';
  readonly colour?: 'red' | 'amber' | 'green' | 'blue' | 'pink' | 'purple' | 'grey';
  readonly immediateAction: boolean;
  /** Which partners in the hub give information. */
  readonly infoFrom: 'all' | 'selected' | 'none';
  /** How soon they give it to the hub. Nothing about when a child is seen, or when the referrer hears. */
  readonly infoWithinHours?: number;
  /** Where it goes then, by id. */
  readonly route: string;
}

/** Another area's ratings, for comparing. Empty where they were not read. */
export interface Comparator {
  readonly id: string;
  readonly source: string;
  readonly ratings: Readonly<
    Record<string, { readonly hours?: number; readonly level?: number; readonly clock?: 'elapsed' | 'working' }>
  >;
}

/** A question, and the answers that end the guide with an advice; the last of them also stands for any other but no. */
export interface GuideQuestion {
  readonly id: string;
  readonly ends: Readonly<Record<string, string>>;
}
