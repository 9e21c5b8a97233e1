import type { OwnLine } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { OwnLines } from './own-lines.js';

const line = (n: number, more: Partial<OwnLine> = {}): OwnLine => ({
  ...{ id: `m${n}`, at: n, sender: 's', name: 'S', role: 'viewer', text: `${n}` },
  ...more,
});

it('puts what the talk lacks of one’s own in its place, once', () => {
  const own = new OwnLines();
  own.take([line(2), line(4), line(5, { held: 'waiting' })]);
  const talk = [line(1), line(2), line(3)];
  expect(own.among(talk).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
});

it('leaves out what is older than the talk reaches', () => {
  const own = new OwnLines();
  own.take([line(2), line(9)]);
  expect(own.among([line(5), line(6)]).map(({ id }) => id)).toEqual(['m5', 'm6', 'm9']);
});

it('leaves out what was said after a moment', () => {
  const own = new OwnLines();
  own.take([line(6), line(9)]);
  expect(own.among([line(5), line(7)], 8).map(({ id }) => id)).toEqual(['m5', 'm6', 'm7']);
});

it('has a line that waits at once, and lets it go with the next word of the server', () => {
  const own = new OwnLines();
  own.add(line(3, { held: 'waiting' }));
  expect(own.lines).toEqual([line(3, { held: 'waiting' })]);
  // Let through: the talk has it, and it is the talk's that is drawn.
  expect(own.among([line(3)])).toEqual([line(3)]);
  own.take([]);
  expect(own.lines).toEqual([]);
});
