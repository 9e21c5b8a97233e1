/** An ISO BMFF box (ISO/IEC 14496-12, 4.2) inside a larger piece of a file. */
interface Box {
  type: string;
  /** What is inside of it. */
  body: DataView;
}

/** The boxes of a piece that are there whole. */
function* boxesIn(view: DataView): Generator<Box> {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const size = view.getUint32(at);
    // 64-bit sizes and boxes that go on to the end of the file are only of media data.
    if (size < 8 || at + size > view.byteLength) return;
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    yield { type, body: new DataView(view.buffer, view.byteOffset + at + 8, size - 8) };
    at += size;
  }
}

/** The insides of the boxes at a path, of those that are there whole. */
export function find(view: DataView, [type, ...path]: readonly string[]): DataView[] {
  const found = [...boxesIn(view)].filter((box) => box.type === type).map(({ body }) => body);
  return path.length === 0 ? found : found.flatMap((body) => find(body, path));
}

/** Versions of a box differ in how wide their times are. */
export function readTime(box: DataView, at: { narrow: number; wide: number }): number {
  return box.getUint8(0) === 1 ? Number(box.getBigUint64(at.wide)) : box.getUint32(at.narrow);
}

/** Ticks a second of each track of an initialization segment, by the track's id. */
export function readTimescales(init: Uint8Array): Map<number, number> {
  const view = new DataView(init.buffer, init.byteOffset, init.byteLength);
  const scales = new Map<number, number>();
  for (const track of find(view, ['moov', 'trak'])) {
    const [header] = find(track, ['tkhd']);
    const [media] = find(track, ['mdia', 'mdhd']);
    if (!header || !media) continue;
    const id = header.getUint32(header.getUint8(0) === 1 ? 20 : 12);
    scales.set(id, media.getUint32(media.getUint8(0) === 1 ? 20 : 12));
  }
  return scales;
}

/**
 * Where a segment begins by its own clock, in seconds: the first of its tracks to begin, as hls.js has it.
 * `null` as long as its first `moof` box has not arrived whole.
 */
export function readStart(segment: Uint8Array, timescales: Map<number, number>): number | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const [moof] = find(view, ['moof']);
  if (!moof) return null;
  const starts = find(moof, ['traf']).flatMap((fragment) => {
    const [header] = find(fragment, ['tfhd']);
    const [time] = find(fragment, ['tfdt']);
    const scale = header && timescales.get(header.getUint32(4));
    return time && scale ? [readTime(time, { narrow: 4, wide: 4 }) / scale] : [];
  });
  return starts.length > 0 ? Math.min(...starts) : null;
}
