import type { ErrorCode } from '@livestall/protocol';
import type { Outcome } from '../contract.js';

/** A write that the ledger's rules forbid. What it began is rolled back, and its caller is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    /** When a new try makes sense, in milliseconds. */
    readonly retryAfterMs?: number,
  ) {
    super(detail ?? code);
  }
}

/** What the caller of a refused write is told. */
export function refusedOutcome({ code, detail, retryAfterMs }: Refusal): Outcome & { ok: false } {
  return {
    ok: false,
    code,
    ...(detail !== undefined && { message: detail }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
