import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { playerSource } from './player-source.js';

const streaming = (ratio?: string) =>
  new FakeShow({
    state: { stream: { kind: 'hls', url: '/hls/main.m3u8', ...(ratio && { ratio }) } },
  });

test('a picture is upright unless the stream says that it lies', () => {
  expect(playerSource(streaming())).toMatchObject({ ratio: '9 / 16', upright: true });
  expect(playerSource(streaming('16 / 9'))).toMatchObject({ ratio: '16 / 9', upright: false });
  expect(playerSource(streaming('url(x)'))).toMatchObject({ ratio: '9 / 16' });
});

test('another angle may have another shape', () => {
  const scene = { id: 'bees', title: 'Bees', url: '/bees.m3u8' };
  const lying = { ...scene, ratio: '16 / 9' };
  expect(playerSource(streaming(), null, lying)).toMatchObject({ upright: false });
  expect(playerSource(streaming('4 / 3'), null, scene)).toMatchObject({ ratio: '4 / 3' });
});

test('another angle may have another still picture', () => {
  const picture = (url: string) => ({ url, alt: url, width: 9, height: 16 });
  const stream = { kind: 'hls' as const, url: '/hls/main.m3u8', poster: picture('/orchard.jpg') };
  const show = new FakeShow({ state: { stream } });
  const scene = { id: 'bees', title: 'Bees', url: '/bees.m3u8' };
  expect(playerSource(show, null, scene)).toMatchObject({ alt: '/orchard.jpg' });
  const own = { ...scene, poster: picture('/bees.jpg') };
  expect(playerSource(show, null, own)).toMatchObject({ alt: '/bees.jpg' });
});

test('a refused address is no stream', () => {
  const show = new FakeShow({ state: { stream: { kind: 'hls', url: 'javascript:alert(1)' } } });
  expect(playerSource(show).url).toBeNull();
});

test('the stream is known before the stage has come to anything', () => {
  const show = streaming();
  show.set({ stage: { stream: null, status: 'scheduled' } });
  expect(playerSource(show)).toMatchObject({
    url: 'https://live.example/hls/main.m3u8',
    status: 'live',
  });
});

test('a show that is over has a picture again once its recording was asked for', () => {
  const recording = { stream: { kind: 'hls' as const, url: '/vod.m3u8' }, clocks: [] };
  const show = new FakeShow({ state: { status: 'ended', recording } });
  expect(playerSource(show, null).status).toBe('ended');
  expect(playerSource(show, '/another.m3u8').status).toBe('ended');
  expect(playerSource(show, '/vod.m3u8')).toMatchObject({
    status: 'live',
    url: 'https://live.example/vod.m3u8',
  });
});
