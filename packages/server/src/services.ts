import type { ErrorCode } from '@livestall/protocol';
import { Badges } from './desk/badges.js';
import { Holders } from './desk/holders.js';
import { LedgerDesk } from './desk/ledger-desk.js';
import { Listeners } from './desk/listeners.js';
import { SpentDrops } from './desk/spent-drops.js';
import { AllowedOrigins } from './http/allowed-origins.js';
import { Bearers } from './http/bearers.js';
import { LIMITS } from './http/limits.js';
import { NewestSecrets } from './http/newest-secrets.js';
import type { Services } from './http/server-types.js';
import { Tries } from './http/tries.js';
import type { Ledger } from './ledger/ledger.js';
import type { Metrics } from './metrics/metrics.js';
import { Proofs } from './proofs/proofs.js';
import type { ServerOptions } from './server-options.js';
import { Rooms } from './shows/rooms.js';
import { SteadyClock } from './steady-clock.js';
import { AccountWords } from './words/account-words.js';
import { LineJudge } from './words/line-judge.js';

/** The services, and whether requests are welcome. */
export interface RunningServices extends Services {
  state: { ready: boolean };
}

/** What counts what happens: what viewers measured, and what an outside service said of lines. */
type Counts = Partial<Pick<Metrics, 'onFacts' | 'onOutcome'>>;

/** Puts the parts of a server together over an open ledger. */
export function buildServices(
  ledger: Ledger,
  options: ServerOptions,
  { onFacts = () => undefined, onOutcome }: Counts = {},
): RunningServices {
  const { allowPrivateStreams = false, allowPrivateWebhooks = false, mounts = [] } = options;
  const limits = { ...LIMITS, ...options.limits };
  const state = { ready: false };
  const clock = new SteadyClock();
  const logListeners = new Listeners();
  const playListeners = new Listeners();
  const { epoch, opening } = ledger.identity;
  const logGrew = (show: string) => {
    logListeners.tell(show);
  };
  const tally = { batches: 0, writes: 0, bytes: 0 };
  const refused = new Map<ErrorCode, number>();
  const context = { epoch, opening, clock, tally, logGrew };
  const rooms = new Rooms(ledger, context);
  const holders = new Holders(ledger);
  const words = new AccountWords(ledger);
  const judge = new LineJudge(words, options.moderation, onOutcome);
  const spent = new SpentDrops(holders, clock, refused);
  return {
    ledger,
    rooms,
    desk: new LedgerDesk({
      ...{ ledger, rooms, clock, logListeners, playListeners, spent, holders },
      badges: new Badges(ledger, clock),
      judge,
    }),
    context,
    refused,
    bearers: new Bearers(ledger, clock),
    secrets: new NewestSecrets(ledger),
    proofs: new Proofs(ledger.identity.house.secret, clock),
    origins: new AllowedOrigins(ledger, rooms),
    limits,
    tries: new Tries(limits),
    words,
    judge,
    onFacts,
    allowPrivateStreams,
    allowPrivateWebhooks,
    mounted: mounts.map(({ prefix }) => prefix),
    ready: () => state.ready,
    state,
  };
}
