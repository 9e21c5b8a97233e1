import { expect, test } from 'vitest';
import { keyAct, type KeyPlace } from './key-act.js';

const player: KeyPlace = { inPlayer: true, on: null, rtl: false, letters: true };

test('the keys that people know from other players', () => {
  expect(keyAct(' ', player)).toEqual({ do: 'play' });
  expect(keyAct('K', player)).toEqual({ do: 'play' });
  expect(keyAct('l', player)).toEqual({ do: 'seek', by: 10 });
  expect(keyAct('ArrowLeft', player)).toEqual({ do: 'seek', by: -5 });
  expect(keyAct('ArrowUp', player)).toEqual({ do: 'volume', by: 0.1 });
  expect(keyAct('7', player)).toEqual({ do: 'jump', by: 0.7 });
  expect(keyAct('x', player)).toBeNull();
  expect(keyAct('constructor', player)).toBeNull();
});

test('time runs from right to left where writing does', () => {
  expect(keyAct('ArrowLeft', { ...player, rtl: true })).toEqual({ do: 'seek', by: 5 });
  expect(keyAct('j', { ...player, rtl: true })).toEqual({ do: 'seek', by: -10 });
});

test('what has the focus keeps its own keys', () => {
  expect(keyAct('m', { ...player, on: 'text' })).toBeNull();
  expect(keyAct(' ', { ...player, on: 'button' })).toBeNull();
  expect(keyAct('m', { ...player, on: 'button' })).toEqual({ do: 'mute' });
  expect(keyAct('ArrowLeft', { ...player, on: 'slider' })).toBeNull();
});

test('beside the picture only letters that nothing else needs count', () => {
  expect(keyAct('m', { ...player, inPlayer: false })).toEqual({ do: 'mute' });
  expect(keyAct('ArrowDown', { ...player, inPlayer: false })).toBeNull();
  expect(keyAct(' ', { ...player, inPlayer: false })).toBeNull();
});

test('letters and digits can be turned off, and leave the others', () => {
  const off = { ...player, letters: false };
  for (const key of ['k', 'M', '5']) expect(keyAct(key, off)).toBeNull();
  expect(keyAct(' ', off)).toEqual({ do: 'play' });
  expect(keyAct('ArrowLeft', off)).toEqual({ do: 'seek', by: -5 });
});
