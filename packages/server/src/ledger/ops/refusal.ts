import type { ErrorCode } from '@livestall/protocol';

/** A write that the ledger's rules forbid. What it began is rolled back, and its caller is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(detail ?? code);
  }
}
