import { AUDIENCE_GAUGE } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { json } from '../testing/contract-server.js';
import { server, withServer } from '../testing/with-server.js';
import { tellPictureDelay } from './tell-picture-delay.js';

withServer();

const path = '/v1/shows/show-1/picture-delay';
const told = () => server.heard.filter((one) => one.path === path);
const showOf = (audience?: number) => ({
  server: server.address,
  id: 'show-1',
  gauges: audience === undefined ? {} : { [AUDIENCE_GAUGE]: [1, audience] as [number, number] },
});
const takes = () => server.answer(`POST ${path}`, (_, response) => json(response, null));

describe('tellPictureDelay', () => {
  it('tells one number, without a ticket or a cookie', async () => {
    takes();
    await expect(tellPictureDelay(showOf(), 6_210.4)).resolves.toBe(true);
    expect(told().map(({ body }) => body)).toEqual([{ ms: 6_210 }]);
    expect(told()[0]?.headers).not.toHaveProperty('authorization');
    expect(told()[0]?.headers).not.toHaveProperty('cookie');
  });

  it('is left to some two hundred of a crowd', async () => {
    takes();
    const crowd = showOf(10_000_000);
    await tellPictureDelay(crowd, 6_000, { random: () => 0.000_03 });
    expect(told()).toHaveLength(0);
    await tellPictureDelay(crowd, 6_000, { random: () => 0.000_01 });
    expect(told()).toHaveLength(1);
  });

  it('tells of no picture that is ahead of what happens, nor of more than an hour', async () => {
    takes();
    await tellPictureDelay(showOf(), -40);
    await tellPictureDelay(showOf(), Number.NaN);
    await tellPictureDelay(showOf(), 1e9);
    expect(told().map(({ body }) => body)).toEqual([{ ms: 3_600_000 }]);
  });

  it('may be told again after a network that was gone, or a server that was busy, and not once it is refused', async () => {
    const gone = () => Promise.reject(new TypeError('gone'));
    await expect(tellPictureDelay(showOf(), 6_000, { fetch: gone })).resolves.toBe(true);
    for (const [status, again] of [
      [503, true],
      [429, true],
      [403, false],
      [404, false],
    ] as const) {
      server.answer(`POST ${path}`, (_, response) => response.writeHead(status).end());
      await expect(tellPictureDelay(showOf(), 6_000), String(status)).resolves.toBe(again);
    }
  });
});
