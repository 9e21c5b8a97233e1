import type { Cue } from './cue.js';
import type { Turn } from './turn.js';

/** Which turn of a loop is seen from another angle; not in the first loop, in which all is new. */
const SEEN_NEAR = 2;

/** The host shows the other angles in their turn, one a loop, for as long as one product is on the table. */
export function angleCues(scenes: readonly { id: string }[], turn: Turn): Cue[] {
  const scene = scenes[turn.loop % Math.max(1, scenes.length)]?.id;
  if (scene === undefined || turn.loop === 0 || turn.index !== SEEN_NEAR) return [];
  return [
    { t: turn.from, do: 'act', act: { act: 'scene.switch', scene } },
    { t: turn.to, do: 'act', act: { act: 'scene.switch', scene: null } },
  ];
}
