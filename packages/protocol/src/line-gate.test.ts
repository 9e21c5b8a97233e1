import { describe, expect, it } from 'vitest';
import { LineGate } from './line-gate.js';
import type { Message, Role } from './message.js';

const NOON = Date.UTC(2026, 10, 24, 12);
let n = 0;
const line = (sender: string, role: Role = 'viewer'): Message => ({
  id: `m${(n += 1)}`,
  at: NOON,
  sender,
  name: sender,
  role,
  text: 'Hi',
});

describe('the talk that is delivered', () => {
  it('is all of it where people can read all of it', () => {
    const gate = new LineGate();
    for (let tick = 0; tick < 40; tick += 1) {
      const lines = [line('ana'), line('ben')];
      expect(gate.take(lines, NOON + tick * 250)).toEqual(lines);
    }
  });

  it('is ten lines a second of a crowd, and never more than twenty in one', () => {
    const gate = new LineGate();
    const sent = Array.from({ length: 40 }, (_, tick) => {
      const lines = Array.from({ length: 50 }, (__, who) => line(`viewer-${who}`));
      return gate.take(lines, NOON + tick * 250).length;
    });
    const seconds = sent.map((_, tick) => sent.slice(tick, tick + 4).reduce((a, b) => a + b));
    expect(Math.max(...seconds)).toBeLessThanOrEqual(20);
    expect(sent.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(100);
  });

  it('is the seller’s first, then one line of each before anybody’s second, in the order of the talk', () => {
    const gate = new LineGate();
    const loud = Array.from({ length: 9 }, () => line('loud'));
    const quiet = Array.from({ length: 8 }, (_, who) => line(`quiet-${who}`));
    const host = line('rosa', 'host');
    const taken = gate.take([...loud, ...quiet, host], NOON);
    expect(taken).toEqual([loud[0], ...quiet, host]);
  });

  it('is let through whole by a reader with more room, whatever the server sent of a crowd', () => {
    const [server, reader] = [new LineGate(), new LineGate(20)];
    for (let tick = 0; tick < 40; tick += 1) {
      const crowd = Array.from({ length: 50 }, (_, who) => line(`viewer-${who}`));
      const t = NOON + tick * 250;
      const sent = server.take(crowd, t);
      expect(reader.take(sent, t)).toEqual(sent);
    }
  });

  it('goes on at its pace after a clock was ahead and is set back', () => {
    const gate = new LineGate();
    const crowd = () => Array.from({ length: 50 }, (_, who) => line(`viewer-${who}`));
    gate.take(crowd(), 1e300);
    expect(gate.take(crowd(), NOON)).toEqual([]);
    expect(gate.take(crowd(), NOON + 500)).toHaveLength(5);
  });

  it('is of who bought first, then of who follows, and of nobody twice before another’s first', () => {
    const gate = new LineGate();
    const crowd = Array.from({ length: 20 }, (_, who) => line(`viewer-${who}`));
    const fans = Array.from({ length: 5 }, (_, who) => ({
      ...line(`fan-${who}`),
      follows: true as const,
    }));
    const buyer = { ...line('buyer'), buyer: true as const };
    const again = { ...line('buyer'), buyer: true as const };
    const taken = gate.take([...crowd, ...fans, buyer, again], NOON);
    expect(taken).toEqual([...crowd.slice(0, 4), ...fans, buyer]);
  });
});
