import type { PlayerElement } from '../player/player-element.js';

/**
 * Makes the sound louder, or quieter, by a share of its whole. Louder brings back what is silent, as loud as it was;
 * what gets too quiet to be heard is silent, and so do the buttons say.
 */
export function changeVolume(player: PlayerElement, by: number): void {
  const { video, muted } = player;
  if (muted) {
    if (by > 0) player.setMuted(false);
    return;
  }
  // Tenths do not add up to a whole: 0.1 three times is more than 0.3.
  const volume = Math.round((video.volume + by) * 100) / 100;
  if (volume <= 0) player.setMuted(true);
  else video.volume = Math.min(volume, 1);
}
