import type { ErrorCode } from '@livestall/protocol';
import type { SigningSecret } from '../tokens/index.js';
import type { DropOps } from './contract/drop-ops.js';
import type { FanOps } from './contract/fan-ops.js';
import type { HouseOps } from './contract/house-ops.js';
import type { Queries } from './contract/queries.js';
import type { ShowOps } from './contract/show-ops.js';
import type { StoreOps } from './contract/store-ops.js';
import type { ViewerOps } from './contract/viewer-ops.js';

export type {
  Claimant,
  CouponRow,
  GiveawayChange,
  GiveawayNews,
  GiveawayRow,
  OfferChange,
  OfferRow,
  OffersEnded,
} from './contract/drop-rows.js';
export type {
  AuditDraft,
  Barred,
  ChannelRecord,
  ClickRow,
  Clicks,
  CodeGrant,
  DueDelivery,
  OpenQuestion,
  PollRow,
  QuestionMove,
  QuestionsMoved,
  ShowRecord,
  ShowRow,
  StoredPicture,
  StretchRow,
} from './contract/rows.js';
export type { Queries } from './contract/queries.js';
export type { CallMark } from './contract/store-ops.js';

/** Every write, by name: what it takes and what it gives. Each is atomic. */
export interface Ops extends HouseOps, ShowOps, DropOps, ViewerOps, FanOps, StoreOps {}

/** The name of a write. */
export type OpName = keyof Ops;

/** The name of a read. */
export type QueryName = keyof Queries;

/** A write to be committed. */
export type Op<N extends OpName = OpName> = { [K in N]: { op: K; take: Ops[K]['take'] } }[N];

/** What became of a write: what it gave, or why it was refused; a `fault` is for the log alone. */
export type Outcome<N extends OpName = OpName> =
  | { ok: true; give: Ops[N]['give'] }
  | { ok: false; code: ErrorCode; message?: string; retryAfterMs?: number; fault?: string };

/** What a ledger tells when it was opened. */
export interface LedgerIdentity {
  /** Changes only when a ledger was lost or restored. */
  epoch: string;
  /** How often it was opened: what counts on from here never repeats what was told before a crash. */
  opening: number;
  /** Signs the server's own tokens. */
  house: SigningSecret;
}
