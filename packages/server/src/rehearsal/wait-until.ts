/** The longest delay that a timer takes; a longer wait is made of several. */
const LONGEST_MS = 2 ** 31 - 1;

/** Waits for a moment of the wall clock, or for the signal, whichever comes first. It never rejects. */
export function waitUntil(moment: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // Looks at the clock again: a timer may fire a millisecond before its time.
    const look = () => {
      const rest = moment - Date.now();
      if (signal.aborted || rest <= 0) done();
      else timer = setTimeout(look, Math.min(LONGEST_MS, Math.ceil(rest)));
    };
    signal.addEventListener('abort', done);
    look();
  });
}
