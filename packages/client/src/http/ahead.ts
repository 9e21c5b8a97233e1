/** So long an answer is waited for, and is good for who needs it later, in milliseconds. */
const GOOD_MS = 10_000;

/** The answers that nobody has taken yet, and when they were asked for (`performance.now()`), by address. */
const asked = new Map<unknown, [at: number, answer: Promise<Response>]>();

/** Asks for what somebody will need at once, by its address. */
export function askAhead(url: string): Promise<Response> {
  const [at = -Infinity, known] = asked.get(url) ?? [];
  if (known && performance.now() - at < GOOD_MS) return known;
  const answer = fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(GOOD_MS) });
  asked.set(url, [performance.now(), answer]);
  // Whoever takes it hears it.
  answer.catch(() => undefined);
  return answer;
}

/** The answer that was asked for ahead, once. */
export function takeAhead(url: unknown): Promise<Response> | undefined {
  const [at = -Infinity, answer] = asked.get(url) ?? [];
  asked.delete(url);
  return performance.now() - at < GOOD_MS ? answer : undefined;
}
