import { StallError } from '@livestall/protocol';
import type { Server, Services } from '../server-types.js';

/** Whether the process is alive, and whether it should get requests. */
export function healthRoutes(server: Server, { ledger, ready }: Services): void {
  server.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));

  server.get('/readyz', { schema: { hide: true } }, async () => {
    // A server whose ledger is gone answers nothing that matters.
    await ledger.read('account', { id: '' });
    if (!ready()) throw new StallError('unavailable', { retryAfterMs: 1_000 });
    return { ok: true };
  });
}
