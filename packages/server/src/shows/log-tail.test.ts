import type { LogEvent } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { LogTail } from './log-tail.js';

const pin = (seq: number, at: number): LogEvent => ({
  seq,
  at,
  type: 'product.pinned',
  data: { product: `p${seq}`, pins: [`p${seq}`] },
});

describe('the tail of a log', () => {
  const tail = new LogTail();
  tail.push([pin(1, 0), pin(2, 100_000), pin(3, 200_000)]);

  it('has everything folded, and base with events comes to the same', () => {
    tail.trim(290_000);
    expect(tail.base.seq).toBe(2);
    expect(tail.events.map(({ seq }) => seq)).toEqual([3]);
    expect(tail.state.pins).toEqual([{ product: 'p3', at: 200_000 }]);
  });

  it('replays a gap that is wholly held, else nothing', () => {
    expect(tail.after(1)).toBeNull();
    expect(tail.after(2)?.map(({ seq }) => seq)).toEqual([3]);
    expect(tail.after(3)).toEqual([]);
    expect(tail.after(4)).toBeNull();
  });

  it('folds all of a quiet show in the end', () => {
    tail.trim(999_999);
    expect(tail.events).toEqual([]);
    expect(tail.base).toEqual(tail.state);
  });
});
