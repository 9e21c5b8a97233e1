/**
 * Every stable error code, with the sentence that a person gets where the server sent none.
 * A code's meaning never changes; docs/errors.md is made of this list.
 */
export const ERROR_CODES = {
  'already-yours': 'You have this already.',
  'bad-request': 'The request is not of the form that this call takes.',
  'buyers-only': 'Only those who bought here can write now.',
  'clock-skew': 'A signed time is too far from the server’s.',
  closed: 'This is over.',
  conflict: 'It was changed in the meantime.',
  'element-taken': 'Another script has defined this element already.',
  'followers-only': 'Only followers can write now.',
  forbidden: 'This needs another role.',
  'in-flight': 'The same request is still being worked on.',
  'key-reused': 'This idempotency key was used for another request.',
  'media-failed': 'The stream cannot be played.',
  'missing-function': 'The page did not provide this function.',
  muted: 'You cannot write here.',
  'not-found': 'There is nothing here.',
  'not-for-you': 'This is for others.',
  'not-open': 'This has not opened yet.',
  offline: 'The server cannot be reached.',
  'origin-refused': 'The shop has to let this page in first.',
  'proof-needed': 'Your device has to do a little work first.',
  'rate-limited': 'That was a little too fast.',
  'sign-in-first': 'Sign in first.',
  'sold-out': 'All gone.',
  'store-failed': 'The store did not take it.',
  'too-large': 'That is too long.',
  'too-slow': 'The request did not come whole in time.',
  'take-part-first': 'Join in first.',
  'token-expired': 'This sign-in has run out.',
  'token-refused': 'This sign-in is not valid.',
  'turns-used': 'You let this go too often.',
  unavailable: 'The server is busy. Try again soon.',
  unwelcome: 'That is not said here.',
  'wrong-state': 'The show is not at that point.',
} as const;

/** A stable error code. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a `StallError` may carry beside its code. */
export interface StallErrorOptions {
  /** A sentence for people. Default: the code's own. */
  message?: string;
  /** What to do about it. */
  hint?: string;
  /** When a new try makes sense, in milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** The one error class: a stable `code`, a sentence for people, and what to do. */
export class StallError extends Error {
  override readonly name = 'StallError';
  readonly hint: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly code: ErrorCode,
    options: StallErrorOptions = {},
  ) {
    super(options.message ?? ERROR_CODES[code], { cause: options.cause });
    this.hint = options.hint;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** An error on the wire: RFC 9457 problem details with our `code`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  /** Seconds, as the `Retry-After` header says too. */
  retryAfter?: number;
}

/** True for a code of our list. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
