/** What goes wrong on a page while something is tried, and how long it was busy at a stretch. */
export interface WatchedPage {
  /** Errors, rejections and complaints in the console. */
  readonly complaints: readonly string[];
  /** The longest time in milliseconds that nothing else could happen. */
  readonly busy: () => number;
  readonly stop: () => void;
}

const TICK = 20;

/** Watches from now on. */
export const watchPage = (): WatchedPage => {
  const complaints: string[] = [];
  const { error } = console;
  let longest = 0;
  let last = performance.now();
  const tick = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
  }, TICK);
  const onError = ({ message }: ErrorEvent): void => void complaints.push(message);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => void complaints.push(String(reason));
  console.error = (...words: unknown[]) => void complaints.push(words.join(' '));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return {
    complaints,
    busy: () => Math.max(longest, performance.now() - last - TICK),
    stop: () => {
      clearInterval(tick);
      console.error = error;
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    },
  };
};

/** Nobody waits longer than this for a page that does not answer. */
export const LONGEST_MS = 2000;

/**
 * Runs something on a watched page; how long the page was busy at a stretch. What other programs of this machine took is
 * not the page's: when it was long, it is run again, and the shortest counts.
 */
export const runWatched = async (run: (page: WatchedPage) => Promise<void>, again: () => void): Promise<number> => {
  let shortest = Infinity;
  for (let attempt = 0; attempt < 3 && shortest >= LONGEST_MS; attempt += 1) {
    if (attempt > 0) again();
    const page = watchPage();
    try {
      await run(page);
      shortest = Math.min(shortest, page.busy());
    } finally {
      page.stop();
    }
  }
  return shortest;
};
