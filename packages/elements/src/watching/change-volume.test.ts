import { expect, test } from 'vitest';
import type { PlayerElement } from '../player/player-element.js';
import { changeVolume } from './change-volume.js';

/** As much of a player as has sound. */
function sounding(volume: number, muted = false) {
  const player = { video: { volume }, muted, setMuted: (on: boolean) => (player.muted = on) };
  const change = (by: number) => changeVolume(player as unknown as PlayerElement, by);
  return { player, change };
}

test('goes by steps, up to all there is', () => {
  const { player, change } = sounding(0.6);
  for (let step = 0; step < 3; step += 1) change(0.1);
  expect(player.video.volume).toBe(0.9);
  change(0.1);
  change(0.1);
  expect(player.video.volume).toBe(1);
});

test('without any sound left it is muted, and comes back as loud as it was', () => {
  const { player, change } = sounding(0.2);
  change(-0.1);
  expect(player.muted).toBe(false);
  change(-0.1);
  expect(player).toMatchObject({ muted: true, video: { volume: 0.1 } });
  change(-0.1);
  expect(player.muted).toBe(true);
  change(0.1);
  expect(player).toMatchObject({ muted: false, video: { volume: 0.1 } });
});
