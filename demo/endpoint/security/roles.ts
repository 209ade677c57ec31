/** What somebody may work with: what schools reported, or training places. Nobody has one because of the other. */
export type Role = 'referrals' | 'training';
