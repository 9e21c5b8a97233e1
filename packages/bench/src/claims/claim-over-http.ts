import { createHmac } from 'node:crypto';
import net from 'node:net';
import { Answers } from './answers.ts';
import type { Dropped } from './open-drop.ts';
import { viewerOf } from './viewer-of.ts';

/** What a crowd does. */
export interface Crowd {
  port: number;
  show: string;
  secret: { kid: string; secret: string };
  /** Whether they claim a coupon, or hold a unit of a flash offer and wait where there is none. Default: `claims`. */
  act?: Dropped['act'];
  /** The id of what they take. */
  of: string;
  /** Each of them takes once. */
  viewers: number;
  /** The number of the first of them. Default: 0. */
  from?: number;
  /** How many connections they share; one request at a time on each. */
  connections: number;
  /** How many claim a second; absent: each as soon as the one before it has an answer. */
  rate?: number;
}

/** What became of it. */
export interface CrowdTold {
  /** Answers a second. */
  rate: number;
  /** By status. */
  statuses: Record<string, number>;
  /** From the moment at which a claim was to be made until its answer was there, in milliseconds. */
  p50: number;
  p99: number;
}

/** Claims over HTTP, by plain sockets: what the crowd itself costs is what the server lacks on the same machine. */
export async function claimOverHttp(crowd: Crowd): Promise<CrowdTold> {
  const requests = Array.from({ length: crowd.viewers }, (_, n) =>
    requestOf(crowd, n + (crowd.from ?? 0)),
  );
  const answers = await Promise.all(
    Array.from({ length: crowd.connections }, () =>
      Answers.open(net.connect(crowd.port, '127.0.0.1')),
    ),
  );
  const statuses: Record<string, number> = {};
  const took: number[] = [];
  let next = 0;
  const start = performance.now();
  const due = (n: number) => (crowd.rate === undefined ? null : start + (n / crowd.rate) * 1_000);
  const line = async (connection: Answers) => {
    for (let n = next++; n < requests.length; n = next++) {
      const from = due(n) ?? performance.now();
      const early = from - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      const status = await connection.ask(requests[n] as Buffer);
      took.push(performance.now() - from);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(answers.map(line));
  const rate = (crowd.viewers / (performance.now() - start)) * 1_000;
  for (const connection of answers) connection.close();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? NaN;
  return { rate, statuses, p50: at(0.5), p99: at(0.99) };
}

function requestOf({ port, show, secret, act = 'claims', of }: Crowd, n: number): Buffer {
  const body = JSON.stringify({ of, ...(act === 'holds' && { wait: true }) });
  return Buffer.from(
    [
      `POST /v1/shows/${show}/${act} HTTP/1.1`,
      `host: 127.0.0.1:${port}`,
      `authorization: Bearer ${ticketOf(secret, viewerOf(of, n))}`,
      `idempotency-key: key-${viewerOf('key', n)}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** A ticket as a store's backend signs it. */
function ticketOf({ kid, secret }: Crowd['secret'], sub: string): string {
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  const text = [
    { alg: 'HS256', kid },
    { acc: 'bench', role: 'viewer', sub, exp },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
