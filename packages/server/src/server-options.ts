import type { Account } from '@livestall/protocol';
import type { Mount } from './http/build-http.js';
import type { Limits } from './http/limits.js';
import type { LogLevel } from './http/log-options.js';
import type { MetricsOptions } from './metrics/start-metrics.js';
import type { ModerationOptions } from './words/moderation-options.js';
import type { RehearsalOptions } from './rehearsal/index.js';

/** How a server is set up. */
export interface ServerOptions {
  /** Default: `127.0.0.1`. */
  host?: string;
  /** Default: a free one. */
  port?: number;
  /** The folder of the ledger; made where it is missing. `:memory:`: nothing outlives the process. */
  data: string;
  /**
   * From which weight on things are logged, as JSON lines on the standard output; `true` is `info`, which
   * has every request. Default: nothing.
   */
  logger?: boolean | LogLevel;
  /** Whether a proxy in front says who asks (`X-Forwarded-…`). Default: no. */
  trustProxy?: boolean;
  /** How often streams are sent what has happened, in milliseconds. Default: 250. */
  tickMs?: number;
  /**
   * How long `close()` still answers calls while `/readyz` says 503, in milliseconds, so that a balancer
   * in front sends people elsewhere. Default: 0.
   */
  drainMs?: number;
  /** Where what the server counts of itself is served to Prometheus, as `/metrics`. Default: nowhere. */
  metrics?: MetricsOptions;
  /** For how many days a show is kept after its end. Default: for good. */
  keepDays?: number;
  /** Files that are served beside the calls. */
  mounts?: readonly Mount[];
  limits?: Partial<Limits>;
  /** What is looked at in viewers' lines before anybody is shown them. Default: the lists of words that accounts upload. */
  moderation?: ModerationOptions;
  /**
   * Whether playlists are fetched from private addresses too, to measure a stream's clock. Default: no,
   * since sellers give the addresses.
   */
  allowPrivateStreams?: boolean;
  /**
   * Whether webhooks may lead to private addresses and go without TLS: where the store's backend is on the same network.
   * Default: no.
   */
  allowPrivateWebhooks?: boolean;
  /** Accounts that are to be there, with these names and origins. */
  accounts?: readonly Account[];
  /** Keeps a channel of one of the accounts alive with rehearsals. Default: no. */
  rehearsal?: false | RehearsalOptions;
}
