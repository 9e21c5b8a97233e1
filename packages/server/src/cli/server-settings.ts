import type { LogLevel } from '../http/log-options.js';
import type { ServerOptions } from '../server-options.js';
import type { Given } from './given.js';
import type { Setting } from './setting.js';

/** Where the ledger is: every command that works on one takes it. */
export const DATA: Setting = {
  name: 'data',
  takes: 'DIR',
  what: 'The folder of the ledger',
  default: './data',
};

const LOG_WORDS = ['off', 'error', 'warn', 'info', 'debug'] as const;
const MOST_PORT = 65_535;
const MOST_DAYS = 36_500;
const MOST_DRAIN_MS = 600_000;

/** How a server is set up from outside. */
export const SERVER_SETTINGS: readonly Setting[] = [
  DATA,
  { name: 'host', takes: 'HOST', what: 'The address to listen on', default: '127.0.0.1' },
  { name: 'port', takes: 'PORT', what: 'The port to listen on', default: '4400' },
  {
    name: 'trust-proxy',
    what: 'Believe what a proxy in front says of who asks (X-Forwarded-…); never without one',
  },
  {
    name: 'allow-private-streams',
    what: 'Measure streams at private addresses too; only where every seller is trusted',
  },
  {
    name: 'allow-private-webhooks',
    what: 'Let webhooks lead to private addresses too; where the store is on the same network',
  },
  {
    name: 'log',
    takes: 'LEVEL',
    what: `What is logged, as JSON lines: ${LOG_WORDS.join(', ')}`,
    default: 'info',
  },
  {
    name: 'keep-days',
    takes: 'DAYS',
    what: 'Forget a show so many days after its end; without it, shows are kept',
  },
  {
    name: 'metrics-port',
    takes: 'PORT',
    what: 'Serve /metrics for Prometheus on this port; without it, nowhere',
  },
  {
    name: 'metrics-host',
    takes: 'HOST',
    what: 'The address to serve /metrics on',
    default: '127.0.0.1',
  },
  {
    name: 'drain-ms',
    takes: 'MS',
    what: 'From a SIGTERM, how long calls are still answered while /readyz says 503',
    default: '0',
  },
];

/** The options of a server that was set up from outside. @throws UsageError */
export function serverOptions(given: Given): ServerOptions & { drainMs: number } {
  const log: LogLevel | 'off' = given.oneOf('log', LOG_WORDS);
  const keepDays = given.number('keep-days', 1, MOST_DAYS);
  const metricsPort = given.number('metrics-port', 0, MOST_PORT);
  return {
    data: given.must('data'),
    host: given.must('host'),
    port: given.number('port', 0, MOST_PORT) ?? 0,
    trustProxy: given.on('trust-proxy'),
    allowPrivateStreams: given.on('allow-private-streams'),
    allowPrivateWebhooks: given.on('allow-private-webhooks'),
    logger: log === 'off' ? false : log,
    ...(keepDays !== undefined && { keepDays }),
    ...(metricsPort !== undefined && {
      metrics: { host: given.must('metrics-host'), port: metricsPort },
    }),
    drainMs: given.number('drain-ms', 0, MOST_DRAIN_MS) ?? 0,
  };
}
