import type { Pack } from './types.js';

/** Whether a pack should have been looked at again by `today` (ISO): the page then warns and keeps the numbers. */
export const isOverdue = ({ reviewBy }: Pick<Pack, 'reviewBy'>, today: string): boolean =>
  reviewBy !== null && today > reviewBy;
