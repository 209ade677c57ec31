import type { Pack } from '../../../src/packs/types.js';
import { createAjv } from './ajv.js';

/** The pack's own rule of what is urgent: its notice `urgent`. Null where a pack has none. */
export function urgencyRule({ notices }: Pack): (answers: unknown) => boolean | null {
  const rule = notices?.find(({ id }) => id === 'urgent');
  if (!rule) return () => null;
  const validate = createAjv().compile(rule.when);
  return (answers) => validate(answers);
}
