import type { Show } from '@livestall/client';
import type { PlayerElement } from '../player/player-element.js';
import { documentWindows } from './document-windows.js';

/** What closes the window that a player's picture is in. */
const open = new WeakMap<PlayerElement, () => void>();

/** Brings a picture back that is in a window of its own. */
export function bringBack(player: PlayerElement): void {
  open.get(player)?.();
}

/**
 * Puts a player's picture into a window of its own over other pages, or back into the page. Where the browser can,
 * the window also has what the host is showing, with its button.
 *
 * @throws what the browser says where it refuses: it asks for a tap or a key.
 */
export async function toggleApart(player: PlayerElement, show: Show | undefined): Promise<void> {
  if (open.has(player)) bringBack(player);
  else if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else if (documentWindows()) {
    const { openApart } = await import('./apart-window.js');
    const close = await openApart(player, player.src ? undefined : show, () => open.delete(player));
    open.set(player, close);
  } else await player.video.requestPictureInPicture();
}
