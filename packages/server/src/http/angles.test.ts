import type { Session, Snapshot, Stream } from '@livestall/protocol';
import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let token: string;

const scenes = [
  { id: 'packing', title: { en: 'Packing house', zh: '包装间' }, url: '/media/packing.m3u8' },
  { id: 'hives', title: 'Hives', url: '/media/hives.m3u8', ratio: '16 / 9' },
];
const stream: Stream = { kind: 'hls', title: 'Orchard', url: '/media/orchard.m3u8', scenes };

const change = (next: unknown) =>
  call(stall.show, { method: 'PATCH', token, body: { stream: next } });
const act = (scene: unknown, by = token) =>
  call(`${stall.show}/acts`, { token: by, body: { act: 'scene.switch', scene } });
const told = async () => snapshotState((await call<Snapshot>(stall.show)).body);

beforeAll(async () => {
  stall = await startTestStall();
  token = await stall.host();
});
afterAll(() => stall.close());

describe('a stream of several angles', () => {
  it('is taken by a change, and by a new show', async () => {
    expect((await change(stream)).status).toBe(200);
    expect(await told()).toMatchObject({ stream, scene: null, sceneClocks: {} });
    const info = { title: 'Next', rehearsal: false };
    const made = await call<{ id: string }>(`${stall.server.address}/v1/shows`, {
      token,
      body: { channel: 'farm', info, stream },
    });
    expect(made.status).toBe(201);
    expect(stall.server.desk.state(made.body.id)?.stream).toEqual(stream);
    const twice = { ...stream, scenes: [scenes[0], scenes[0]] };
    const body = { channel: 'farm', info, stream: twice };
    expect(await call(`${stall.server.address}/v1/shows`, { token, body })).toMatchObject({
      status: 400,
      body: { code: 'bad-request', detail: 'body/stream/scenes takes each id once.' },
    });
  });

  it.each([
    ['two of one id', [scenes[0], scenes[0]]],
    ['one without a name', [{ id: 'a', url: '/a.m3u8' }]],
    ['a script for an address', [{ id: 'a', title: 'A', url: 'javascript:alert(1)' }]],
    ['a field that there is not', [{ id: 'a', title: 'A', url: '/a.m3u8', live: true }]],
    ['nine', Array.from({ length: 9 }, (_, n) => ({ ...scenes[0], id: `a${n}` }))],
  ])('is refused with %s', async (_, wrong) => {
    const { seq } = await told();
    expect(await change({ ...stream, scenes: wrong })).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    });
    expect((await told()).seq).toBe(seq);
  });
});

describe('the host', () => {
  it('switches to an angle and back, each once', async () => {
    const first = await act('packing');
    expect(first.status).toBe(200);
    expect(await told()).toMatchObject({ scene: 'packing' });
    expect((await act('packing')).body).toMatchObject({ seq: (await told()).seq });
    expect((await act(null)).status).toBe(200);
    expect(await told()).toMatchObject({ scene: null });
  });

  it('finds no angle that the stream has not', async () => {
    expect(await act('barn')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await act(7)).toMatchObject({ status: 400 });
  });

  it('alone may switch', async () => {
    const { code } = await stall.server.mintCode({
      ...{ account: 'willow', role: 'moderator', name: 'Mo' },
    });
    const session = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    expect((await act('hives', session.body.token)).status).toBe(403);
    expect((await act('hives', (await stall.visit()).ticket)).status).toBe(403);
  });

  it('stays with the angle on show when others come or go, and after a restart', async () => {
    await act('hives');
    await change({ ...stream, scenes: [scenes[1]] });
    stall = await stall.restart();
    expect(await told()).toMatchObject({ scene: 'hives' });
    await change({ ...stream, scenes: [scenes[0]] });
    expect(await told()).toMatchObject({ scene: null });
  });
});
