import type { Indicator } from './types.js';

/** A level 4 indicator whose basis is not of the section 17 type, or that is marked urgent. */
export const isUrgent = ({ level, basis, urgent }: Indicator): boolean =>
  level === 4 && (basis !== 's17-type' || urgent === true);
