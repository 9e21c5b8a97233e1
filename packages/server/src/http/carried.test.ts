import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Backstage, Snapshot } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-media-'));
  const variant = '#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=360x640\nlow.m3u8\n';
  await writeFile(path.join(folder, 'master.m3u8'), `#EXTM3U\n${variant}`);
  await writeFile(path.join(folder, 'near.m3u8'), `#EXTM3U\n${variant}`);
  await writeFile(path.join(folder, 'low.m3u8'), '#EXTM3U\n#EXTINF:2,\n1.m4s\n');
  stall = await startTestStall({ mounts: [{ prefix: '/media/', folder }] });
});
afterAll(async () => {
  await stall.close();
  await rm(folder, { recursive: true });
});

const from = (url: string) => stall.server.desk.setStream(stall.id, { kind: 'hls', url });
const read = (tag?: string) =>
  call<Snapshot>(stall.show, tag === undefined ? {} : { headers: { 'if-none-match': tag } });

describe('the playlists that a snapshot carries', () => {
  it('are part of what its tag stands for', async () => {
    await from('/media/master.m3u8');
    const carrying = async () => {
      const { body, headers } = await read();
      return { tag: headers.get('etag'), seq: body.seq, playlists: body.playlists };
    };
    await expect.poll(async () => (await carrying()).playlists?.files.length).toBe(2);
    const seen = new Map<string | null, string>();
    await expect
      .poll(async () => {
        const { tag, playlists } = await carrying();
        const text = JSON.stringify(playlists);
        expect(seen.get(tag) ?? text, 'one tag for two answers').toBe(text);
        return seen.set(tag, text).size;
      })
      .toBeGreaterThan(1);
  });

  it('are those of the angle that the host shows', async () => {
    const scenes = [{ id: 'near', title: 'Near', url: '/media/near.m3u8' }];
    await stall.server.desk.setStream(stall.id, { kind: 'hls', url: '/media/master.m3u8', scenes });
    const first = async () => (await read()).body.playlists?.files[0]?.url;
    await expect.poll(first).toBe('/media/master.m3u8');
    await stall.server.desk.act(stall.id, { act: 'scene.switch', scene: 'near' });
    await expect.poll(first).toBe('/media/near.m3u8');
    await stall.server.desk.act(stall.id, { act: 'scene.switch', scene: null });
    await expect.poll(first).toBe('/media/master.m3u8');
  });

  it('are not looked for among the calls', async () => {
    await from(`/go/${stall.id}/pears`);
    await read();
    await from(`/v1/shows/${stall.id}/stream`);
    expect((await read()).body).not.toHaveProperty('playlists');
    const stream = await readStream(`${stall.show}/backstage`, {
      authorization: `Bearer ${await stall.host()}`,
    });
    const { data } = await stream.next('backstage');
    await stream.close();
    expect((data as unknown as Backstage).clicks ?? []).toEqual([]);
  });
});
