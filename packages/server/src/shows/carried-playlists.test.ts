import { afterEach, describe, expect, it } from 'vitest';
import { CarriedPlaylists } from './carried-playlists.js';

const MASTER = [
  '#EXTM3U',
  '#EXT-X-STREAM-INF:BANDWIDTH=3000000,RESOLUTION=1080x1920',
  'highest.m3u8',
  '#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=720x1280',
  'high.m3u8',
  '#EXT-X-STREAM-INF:BANDWIDTH=200000,RESOLUTION=270x480',
  'lowest.m3u8',
  '#EXT-X-STREAM-INF:BANDWIDTH=60000',
  'sound.m3u8',
  '#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=360x640',
  'low.m3u8',
  '#EXT-X-STREAM-INF:BANDWIDTH=500000,RESOLUTION=540x960',
  '../mid.m3u8',
].join('\n');

/** A stream whose files are read by hand, on a clock that stands still. */
class Origin {
  now = 1_000;
  asked: string[] = [];
  files: Record<string, string> = {};
  readonly playlists = new CarriedPlaylists(
    async (address) => {
      this.asked.push(address);
      const text = this.files[address];
      if (text === undefined) throw new Error('404');
      return text;
    },
    () => this.now,
  );
}

let made: Origin;
afterEach(() => made.playlists.close());

function origin(base: string, parent: string): Origin {
  made = new Origin();
  const media = '#EXTM3U\n#EXTINF:2,\n1.m4s\n';
  made.files = {
    [`${base}master.m3u8`]: MASTER,
    [`${base}lowest.m3u8`]: media,
    [`${base}low.m3u8`]: `${media}#low`,
    [`${parent}mid.m3u8`]: `${media}#mid`,
    [`${base}high.m3u8`]: media,
  };
  return made;
}

describe('CarriedPlaylists', () => {
  it.each([
    ['https://cdn.example/live/', 'https://cdn.example/'],
    ['/rehearsal/17/', '/rehearsal/'],
  ])(
    'carries the first playlist and the four lightest with a picture, of %s',
    async (base, parent) => {
      const { playlists } = origin(base, parent);
      const carried = await playlists.of('show', `${base}master.m3u8`);
      expect(carried?.t).toBe(1_000);
      expect(carried?.files.map(({ url }) => url)).toEqual([
        `${base}master.m3u8`,
        `${base}lowest.m3u8`,
        `${base}low.m3u8`,
        `${parent}mid.m3u8`,
        `${base}high.m3u8`,
      ]);
      expect(carried?.files[3]?.text).toContain('#mid');
    },
  );

  it('asks once for many viewers, and keeps what it read fresh for who comes later', async () => {
    const it = origin('https://a.example/', 'https://a.example/');
    const url = 'https://a.example/master.m3u8';
    await Promise.all([1, 2, 3].map(() => it.playlists.of('show', url)));
    expect(it.asked).toHaveLength(5);
    it.now += 30_000;
    await expect.poll(() => it.asked.length).toBe(10);
    expect((await it.playlists.of('show', url))?.t).toBe(31_000);
  });

  it('reads no more once nobody has asked for a minute, until somebody does', async () => {
    const it = origin('https://a.example/', 'https://a.example/');
    const url = 'https://a.example/master.m3u8';
    await it.playlists.of('show', url);
    it.now += 60_000;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(it.asked).toHaveLength(5);
    expect((await it.playlists.of('show', url))?.t).toBe(61_000);
    expect(it.asked).toHaveLength(10);
  });

  it('carries nothing old', async () => {
    const it = origin('https://a.example/', 'https://a.example/');
    const url = 'https://a.example/master.m3u8';
    await it.playlists.of('show', url);
    it.files = {};
    it.now += 3_000;
    expect(await it.playlists.of('show', url)).not.toBeNull();
    it.now += 2_000;
    expect(await it.playlists.of('show', url)).toBeNull();
  });

  it.each([
    ['a media playlist alone', '#EXTM3U\n#EXTINF:2,\n1.ts\n'],
    ['no playlist', '<!doctype html>'],
    ['what is too long', `${MASTER}\n#${'x'.repeat(40_000)}`],
  ])('carries nothing of %s', async (_, text) => {
    const it = origin('https://a.example/', 'https://a.example/');
    it.files['https://a.example/master.m3u8'] = text;
    expect(await it.playlists.of('show', 'https://a.example/master.m3u8')).toBeNull();
  });

  it('leaves out a playlist for which there is no room', async () => {
    const it = origin('https://a.example/', 'https://a.example/');
    it.files['https://a.example/mid.m3u8'] = `#EXTM3U\n#${'x'.repeat(40_000)}`;
    const carried = await it.playlists.of('show', 'https://a.example/master.m3u8');
    const names = carried?.files.map(({ url }) => url.split('/').at(-1));
    expect(names).toEqual(['master.m3u8', 'lowest.m3u8', 'low.m3u8']);
  });

  it('forgets a stream that was changed for another', async () => {
    const it = origin('https://a.example/', 'https://a.example/');
    await it.playlists.of('show', 'https://a.example/master.m3u8');
    expect(await it.playlists.of('show', 'https://b.example/master.m3u8')).toBeNull();
  });
});
