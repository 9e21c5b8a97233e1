/** What is left until a moment, as a countdown draws it. */
export interface CountdownParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** @param ms What is left, in milliseconds; a second that has begun counts. */
export function countdownParts(ms: number): CountdownParts {
  const left = Math.max(0, Math.ceil(ms / 1_000));
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor(left / 3_600) % 24,
    minutes: Math.floor(left / 60) % 60,
    seconds: left % 60,
  };
}
