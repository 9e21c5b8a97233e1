import type { ErrorCode } from '@livestall/protocol';
import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

/** Counts the claims, holds and entries that never came to the ledger: too early, too late, or after the last one. */
export function measureRefusals(registry: Registry, refused: ReadonlyMap<ErrorCode, number>): void {
  new Counter({
    name: 'livestall_claims_refused_total',
    help: 'Claims, holds and entries that were refused from memory, by the code of the refusal',
    labelNames: ['code'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [code, count] of refused) this.inc({ code }, count);
    },
  });
}
