import { describe, expect, it } from 'vitest';
import { parsePlaylist } from './parse-playlist.js';

const live = `#EXTM3U
#EXT-X-VERSION:6
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:71
#EXT-X-DISCONTINUITY-SEQUENCE:3
#EXT-X-PROGRAM-DATE-TIME:2026-11-24T04:00:00.000+0000
#EXTINF:4.000,
a71.ts
#EXTINF:3.960,a title, with commas
a72.ts

#EXT-X-DISCONTINUITY
#EXT-X-PROGRAM-DATE-TIME:2026-11-24T03:59:00.500Z
#EXTINF:4,
a73.ts
#EXT-X-PART:DURATION=1,URI="a74.1.ts"
`;

describe('a playlist', () => {
  it('is read with its dates carried on, in any line ending', () => {
    const date = Date.UTC(2026, 10, 24, 4);
    const expected = {
      kind: 'media',
      targetDuration: 4_000,
      ended: false,
      segments: [
        { sequence: 71, discontinuity: 3, duration: 4_000, date },
        { sequence: 72, discontinuity: 3, duration: 3_960, date: date + 4_000 },
        { sequence: 73, discontinuity: 4, duration: 4_000, date: date - 59_500 },
      ],
    };
    expect(parsePlaylist(live)).toEqual(expected);
    expect(parsePlaylist(live.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('has no dates where it says none, or nonsense', () => {
    const text = '#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:yesterday\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST';
    expect(parsePlaylist(text)).toMatchObject({ ended: true, segments: [{ date: null }] });
  });

  it('may be one of several renditions', () => {
    const text =
      '#EXTM3U\n#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=1,BANDWIDTH=900,RESOLUTION=540x960\nhigh.m3u8\n' +
      '#EXT-X-STREAM-INF:BANDWIDTH=300,CODECS="avc1,mp4a"\n\nlow.m3u8\n';
    expect(parsePlaylist(text)).toEqual({
      kind: 'master',
      variants: [
        { url: 'high.m3u8', bandwidth: 900, pictured: true },
        { url: 'low.m3u8', bandwidth: 300, pictured: false },
      ],
    });
  });

  it('is read once, however many renditions have no address', () => {
    const line = '#EXT-X-STREAM-INF:BANDWIDTH=9\n';
    const text = `#EXTM3U\n${line.repeat(70_000)}a.m3u8\n`;
    // Read again from each line to the end, this would take minutes.
    expect(parsePlaylist(text)).toEqual({
      kind: 'master',
      variants: [{ url: 'a.m3u8', bandwidth: 9, pictured: false }],
    });
  });

  it('is refused where it would hold others up', () => {
    const text = `#EXTM3U${'\n'.repeat(200_000)}`;
    expect(() => parsePlaylist(text)).toThrow(expect.objectContaining({ code: 'media-failed' }));
  });

  it.each(['', '<html>', 'a #EXTM3U'])('is not %j', (text) => {
    expect(() => parsePlaylist(text)).toThrow(expect.objectContaining({ code: 'media-failed' }));
  });
});
