/** Words by key. */
type Words = Readonly<Record<string, string>>;

/**
 * Beginnings of keys that an element has no use for: what it does not fetch, a school's line does not carry. A `!` before a
 * key keeps it all the same. The states of each element show a key that it would lack.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'fd-evidence-form': [
    'brag',
    'checklist',
    'choice',
    'from',
    'notice',
    'plain',
    'practice',
    'problem.schema',
    'tasks',
    'training',
  ],
  'fd-form': [
    'another',
    'brag',
    'checklist',
    '!checklist.early.request',
    '!checklist.early.outcomes',
    '!checklist.early.clock',
    '!checklist.early.feedback',
    'notice',
    'outputs',
    'practice',
    'training',
  ],
  'fd-threshold-checklist': [
    'another',
    'brag',
    '!brag.withdrawn',
    'choice',
    'drafts',
    'file',
    'map',
    'notice',
    'outputs',
    'plain',
    'problem.schema',
    'tasks',
    'training',
  ],
  'fd-brag-explainer': [
    ...[
      'another',
      'blocked',
      'check',
      'checklist',
      'choice',
      'drafts',
      'error',
      '!error.prefix',
      'file',
      'kept',
      'loading',
      'map',
      'missing',
      'outputs',
      'need',
      'notice',
      'paused',
    ],
    ...[
      'plain',
      'practice',
      'prepared',
      'problem.schema',
      'returned',
      'sending',
      'tasks',
      'training',
      'unsent',
      'waiting',
    ],
  ],
  'fd-training-booking': [
    ...[
      'another',
      'blocked',
      'brag',
      'checklist',
      'choice',
      'drafts',
      'file',
      'kept',
      'map',
      'missing',
      'outputs',
      'paused',
    ],
    ...['!paused.not-demonstration', 'plain', 'practice', 'problem.schema', 'sending', 'tasks', 'unsent'],
  ],
  'fd-notice': [
    ...[
      'another',
      'answer',
      'blocked',
      'brag',
      '!brag.withdrawn',
      'check',
      'checklist',
      'choice',
      'drafts',
      'error',
      'field',
      'file',
      'form',
      'kept',
    ],
    ...[
      'loading',
      'map',
      'missing',
      'outputs',
      'need',
      'paused',
      'plain',
      'practice',
      'prepared',
      'problem.schema',
      'received',
      'record',
      'returned',
      'sending',
      'tasks',
      'training',
      'unsent',
      'waiting',
    ],
  ],
};

/** The words of each element, by its tag. */
export function catalogues(words: Words): ReadonlyMap<string, Words> {
  return new Map(
    Object.entries(LEFT_OUT).map(([tag, beginnings]) => {
      const isLeftOut = (key: string): boolean =>
        !beginnings.includes(`!${key}`) && beginnings.some((one) => key.startsWith(`${one}.`));
      return [tag, Object.fromEntries(Object.entries(words).filter(([key]) => !isLeftOut(key)))];
    }),
  );
}
