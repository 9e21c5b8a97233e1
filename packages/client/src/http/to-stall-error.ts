import { StallError, isErrorCode } from '@livestall/protocol';
import type { ErrorCode, Problem } from '@livestall/protocol';

/** What a status means where a proxy answered instead of the show server. */
const BY_STATUS: { readonly [status: number]: ErrorCode } = {
  401: 'token-refused',
  403: 'forbidden',
  404: 'not-found',
  408: 'too-slow',
  409: 'conflict',
  413: 'too-large',
  429: 'rate-limited',
};

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'unavailable',
  'in-flight',
  'too-slow',
]);

/** The error that an answer other than 2xx stands for. */
export async function errorOf(response: Response): Promise<StallError> {
  const { status, headers } = response;
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const code = isErrorCode(problem?.code) ? problem.code : undefined;
  const retryAfterMs = retryAfter(headers, problem?.retryAfter);
  return new StallError(
    code ?? BY_STATUS[status] ?? (status < 500 ? 'bad-request' : 'unavailable'),
    {
      ...(code && problem?.title && { message: problem.title }),
      ...(problem?.detail && { hint: problem.detail }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    },
  );
}

/** Anything thrown, as a `StallError`: what is not one already is the network's. */
export function toStallError(thrown: unknown): StallError {
  return thrown instanceof StallError ? thrown : new StallError('offline', { cause: thrown });
}

/** True where the same request may well succeed later without anybody doing anything. */
export function isPassing({ code }: StallError): boolean {
  return PASSING.has(code);
}

/** `Retry-After` (RFC 9110, 10.2.3) is a number of seconds, or a date by the clock of whoever answered. */
function retryAfter(headers: Headers, told?: number): number | undefined {
  const value = headers.get('retry-after') ?? told;
  if (value === undefined) return undefined;
  const seconds = Number(value);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const ms = Number.isNaN(seconds) ? Date.parse(String(value)) - now : seconds * 1_000;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
