import { ERROR_CODES, StallError } from '@livestall/protocol';
import type { ErrorCode, Problem } from '@livestall/protocol';
import type { FastifyError } from 'fastify';
import { statusOf } from './status-of.js';
import { WHAT_TO_DO } from './what-to-do.js';

/**
 * Any error as the problem details that are sent: `title` is the sentence for people, `detail` what to do
 * about it or which field is wrong. Faults of our own tell nothing of themselves.
 */
export function problemOf(error: FastifyError | StallError | Error): Problem {
  if (error instanceof StallError) {
    const { code, message, hint, retryAfterMs } = error;
    return {
      ...problem(code, hint),
      title: message,
      ...(retryAfterMs !== undefined && { retryAfter: Math.ceil(retryAfterMs / 1_000) }),
    };
  }
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413) return problem('too-large');
  if (statusCode === 404) return problem('not-found');
  if (statusCode < 500) return problem('bad-request', detailOf(error as FastifyError), statusCode);
  return problem('unavailable', undefined, 500);
}

function problem(code: ErrorCode, told?: string, status = statusOf(code)): Problem {
  const detail = told || WHAT_TO_DO[code];
  return {
    type: 'about:blank',
    title: ERROR_CODES[code],
    status,
    code,
    ...(detail !== undefined && { detail }),
  };
}

/** Says which field is wrong. */
function detailOf({ message, validation }: FastifyError): string {
  const unknown = validation?.[0]?.params['additionalProperty'];
  return typeof unknown === 'string' ? `${message}: "${unknown}"` : message;
}
