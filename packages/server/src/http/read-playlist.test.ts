import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlaylist } from './read-playlist.js';

const server = fastify();
const asked: string[] = [];

beforeAll(() => {
  server.get('*', async ({ url }, reply) => {
    asked.push(url);
    if (url.includes('slow')) return new Promise(() => {});
    return reply.code(url.includes('gone') ? 404 : 200).send('#EXTM3U');
  });
});
afterAll(() => server.close());

const services = { mounted: ['/media/', '/'], allowPrivateStreams: false };
const read = (address: string, signal = new AbortController().signal) =>
  readPlaylist(address, server, services, signal);

describe('a playlist of this server', () => {
  it.each([
    '/rehearsal/1795500000000/master.m3u8',
    '/rehearsal/1795500000000/1795500000000-1795500004500/540p.m3u8',
    '/media/a-b_c~d.2/live.m3u8?session=a%20b',
    '/live.m3u8',
  ])('is read from %s', async (address) => {
    expect(await read(address)).toBe('#EXTM3U');
    expect(asked.pop()).toBe(address);
  });

  it.each([
    '/go/show/pears',
    '/go/show/pears.m3u8',
    '/v1/shows/x/stream',
    '/v1/shows/x.m3u8',
    '/%67o/show/pears.m3u8',
    '/rehearsal/../go/show/pears.m3u8',
    '/rehearsal/%2e%2e/go/show/pears.m3u8',
    '/rehearsal/./a.m3u8',
    '/rehearsal//a.m3u8',
    '/rehearsal/\\go/a.m3u8',
    '//evil.example/a.m3u8',
    '/go/show/pears#.m3u8',
    '/go/show/pears?.m3u8',
    '/rehearsal/media/720p/init.mp4',
    '/openapi.json',
  ])('is not looked for at %s', async (address) => {
    await expect(read(address)).rejects.toMatchObject({ code: 'media-failed' });
    expect(asked).toEqual([]);
  });

  it('is looked for among what is mounted alone', async () => {
    const rules = { mounted: ['/media/'], allowPrivateStreams: false };
    const { signal } = new AbortController();
    const read = readPlaylist('/else/live.m3u8', server, rules, signal);
    await expect(read).rejects.toMatchObject({ code: 'media-failed' });
    expect(asked).toEqual([]);
  });

  it('is none where it is gone, or does not come in time', async () => {
    await expect(read('/media/gone.m3u8')).rejects.toMatchObject({ code: 'media-failed' });
    const waits = new AbortController();
    const slow = read('/media/slow.m3u8', waits.signal);
    waits.abort();
    await expect(slow).rejects.toMatchObject({ code: 'media-failed' });
  });
});
