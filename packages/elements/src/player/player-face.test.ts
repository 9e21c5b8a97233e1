import { expect, test } from 'vitest';
import { playerFace } from './player-face.js';

const live = { status: 'live', streaming: true, state: null, refused: false } as const;

test('before and after the show there is only the poster', () => {
  expect(playerFace({ ...live, status: 'scheduled', state: 'playing' })).toBe('poster');
  expect(playerFace({ ...live, status: 'ended', state: 'playing' })).toBe('poster');
});

test('a show without a stream has no picture, and says so', () => {
  expect(playerFace({ ...live, streaming: false })).toBe('none');
});

test('the face is the stream’s state, opening before there is one', () => {
  expect(playerFace(live)).toBe('opening');
  expect(playerFace({ ...live, state: 'waiting' })).toBe('waiting');
});

test('a refused start waits for a tap, unless there is nothing to start', () => {
  expect(playerFace({ ...live, state: 'paused', refused: true })).toBe('refused');
  expect(playerFace({ ...live, state: 'failed', refused: true })).toBe('failed');
});
