import { expect, test } from 'vitest';
import { FakeStream } from '../../testing/fake-stream.js';
import {
  captionScale,
  choicesOf,
  followChoices,
  keepViewerChoice,
  readViewerChoices,
} from './viewer-choices.js';

const tracks = [
  { id: '0', language: 'en', label: 'English' },
  { id: '1', language: 'zh', label: '中文' },
];

test('what was chosen holds in the next stream, as soon as that has it, and once', () => {
  keepViewerChoice({ captions: 'zh' });
  keepViewerChoice({ spoken: 'zh' });
  expect(readViewerChoices()).toEqual({ captions: 'zh', spoken: 'zh' });
  const stream = new FakeStream();
  const apply = followChoices(stream);
  apply();
  expect([stream.caption, stream.audioTrack]).toEqual([null, null]);

  Object.assign(stream, { captions: tracks, audioTracks: tracks });
  apply();
  expect([stream.caption, stream.audioTrack]).toEqual(['1', '1']);
  stream.setCaption(null);
  apply();
  expect(stream.caption).toBeNull();
});

test('captions that were turned off stay off, also where the stream turns some on by itself', () => {
  keepViewerChoice({ captions: '' });
  const stream = new FakeStream();
  const apply = followChoices(stream);
  Object.assign(stream, { captions: tracks, caption: '0' });
  apply();
  expect(stream.caption).toBeNull();
  // By another hand, such as the browser's own menu.
  stream.setCaption('1');
  apply();
  expect(stream.caption).toBe('1');
});

test('captions without a name are known again by what they are in the stream', () => {
  const stream = new FakeStream();
  Object.assign(stream, { captions: [{ id: 'CC1', language: '', label: '' }], caption: 'CC1' });
  keepViewerChoice(choicesOf(stream));
  stream.setCaption(null);
  followChoices(stream)();
  expect(stream.caption).toBe('CC1');
});

test('captions are of the size that suits most, until another one is chosen', () => {
  expect(captionScale()).toBe(1);
  keepViewerChoice({ captionSize: 'large' });
  expect(captionScale()).toBeGreaterThan(1);
});
