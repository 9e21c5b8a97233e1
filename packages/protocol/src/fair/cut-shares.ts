import type { Giveaway } from '../giveaway.js';
import { inParts } from './in-parts.js';
import { bytesOf, fromHex, sha256 } from './sha256.js';

/** What of a giveaway's terms says how its pool is cut. */
export type SharedPool = Pick<Giveaway, 'pool' | 'split' | 'floor' | 'total'>;

/**
 * How much each share is, the first taken first; together they are the pool exactly. None without a pool.
 *
 * `even`: the whole part of pool ÷ total, and one more for each of the first that the rest goes round to. `random`: each
 * has the floor; what is beyond lies on a line, which `total - 1` points cut. Point k (from 1) lies at
 * ⌊n × (beyond + 1) ÷ 2¹²⁸⌋, where n are the first 16 bytes of SHA-256 of the seed's bytes and `cut k`. So every
 * way to cut it is as likely as another, and no place in the line is better.
 *
 * @param seed In hex.
 */
export async function cutShares(
  { pool, split = 'even', floor = 1, total }: SharedPool,
  seed: string,
): Promise<number[]> {
  if (!pool) return [];
  if (split === 'even') return evenly(pool.amount, total);
  const beyond = pool.amount - floor * total;
  const key = fromHex(seed);
  const points = await inParts(
    Array.from({ length: total - 1 }, (_, index) => index + 1),
    async (k) => pointOn(beyond, await sha256(key, bytesOf(`cut ${k}`))),
  );
  points.sort((a, b) => a - b);
  return [...points, beyond].map((point, index) => floor + point - (points[index - 1] ?? 0));
}

function evenly(amount: number, total: number): number[] {
  const least = Math.floor(amount / total);
  const rest = amount - least * total;
  return Array.from({ length: total }, (_, index) => least + (index < rest ? 1 : 0));
}

function pointOn(length: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  const n = (view.getBigUint64(0) << 64n) | view.getBigUint64(8);
  return Number((n * BigInt(length + 1)) >> 128n);
}
