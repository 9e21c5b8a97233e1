/** Long enough to read a short line; problems stay. */
const readingTime = 6_000;

let timer = 0;

/**
 * Says what has just happened, in the page's status line.
 * @param {string} text Empty to take the last one away.
 * @param {{ problem?: boolean }} [kind]
 */
export function say(text, { problem = false } = {}) {
  const line = document.querySelector('.notice');
  if (!line) return;
  line.textContent = text;
  line.toggleAttribute('data-problem', problem);
  clearTimeout(timer);
  if (!problem) timer = setTimeout(() => (line.textContent = ''), readingTime);
}

/**
 * Runs what a button asked for; a refusal is said instead of thrown.
 * @param {() => Promise<unknown>} act
 * @param {string} [done] What to say when it worked.
 */
export async function attempt(act, done = '') {
  try {
    await act();
    say(done);
  } catch (error) {
    say(error instanceof Error ? error.message : 'Something went wrong here.', { problem: true });
  }
}
