import { expect, it } from 'vitest';
import { boxesIn, startsOf } from './boxes.ts';
import { SEGMENTS } from './ladder.ts';
import { segmentAt, type Rendition } from './rendition.ts';

const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

const traf = (track: number, ticks: number) => {
  const tfhd = Buffer.alloc(8);
  tfhd.writeUInt32BE(track, 4);
  const tfdt = Buffer.alloc(12);
  tfdt.writeUInt8(1);
  tfdt.writeBigUInt64BE(BigInt(ticks), 4);
  return box('traf', box('tfhd', tfhd), box('tfdt', tfdt));
};

/** Picture and sound at a number of seconds, as one fragment. */
const fragment = (seconds: number) =>
  Buffer.concat([
    box('moof', traf(1, seconds * 15_360), traf(2, seconds * 48_000)),
    box('mdat', Buffer.from('picture and sound')),
  ]);

const rendition = {
  tracks: [
    { id: 1, timescale: 15_360, handler: 'vide' },
    { id: 2, timescale: 48_000, handler: 'soun' },
  ],
  segments: Array.from({ length: SEGMENTS }, (_, n) =>
    Buffer.concat([fragment(n * 2), fragment(n * 2 + 0.5)]),
  ),
} as unknown as Rendition;

/** The seconds at which the fragments of a segment begin, by picture and by sound. */
const seconds = (segment: Buffer) =>
  boxesIn(segment)
    .filter(({ type }) => type === 'moof')
    .map((moof) =>
      startsOf(segment, moof).map(
        ({ track, ticks }) => Number(ticks) / (track === 1 ? 15_360 : 48_000),
      ),
    );

it('goes on with the next turn as if all were one take', () => {
  expect(seconds(segmentAt(rendition, 11))).toEqual([
    [22, 22],
    [22.5, 22.5],
  ]);
  expect(seconds(segmentAt(rendition, 12))).toEqual([
    [24, 24],
    [24.5, 24.5],
  ]);
  expect(seconds(segmentAt(rendition, 1_000_001))).toEqual([
    [2_000_002, 2_000_002],
    [2_000_002.5, 2_000_002.5],
  ]);
});
