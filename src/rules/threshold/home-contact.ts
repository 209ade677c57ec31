/** Whom to contact when the child lives somewhere, and where that is known from. */
export type HomeContact =
  | { readonly from: 'this-pack' }
  /** Another pack of ours: read it, and decide by its routes. */
  | { readonly from: 'pack'; readonly council: string }
  /** A row of the pack's neighbours that has a number. */
  | { readonly from: 'neighbour'; readonly council: string }
  /** Nothing is known of that council: the national page. */
  | { readonly from: 'national'; readonly council: string };

interface Known {
  readonly id: string;
  readonly councils: readonly string[];
  readonly contacts: { readonly neighbours: Readonly<Record<string, { readonly phone: string | null }>> };
}

/**
 * The council of the child's home: its own pack, else its row among the neighbours, else the national page. Never a
 * dead end. A home that is not known leaves this pack's numbers on screen, with the national page beside them.
 */
export const homeContact = ({ id, councils, contacts }: Known, home: string | undefined): HomeContact => {
  if (home === undefined || home === 'not-known' || home === id) return { from: 'this-pack' };
  if (councils.includes(home)) return { from: 'pack', council: home };
  const row = Object.hasOwn(contacts.neighbours, home) ? contacts.neighbours[home] : undefined;
  return { from: row?.phone ? 'neighbour' : 'national', council: home };
};
