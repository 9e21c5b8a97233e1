import fs from 'node:fs';
import path from 'node:path';
import { boxesIn, codecsOf, startsOf, tracksOf, type Track } from './boxes.ts';
import { LADDER, SEGMENT_S, SEGMENTS, TURN_S, type Rung } from './ladder.ts';

/** One rung of the broadcast, cut into segments. */
export interface Rendition extends Rung {
  codecs: string;
  /** The most that a segment takes, and what they take on average, in bits a second. */
  peak: number;
  average: number;
  init: Buffer;
  /** Of the first turn. */
  segments: readonly Buffer[];
  tracks: readonly Track[];
}

/** Reads the drawn broadcast. */
export function readRenditions(folder: string): Rendition[] {
  return LADDER.map((rung) => ({
    ...rung,
    ...cut(fs.readFileSync(path.join(folder, `${rung.name}.mp4`))),
  }));
}

/** Cuts a fragmented file: each segment begins with the fragment whose picture starts on its second. */
function cut(file: Buffer): Omit<Rendition, keyof Rung> {
  const moofs = boxesIn(file).filter(({ type }) => type === 'moof');
  const init = file.subarray(0, moofs[0]?.start);
  const tracks = tracksOf(init);
  const picture = tracks.find(({ handler }) => handler === 'vide');
  const at: number[] = [];
  for (const moof of moofs) {
    const begun = startsOf(file, moof).find(({ track }) => track === picture?.id);
    const seconds = Number(begun?.ticks) / (picture?.timescale ?? NaN);
    if (seconds === at.length * SEGMENT_S) at.push(moof.start);
  }
  if (at.length <= SEGMENTS) throw new Error(`The drawn broadcast has ${at.length} segments only.`);
  const segments = at.slice(0, SEGMENTS).map((start, n) => file.subarray(start, at[n + 1]));
  const rates = segments.map(({ length }) => Math.ceil((length * 8) / SEGMENT_S));
  const average = Math.ceil(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
  return { codecs: codecsOf(init), peak: Math.max(...rates), average, init, segments, tracks };
}

/** A segment by its number in the endless broadcast: a turn follows on the one before as if it were one take. */
export function segmentAt({ segments, tracks }: Rendition, number: number): Buffer {
  const segment = Buffer.from(segments[number % SEGMENTS] as Buffer);
  const passed = Math.floor(number / SEGMENTS) * TURN_S;
  for (const moof of boxesIn(segment).filter(({ type }) => type === 'moof')) {
    for (const { track, ticks, at } of startsOf(segment, moof)) {
      const { timescale = 0 } = tracks.find(({ id }) => id === track) ?? {};
      segment.writeBigUInt64BE(ticks + BigInt(passed * timescale), at);
    }
  }
  return segment;
}
