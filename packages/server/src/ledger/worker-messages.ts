import type { StartErrorCode } from '../start-error.js';
import type { LedgerIdentity, Op, QueryName } from './contract.js';

/** What the ledger's worker is asked. */
export type WorkerRequest =
  | { id: number; ask: 'commit'; ops: readonly Op[] }
  | { id: number; ask: 'read'; query: QueryName; take: object }
  | { id: number; ask: 'close' };

/** What it answers. */
export type WorkerAnswer = { id: number; give: unknown } | { id: number; fault: string };

/** What it says first. */
export type WorkerGreeting =
  { ready: LedgerIdentity } | { refused: { code: StartErrorCode; message: string } };
