import type { Act } from '@livestall/protocol';
import type { ConsoleTools } from './console-tools.js';
import { digitOf } from './digit-of.js';
import { tapAct } from './goods-panel.js';
import { tiles } from './tiles.js';

/** What a key does: a digit is a tap on its tile while the show is live. */
export function tileKey(event: KeyboardEvent, { show }: ConsoleTools): Act | null {
  const digit = digitOf(event);
  if (digit === null || show.now.status !== 'live') return null;
  const tile = tiles(show)[digit - 1];
  return tile ? tapAct(tile) : null;
}
