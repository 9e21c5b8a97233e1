import { describe, expect, it } from 'vitest';
import { readMaster, readMedia } from './read-playlists.js';

const BASE = 'https://cdn.example/live/master.m3u8';

describe('readMaster', () => {
  const master = (...lines: string[]) =>
    readMaster(['#EXTM3U', '#EXT-X-VERSION:7', ...lines, ''].join('\r\n'), BASE);
  const MUXED =
    'BANDWIDTH=800000,AVERAGE-BANDWIDTH=1,RESOLUTION=540x960,CODECS="avc1.4d401f,mp4a.40.2"';

  it('lists renditions, the lightest first and sound alone last', () => {
    const variants = master(
      `#EXT-X-STREAM-INF:${MUXED},FRAME-RATE=25`,
      'mid.m3u8?a=1,2',
      '#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"',
      '/sound.m3u8',
      '#EXT-X-STREAM-INF:CODECS="avc1.4d401e,mp4a.40.2",RESOLUTION=360x640,BANDWIDTH=400000',
      'https://other.example/low.m3u8',
    );
    expect(variants?.map(({ url, bitrate, width }) => [url, bitrate, width])).toEqual([
      ['https://other.example/low.m3u8', 400_000, 360],
      ['https://cdn.example/live/mid.m3u8?a=1,2', 800_000, 540],
      ['https://cdn.example/sound.m3u8', 64_000, 0],
    ]);
    expect(variants?.[1]?.codecs).toBe('avc1.4d401f,mp4a.40.2');
  });

  it.each([
    ['sound of its own', `#EXT-X-STREAM-INF:${MUXED},AUDIO="a"`],
    ['no codecs', '#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=2x2'],
    ['keys', `#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES\n#EXT-X-STREAM-INF:${MUXED}`],
    ['variables', `#EXT-X-DEFINE:NAME="a",VALUE="b"\n#EXT-X-STREAM-INF:${MUXED}`],
    ['a start of its own', `#EXT-X-START:TIME-OFFSET=-4\n#EXT-X-STREAM-INF:${MUXED}`],
  ])('leaves %s to a full player', (_, line) => {
    expect(master(line, 'a.m3u8')).toBeNull();
  });

  it('knows what is no playlist', () => {
    expect(readMaster('<!doctype html>', BASE)).toBeNull();
  });
});

describe('readMedia', () => {
  const media = (...lines: string[]) =>
    readMedia(['#EXTM3U', '#EXT-X-TARGETDURATION:2', ...lines, ''].join('\n'), BASE);
  const MAP = '#EXT-X-MAP:URI="init.mp4"';

  it('places segments from the beginning, with numbers, discontinuities and dates', () => {
    const playlist = media(
      '#EXT-X-MEDIA-SEQUENCE:7',
      '#EXT-X-DISCONTINUITY-SEQUENCE:3',
      MAP,
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-25T10:00:00.000Z',
      '#EXTINF:2.000,',
      '7.m4s',
      '#EXTINF:1.5,a title',
      '8.m4s',
      '#EXT-X-DISCONTINUITY',
      '#EXTINF:2,',
      '9.m4s',
    );
    const first = Date.UTC(2026, 10, 25, 10);
    expect(playlist).toMatchObject({
      live: true,
      holdBack: 6,
      init: 'https://cdn.example/live/init.mp4',
    });
    expect(playlist?.segments).toEqual([
      {
        url: 'https://cdn.example/live/7.m4s',
        sequence: 7,
        start: 0,
        end: 2,
        date: first,
        discontinuity: 3,
      },
      {
        url: 'https://cdn.example/live/8.m4s',
        sequence: 8,
        start: 2,
        end: 3.5,
        date: first + 2_000,
        discontinuity: 3,
      },
      {
        url: 'https://cdn.example/live/9.m4s',
        sequence: 9,
        start: 3.5,
        end: 5.5,
        date: null,
        discontinuity: 4,
      },
    ]);
  });

  it('tells a recording, and how far from the end to stay', () => {
    const playlist = media(
      '#EXT-X-SERVER-CONTROL:CAN-SKIP-UNTIL=12,HOLD-BACK=4.5',
      MAP,
      '#EXTINF:2,',
      '1.m4s',
      '#EXT-X-ENDLIST',
    );
    expect(playlist).toMatchObject({ live: false, holdBack: 4.5 });
  });

  it('says whether it begins somewhere of its own', () => {
    const lines = [MAP, '#EXTINF:2,', '1.m4s'];
    expect(media(...lines)?.ownStart).toBe(false);
    expect(media('#EXT-X-START:TIME-OFFSET=-4,PRECISE=YES', ...lines)?.ownStart).toBe(true);
  });

  it.each([
    ['transport streams', []],
    ['keys', [MAP, '#EXT-X-KEY:METHOD=AES-128,URI="k"']],
    ['parts of files', [MAP, '#EXT-X-BYTERANGE:1@0']],
    ['a map that is part of a file', ['#EXT-X-MAP:URI="a.mp4",BYTERANGE="1@0"']],
    ['several maps', [MAP, '#EXT-X-MAP:URI="other.mp4"']],
    ['low latency', [MAP, '#EXT-X-PART-INF:PART-TARGET=0.5']],
  ])('leaves %s to a full player', (_, lines) => {
    expect(media(...lines, '#EXTINF:2,', '1.m4s')).toBeNull();
  });

  it('has nothing of an empty list', () => {
    expect(media(MAP)).toBeNull();
  });
});
