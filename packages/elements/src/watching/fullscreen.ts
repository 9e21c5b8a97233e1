import type { PlayerElement } from '../player/player-element.js';
import { stallOf } from './stall-of.js';

/** An iPhone fills its screen with a video alone, by a way of its own. */
type PhoneVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** Whether the screen can be filled at all. */
export function canFillScreen(player: PlayerElement): boolean {
  return document.fullscreenEnabled || 'webkitEnterFullscreen' in player.video;
}

/** Whether a player, or the stall that it is in, fills the screen. */
export function fillsScreen(player: PlayerElement): boolean {
  const filling = stallOf(player) ?? player;
  return (filling.getRootNode() as Document | ShadowRoot).fullscreenElement === filling;
}

/**
 * Fills the screen, or gives it back. In a stall the whole of it fills the screen, so that goods and talk stay.
 *
 * @throws what the browser says where it refuses: it asks for a tap or a key.
 */
export async function toggleFullscreen(player: PlayerElement): Promise<void> {
  const stall = stallOf(player);
  const filling = stall ?? player;
  if (fillsScreen(player)) await document.exitFullscreen();
  else if (document.fullscreenEnabled) {
    await filling.requestFullscreen();
    if (stall) stretch(stall);
  } else (player.video as PhoneVideo).webkitEnterFullscreen?.();
}

/** A stall is as high as its page says; while it fills the screen, as high as that. */
function stretch(stall: HTMLElement): void {
  const property = '--stall-block-size';
  const { style } = stall;
  const before = style.getPropertyValue(property);
  style.setProperty(property, '100dvh');
  const restore = () => {
    if (stall.matches(':fullscreen')) return;
    stall.removeEventListener('fullscreenchange', restore);
    if (before === '') style.removeProperty(property);
    else style.setProperty(property, before);
  };
  stall.addEventListener('fullscreenchange', restore);
}
