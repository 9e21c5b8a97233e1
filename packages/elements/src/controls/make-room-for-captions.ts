import { placeAgain } from '../player/place-captions.js';
import type { PlayerElement } from '../player/player-element.js';

/** Captions end so much above what can be tapped in the bar, in pixels. */
const GAP = 6;

/** Has captions stand above a bar, also while it is away: what one reads does not jump. */
export function makeRoomForCaptions(player: PlayerElement, bar: Element | null): void {
  const first = bar?.firstElementChild as HTMLElement | null | undefined;
  const height = player.clientHeight;
  if (!bar || !first || height === 0) return;
  // Over the bar's upper edge, which only fades in.
  const taken = bar.clientHeight - first.offsetTop + GAP;
  player.captionLine = Math.max(0, 100 - (taken / height) * 100);
  placeAgain(player.video);
}
