import { randomFrom, shuffled } from '../random.js';
import { GENERAL_LINES } from '../talk/general-lines.js';
import type { Line } from '../talk/line.js';
import { PRODUCT_LINES } from '../talk/product-lines.js';
import type { Cue } from './cue.js';
import { SELLER, someone } from './people.js';
import type { Turn } from './turn.js';

/** Parts of a turn at which somebody speaks; the jitter keeps lines 3 to 6 seconds apart in a turn of 12. */
const BEATS = [0.1, 0.45, 0.78];
const JITTER_MS = 800;

/** What is said while one product is on the table: twice about it, once about anything. */
export function talkCues({ seed, loop, index, product, from, to }: Turn): Cue[] {
  const own = shuffled(PRODUCT_LINES[product] ?? GENERAL_LINES, randomFrom(seed, product));
  const general = shuffled(GENERAL_LINES, randomFrom(seed, 'general'));
  const spoken = [nth(own, loop * 2), nth(general, loop * 6 + index), nth(own, loop * 2 + 1)];
  const random = randomFrom(seed, loop, product, 'talk');
  return spoken.flatMap((line, beat): Cue[] => {
    if (!line) return [];
    const t = Math.round(from + (BEATS[beat] ?? 0) * (to - from) + random() * JITTER_MS);
    const said: Cue = { t, do: 'say', by: someone(random, line.name), text: line.text };
    if (line.answer === undefined) return [said];
    const typed = Math.round(4_000 + random() * 2_500);
    return [said, { t: t + typed, do: 'say', by: SELLER, text: line.answer }];
  });
}

function nth(list: readonly Line[], n: number): Line | undefined {
  return list[n % list.length];
}
