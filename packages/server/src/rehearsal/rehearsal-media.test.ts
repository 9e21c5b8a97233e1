import { StallError } from '@livestall/protocol';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearsalMedia } from './rehearsal-media.js';

const start = Date.now() - 5_000;
let server: FastifyInstance;

beforeAll(async () => {
  server = Fastify();
  server.setErrorHandler((error, _, reply) =>
    reply.code(error instanceof StallError && error.code === 'not-found' ? 404 : 500).send(),
  );
  await server.register(rehearsalMedia);
});
afterAll(() => server.close());

const get = (url: string) => server.inject({ url });
/** The addresses in a playlist, resolved against its own. */
const addresses = (url: string, text: string) =>
  [...text.matchAll(/^[^#\s].*$|URI="([^"]+)"/gm)].map(
    ([line, uri]) => new URL(uri ?? line, `http://server${url}`).pathname,
  );

describe('the master playlist', () => {
  it.each([
    ['the stream', `/rehearsal/${start}/master.m3u8`, 'public, max-age=1', 6],
    ['another angle', `/rehearsal/${start}/packing/master.m3u8`, 'public, max-age=1', 4],
    [
      'its recording',
      `/rehearsal/${start}/${start}-${start + 4_500}/master.m3u8`,
      'public, max-age=86400, immutable',
      6,
    ],
  ])(
    'of %s can be walked from the master playlist to every segment',
    async (_, url, cache, count) => {
      const master = await get(url);
      expect(master.headers).toMatchObject({
        'content-type': 'application/vnd.apple.mpegurl',
        'cache-control': cache,
        'access-control-allow-origin': '*',
      });
      const playlists = addresses(url, master.body);
      expect(playlists).toHaveLength(count);
      for (const playlist of playlists) {
        const media = await get(playlist);
        expect(media.statusCode, playlist).toBe(200);
        for (const file of new Set(addresses(playlist, media.body))) {
          const { statusCode, headers, rawPayload } = await get(file);
          expect(statusCode, file).toBe(200);
          expect(headers['cache-control']).toContain('immutable');
          expect(Number(headers['content-length'])).toBe(rawPayload.length);
        }
      }
    },
  );
});

it('another angle shows the same moments, dated by a clock of its own', async () => {
  const read = async (path: string) =>
    (await get(`/rehearsal/${start}/${path}`)).body
      .split('\n')
      .filter((line) => /^#EXT-X-(MEDIA-SEQ|PROGRAM)|\.m4s$/.test(line));
  const [own, other] = [await read('720p.m3u8'), await read('packing/packing-540p.m3u8')];
  const ahead = (line: string) =>
    line.replace(/(?<=TIME:).*/, (date) => new Date(Date.parse(date) + 7_000).toISOString());
  const near = (line: string) => ahead(line).replace('../media/720p', '../../media/packing-540p');
  expect(other.slice(0, 20)).toEqual(own.slice(0, 20).map(near));
});

describe('the rehearsal’s media', () => {
  it('serves the pictures', async () => {
    for (const path of ['poster.jpg', 'portrait.jpg', 'goods/pears.jpg']) {
      expect((await get(`/rehearsal/media/${path}`)).headers['content-type']).toBe('image/jpeg');
    }
  });

  it.each([
    '/rehearsal/media/sample.json',
    '/rehearsal/media/../sample.json',
    '/rehearsal/media/%2e%2e/%2e%2e/package.json',
    '/rehearsal/media/..%2f..%2fpackage.json',
    '/rehearsal/media/720p/seg-36.m4s',
    '/rehearsal/media/720p/seg-00.m4s%00',
    '/rehearsal/media/__proto__',
    '/rehearsal/media/',
    '/rehearsal/12/master.m3u8',
    '/rehearsal/17000000000000/master.m3u8',
    `/rehearsal/${start}/4k.m3u8`,
    `/rehearsal/${start}/packing/4k.m3u8`,
    `/rehearsal/${start}/barn/master.m3u8`,
    `/rehearsal/${start}/barn/720p.m3u8`,
    `/rehearsal/${start}/${start}-${start + 4_500}/4k.m3u8`,
    `/rehearsal/${start}/${start}-${Date.now() + 3_600_000}/720p.m3u8`,
    `/rehearsal/${start}/1000000000000-9999999999999/720p.m3u8`,
    `/rehearsal/${start}/${start}/720p.m3u8`,
    `/rehearsal/${start}/${start}-/master.m3u8`,
    `/rehearsal/${start}/..%2fmaster.m3u8`,
    `/rehearsal/${Date.now() + 3_600_000}/720p.m3u8`,
  ])('has nothing at %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});
