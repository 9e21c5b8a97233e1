import type { ErrorCode } from '@livestall/protocol';

/** The HTTP status that each code travels with. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  'already-yours': 409,
  'bad-request': 400,
  'buyers-only': 403,
  'clock-skew': 400,
  closed: 409,
  conflict: 409,
  'element-taken': 500,
  'followers-only': 403,
  forbidden: 403,
  'in-flight': 409,
  'key-reused': 422,
  'media-failed': 500,
  'missing-function': 500,
  muted: 403,
  'not-for-you': 403,
  'not-found': 404,
  'not-open': 409,
  offline: 503,
  'origin-refused': 403,
  'proof-needed': 403,
  'rate-limited': 429,
  'sign-in-first': 403,
  'sold-out': 409,
  'store-failed': 502,
  'take-part-first': 409,
  'token-expired': 401,
  'token-refused': 401,
  'too-large': 413,
  'too-slow': 408,
  'turns-used': 409,
  unavailable: 503,
  unwelcome: 403,
  'wrong-state': 409,
};

/** The HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}
