/** The boxes directly within `bytes`: `{ type, start, end, body }` (ISO/IEC 14496-12). */
export function boxesIn(bytes, from = 0, to = bytes.length) {
  const boxes = [];
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      start: at,
      end: at + size,
      body: at + 8,
    });
    at += size;
  }
  return boxes;
}

/** All boxes at a path such as `['moov', 'trak', 'mdia']`, below the given stretch. */
export function find(bytes, path, from = 0, to = bytes.length) {
  const [type, ...rest] = path;
  const here = boxesIn(bytes, from, to).filter((box) => box.type === type);
  return rest.length === 0 ? here : here.flatMap((box) => find(bytes, rest, box.body, box.end));
}

/** The tracks of an init segment: `{ id, timescale, handler }`. */
export function tracksOf(init) {
  return find(init, ['moov', 'trak']).map((trak) => {
    const [tkhd] = find(init, ['tkhd'], trak.body, trak.end);
    const [mdhd] = find(init, ['mdia', 'mdhd'], trak.body, trak.end);
    const [hdlr] = find(init, ['mdia', 'hdlr'], trak.body, trak.end);
    const long = (box) => init[box.body] === 1;
    return {
      id: init.readUInt32BE(tkhd.body + (long(tkhd) ? 20 : 12)),
      timescale: init.readUInt32BE(mdhd.body + (long(mdhd) ? 20 : 12)),
      handler: init.toString('latin1', hdlr.body + 8, hdlr.body + 12),
    };
  });
}

/** Where each track of a fragment starts, in its own timescale: `{ [track id]: base media decode time }`. */
export function startsOf(bytes, moof) {
  const starts = {};
  for (const traf of find(bytes, ['traf'], moof.body, moof.end)) {
    const [tfhd] = find(bytes, ['tfhd'], traf.body, traf.end);
    const [tfdt] = find(bytes, ['tfdt'], traf.body, traf.end);
    starts[bytes.readUInt32BE(tfhd.body + 4)] =
      bytes[tfdt.body] === 1
        ? Number(bytes.readBigUInt64BE(tfdt.body + 4))
        : bytes.readUInt32BE(tfdt.body + 4);
  }
  return starts;
}

/** The RFC 6381 names of what an init segment announces. Throws where it says mp4a without its set-up. */
export function codecsOf(init) {
  const names = [];
  const avcC = init.indexOf('avcC', 0, 'latin1');
  if (avcC >= 0) names.push(`avc1.${init.toString('hex', avcC + 5, avcC + 8).toUpperCase()}`);
  const esds = init.indexOf('esds', 0, 'latin1');
  if (esds >= 0) {
    // DecoderSpecificInfo: its tag, a length in four bytes, then five bits with the kind of AAC.
    const setUp = init.indexOf(Buffer.from([0x05, 0x80, 0x80, 0x80]), esds);
    if (setUp < 0) throw new Error('The init segment names AAC, but not which.');
    names.push(`mp4a.40.${init[setUp + 5] >> 3}`);
  }
  return names.join(',');
}
