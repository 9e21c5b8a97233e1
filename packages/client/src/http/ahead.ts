/** So long an answer that nobody has needed yet is good for, and so long it is waited for, in milliseconds. */
const GOOD_MS = 5_000;
const TIMEOUT_MS = 15_000;

/** An answer that was asked for before anybody needed it. */
interface Ahead {
  /** `performance.now()` */
  readonly sentAt: number;
  readonly response: Promise<Response>;
}

const asked = new Map<string, Ahead>();

/** Asks for what somebody will need at once, by its address. */
export function askAhead(url: string): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = fetch(url, { credentials: 'omit', signal });
  asked.set(url, { sentAt: performance.now(), response });
  // Whoever takes it hears it.
  response.catch(() => undefined);
  return response;
}

/** The answer that was asked for ahead, once. */
export function takeAhead(url: string): Ahead | undefined {
  const ahead = asked.get(url);
  asked.delete(url);
  return ahead && performance.now() - ahead.sentAt < GOOD_MS ? ahead : undefined;
}
