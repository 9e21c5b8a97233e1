import type { Reaction } from '@livestall/protocol';
import { randomFrom } from '../random.js';
import type { Cue } from './cue.js';
import type { Turn } from './turn.js';

/** So often somebody of the crowd reacts. */
const BEAT_MS = 1_200;

/** What a crowd sends, the most usual more than once. */
const KINDS: readonly Reaction[] = ['heart', 'heart', 'heart', 'heart', 'clap', 'leaf', 'wow'];

/** The crowd is warmest just after a product is lifted, and falls quiet until the next. */
export function reactionCues({ seed, loop, product, from, to }: Turn): Cue[] {
  const random = randomFrom(seed, loop, product, 'reactions');
  const beats = Math.floor((to - from) / BEAT_MS);
  return Array.from({ length: beats }, (_, beat): Cue => {
    const warmth = 1 - beat / beats;
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'heart';
    return {
      t: from + beat * BEAT_MS + 700,
      do: 'react',
      sums: { [kind]: 1 + Math.floor(random() * 6 * warmth) },
    };
  });
}
