import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StreamClock } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchPlaylist } from './fetch-playlist.js';
import { isPrivate } from '../asking/private-addresses.js';
import { type StreamWatch, watchStream } from './watch-stream.js';

const SKEW = 37_000;
let server: Server;
let base: string;
let watch: StreamWatch | undefined;
const asked: string[] = [];

/** A live playlist of one-second segments by an encoder whose clock is 37 s ahead. */
function live(): string {
  const first = Math.floor(Date.now() / 1_000) - 4;
  const segments = [0, 1, 2, 3].map((index) => {
    const date = new Date((first + index) * 1_000 + SKEW).toISOString();
    return `#EXT-X-PROGRAM-DATE-TIME:${date}\n#EXTINF:1,\n${first + index}.ts\n`;
  });
  return `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:${first}\n${segments.join('')}`;
}

beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/master.m3u8') {
      response.end('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\nsub/live.m3u8\n');
    } else if (request.url === '/sub/live.m3u8') response.end(live());
    else if (request.url === '/moved.m3u8') {
      response.writeHead(302, { location: '/sub/live.m3u8' }).end();
    } else if (request.url === '/huge.m3u8') response.end(Buffer.alloc(3 * 1024 * 1024, '#'));
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await watch?.stop();
  watch = undefined;
  server.closeAllConnections();
  server.close();
});

const first = (url: string) =>
  new Promise<StreamClock>((onLine, onError) => {
    watch = watchStream({ url, allowPrivateStreams: true, onLine, onError });
  });
const fetched = (url: string, allowPrivate = true) =>
  fetchPlaylist(url, { allowPrivate }, new AbortController().signal);
const failed = { code: 'media-failed' };

describe('a watch', () => {
  it('finds the media playlist and tells the encoder’s skew', async () => {
    const line = await first(`${base}/master.m3u8`);
    const skew = line.date - line.at;
    // The delay of an arrival makes it less, never more.
    expect(skew).toBeLessThanOrEqual(SKEW);
    expect(skew).toBeGreaterThan(SKEW - 10_000);
    expect(asked.slice(0, 2)).toEqual(['/master.m3u8', '/sub/live.m3u8']);
  });

  it('names what it cannot read, once, and tries again', async () => {
    await expect(first(`${base}/nothing.m3u8`)).rejects.toMatchObject(failed);
    while (asked.length < 2) await once(server, 'request');
    expect(asked).toEqual(['/nothing.m3u8', '/nothing.m3u8']);
  });

  it('stops', async () => {
    await first(`${base}/master.m3u8`);
    await watch?.stop();
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toHaveLength(before);
  });
});

describe('an address that a user gave', () => {
  it.each(['/moved.m3u8', '/huge.m3u8', '/nothing.m3u8'])('is refused at %s', async (path) => {
    await expect(fetched(base + path)).rejects.toMatchObject(failed);
  });

  it.each([
    'http://cdn.example/live.m3u8',
    'https://127.0.0.1/live.m3u8',
    'https://[::1]/live.m3u8',
    'https://[::ffff:169.254.169.254]/live.m3u8',
    'https://2130706433/live.m3u8',
    'https://localhost/live.m3u8',
    'file:///etc/passwd',
    'not an address',
  ])('is refused at %s', async (url) => {
    await expect(fetched(url, false)).rejects.toMatchObject(failed);
    expect(asked).toEqual([]);
  });

  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['100.64.0.1', true],
    ['169.254.169.254', true],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['::1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:192.168.0.1', true],
    ['64:ff9b::a00:1', true],
    ['9.9.9.9', false],
    ['2620:fe::fe', false],
  ])('%s is private: %s', (address, expected) => {
    expect(isPrivate(address)).toBe(expected);
  });
});
