import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FanOut } from './fan-out.js';
import type { Sink } from './fan-out.js';

const reader = (): Sink & { got: string[] } => {
  const got: string[] = [];
  return { got, send: (bytes) => got.push(bytes.toString()), end: () => got.push('end') };
};

describe('the fan-out', () => {
  it('gives every reader the same bytes in order, and a new one nothing from before', async () => {
    const fanOut = new FanOut({ batches: 0, writes: 0, bytes: 0 });
    const readers = Array.from({ length: 1_200 }, reader);
    for (const one of readers) fanOut.add(one);
    fanOut.send(Buffer.from('a'));
    fanOut.send(Buffer.from('b'));
    const late = reader();
    fanOut.add(late);
    fanOut.send(Buffer.from('c'));
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    expect(new Set(readers.map(({ got }) => got.join('')))).toEqual(new Set(['abc']));
    expect(late.got).toEqual(['c']);
  });

  it('says goodbye after all that was sent before, however many read', async () => {
    const fanOut = new FanOut();
    const readers = Array.from({ length: 1_200 }, () => reader());
    for (const one of readers) fanOut.add(one);
    fanOut.send(Buffer.from('a'));
    await fanOut.end(Buffer.from('bye'));
    expect(new Set(readers.map(({ got }) => got.join(' ')))).toEqual(new Set(['a end']));
    expect(fanOut.size).toBe(0);
    const late = reader();
    fanOut.add(late);
    expect([late.got, fanOut.size]).toEqual([['end'], 0]);
  });

  it('goes on with every frame to a few, who need no turns', async () => {
    const fanOut = new FanOut();
    const one = reader();
    fanOut.add(one);
    fanOut.send(Buffer.from('a'));
    fanOut.send(Buffer.from('b'));
    await setImmediate();
    fanOut.send(Buffer.from('c'));
    await fanOut.end(Buffer.from('bye'));
    expect(one.got).toEqual(['a', 'b', 'c', 'end']);
  });

  it('forgets who left', () => {
    const fanOut = new FanOut({ batches: 0, writes: 0, bytes: 0 });
    const one = reader();
    fanOut.add(one);
    fanOut.remove(one);
    fanOut.send(Buffer.from('a'));
    expect(one.got).toEqual([]);
    expect(fanOut.size).toBe(0);
  });
});
