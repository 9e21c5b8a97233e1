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
    await expect(tellPictureDelay(crowd, 6_000, { random: () => 0.000_03 })).resolves.toBe(false);
    await expect(tellPictureDelay(crowd, 6_000, { random: () => 0.000_01 })).resolves.toBe(true);
    expect(told()).toHaveLength(1);
  });

  it('tells of no picture that is ahead of what happens, nor of more than an hour', async () => {
    takes();
    await expect(tellPictureDelay(showOf(), -40)).resolves.toBe(false);
    await expect(tellPictureDelay(showOf(), Number.NaN)).resolves.toBe(false);
    await tellPictureDelay(showOf(), 1e9);
    expect(told().map(({ body }) => body)).toEqual([{ ms: 3_600_000 }]);
  });

  it('is not disturbed by a network that is gone, nor by a server that takes none', async () => {
    const gone = () => Promise.reject(new TypeError('gone'));
    await expect(tellPictureDelay(showOf(), 6_000, { fetch: gone })).resolves.toBe(false);
    await expect(tellPictureDelay(showOf(), 6_000)).resolves.toBe(false);
  });
});
