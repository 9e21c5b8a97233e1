import { applyEvent, EMPTY_SHOW } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { Keyframes } from './keyframes.js';

const logged = (events: number): Keyframes => {
  const keyframes = new Keyframes();
  let state = EMPTY_SHOW;
  for (let seq = 1; seq <= events; seq += 1) {
    state = applyEvent(state, { seq, at: seq, type: 'show.started', data: {} });
    keyframes.add(state);
  }
  return keyframes;
};

describe('keyframes', () => {
  it('are never after what is asked for, and begin with the empty show', () => {
    const keyframes = logged(100);
    expect(keyframes.before(0)).toBe(EMPTY_SHOW);
    for (let seq = 0; seq <= 100; seq += 1) {
      const found = keyframes.before(seq);
      expect(seq - found.seq).toBeGreaterThanOrEqual(0);
      expect(seq - found.seq).toBeLessThan(16);
    }
  });

  it('are few, and a short fold away, however long the log is', () => {
    const keyframes = logged(50_000);
    const found = new Set<number>();
    for (let seq = 0; seq <= 50_000; seq += 7) {
      const frame = keyframes.before(seq);
      found.add(frame.seq);
      expect(seq - frame.seq).toBeLessThan(1_024);
    }
    expect(found.size).toBeGreaterThan(50);
    expect(found.size).toBeLessThanOrEqual(128);
  });
});
