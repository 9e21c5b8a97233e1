/** A box of an MP4 file (ISO/IEC 14496-12, 4.2), by where it lies. */
export interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** The boxes in a stretch of a file. */
export function boxesIn(file: Buffer, from = 0, to = file.length): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const end = at + file.readUInt32BE(at);
    boxes.push({ type: file.toString('latin1', at + 4, at + 8), start: at, body: at + 8, end });
    at = end;
  }
  return boxes;
}

/** All boxes at a path, below a stretch of a file. */
function find(
  file: Buffer,
  [type, ...path]: readonly string[],
  within: Pick<Box, 'body' | 'end'> = { body: 0, end: file.length },
): Box[] {
  const here = boxesIn(file, within.body, within.end).filter((box) => box.type === type);
  return path.length === 0 ? here : here.flatMap((box) => find(file, path, box));
}

/** A track of an init segment. */
export interface Track {
  id: number;
  /** Ticks a second. */
  timescale: number;
  /** `vide`, `soun`. */
  handler: string;
}

/** The tracks of an init segment, as ffmpeg writes it (boxes of version 0). */
export function tracksOf(init: Buffer): Track[] {
  const body = (path: string, within: Box) => (find(init, path.split(' '), within)[0] as Box).body;
  return find(init, ['moov', 'trak']).map((trak) => ({
    id: init.readUInt32BE(body('tkhd', trak) + 12),
    timescale: init.readUInt32BE(body('mdia mdhd', trak) + 12),
    handler: init.toString('latin1', body('mdia hdlr', trak) + 8, body('mdia hdlr', trak) + 12),
  }));
}

/** Where a fragment of a track begins: its time, and the time's place in the file (version 1: 64 bits). */
export interface Start {
  track: number;
  ticks: bigint;
  at: number;
}

/** Where each track of a fragment begins. */
export function startsOf(file: Buffer, moof: Box): Start[] {
  return find(file, ['traf'], moof).map((traf) => {
    const [header] = find(file, ['tfhd'], traf) as [Box];
    const [time] = find(file, ['tfdt'], traf) as [Box];
    const at = time.body + 4;
    return { track: file.readUInt32BE(header.body + 4), ticks: file.readBigUInt64BE(at), at };
  });
}

/** The names of what an init segment announces (RFC 6381). */
export function codecsOf(init: Buffer): string {
  const picture = init.indexOf('avcC', 0, 'latin1');
  return `avc1.${init.toString('hex', picture + 5, picture + 8).toUpperCase()},mp4a.40.2`;
}
