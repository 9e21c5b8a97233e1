import { find, readTime, readTimescales } from '../quick/read-boxes.js';

/** `vide`: a track of pictures. */
const PICTURES = 0x76696465;

/** Which fields a box has, by its flags (ISO/IEC 14496-12, 8.8.7 and 8.8.8). */
const FRAGMENT = { base: 0x1, description: 0x2, duration: 0x8, size: 0x10 };
const RUN = { offset: 0x1, first: 0x4, duration: 0x100, size: 0x200, flags: 0x400, shift: 0x800 };

/** The pictures of an initialization segment, and what holds of each where its fragment does not say. */
export interface VideoTrack {
  id: number;
  /** Ticks a second. */
  timescale: number;
  duration: number;
  size: number;
}

/** One picture as it is coded. */
export interface VideoSample {
  /** When it is shown, in seconds by the file's own clock. */
  time: number;
  data: DataView;
}

/** Reads the fields of a box that its flags say are there, one after the other. */
class Fields {
  readonly #box: DataView;
  #at = 8;

  constructor(box: DataView) {
    this.#box = box;
  }

  next(flag: number): number | undefined {
    if (!(this.#box.getUint32(0) & flag)) return undefined;
    this.#at += 4;
    return this.#box.getUint32(this.#at - 4);
  }
}

/** The track of pictures of an initialization segment; `null` where there is none. */
export function videoTrackOf(init: Uint8Array): VideoTrack | null {
  const scales = readTimescales(init);
  const [moov] = find(viewOf(init), ['moov']);
  for (const track of moov ? find(moov, ['trak']) : []) {
    const [kind] = find(track, ['mdia', 'hdlr']);
    const [header] = find(track, ['tkhd']);
    if (!moov || !header || kind?.getUint32(8) !== PICTURES) continue;
    const id = header.getUint32(header.getUint8(0) === 1 ? 20 : 12);
    const given = find(moov, ['mvex', 'trex']).find((one) => one.getUint32(4) === id);
    return {
      id,
      timescale: scales.get(id) ?? 1,
      duration: given?.getUint32(12) ?? 0,
      size: given?.getUint32(16) ?? 0,
    };
  }
  return null;
}

/** The pictures of a segment in the order in which they are shown; of one that is cut off, those that are whole. */
export function videoSamples(segment: Uint8Array, track: VideoTrack): VideoSample[] {
  const samples = find(viewOf(segment), ['moof']).flatMap((moof) =>
    find(moof, ['traf']).flatMap((fragment) => [...samplesOf(fragment, moof, segment, track)]),
  );
  return samples.sort((one, other) => one.time - other.time);
}

function* samplesOf(
  fragment: DataView,
  moof: DataView,
  segment: Uint8Array,
  track: VideoTrack,
): Generator<VideoSample> {
  const [header] = find(fragment, ['tfhd']);
  const [begins] = find(fragment, ['tfdt']);
  if (!header || !begins || header.getUint32(4) !== track.id) return;
  const fields = new Fields(header);
  // Where the data are counted from: the file's beginning, or that of the box around.
  const high = fields.next(FRAGMENT.base);
  const low = fields.next(FRAGMENT.base) ?? 0;
  const base = high === undefined ? moof.byteOffset - 8 - segment.byteOffset : high * 2 ** 32 + low;
  fields.next(FRAGMENT.description);
  const duration = fields.next(FRAGMENT.duration) ?? track.duration;
  const size = fields.next(FRAGMENT.size) ?? track.size;
  let ticks = readTime(begins, { narrow: 4, wide: 4 });
  let at = base;
  for (const run of find(fragment, ['trun'])) {
    const listed = new Fields(run);
    const offset = listed.next(RUN.offset);
    // It may point back, as may the time by which a picture is shown later.
    if (offset !== undefined) at = base + (offset | 0);
    listed.next(RUN.first);
    for (let left = run.getUint32(4); left > 0; left -= 1) {
      const lasts = listed.next(RUN.duration) ?? duration;
      const length = listed.next(RUN.size) ?? size;
      listed.next(RUN.flags);
      const shift = (listed.next(RUN.shift) ?? 0) | 0;
      if (at < 0 || at + length > segment.byteLength) return;
      const data = new DataView(segment.buffer, segment.byteOffset + at, length);
      yield { time: (ticks + shift) / track.timescale, data };
      ticks += lasts;
      at += length;
    }
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
