import { RED_PACKETS } from '../giveaways.js';
import { randomFrom, shuffled } from '../random.js';
import { OPENED_LINES } from '../talk/giveaway-lines.js';
import type { Cue } from './cue.js';
import { someone } from './people.js';
import { OPENS_AFTER_MS, whenOpen } from './when-open.js';

/** In which loop the red packets are dropped, how far into it, and how many of the crowd open one. */
const DROP = { loop: 3, after: 20_000, enters: 26, within: 120_000 };

/** The giveaway that comes up in a loop, who of the crowd takes part, and what it says of it. */
export function giveawayCues(seed: number, loop: number, begin: number): Cue[] {
  if (loop !== DROP.loop) return [];
  const { id } = RED_PACKETS;
  const drop = begin + DROP.after;
  const random = randomFrom(seed, id);
  return [
    { t: drop, do: 'act', act: { act: 'giveaway.drop', giveaway: id } },
    ...Array.from({ length: DROP.enters }, (_, index): Cue => ({
      t: whenOpen(drop, DROP.within, random),
      do: 'enter',
      by: someone(random, `Guest ${index + 1}`),
      giveaway: id,
    })),
    ...shuffled(OPENED_LINES, random)
      .slice(0, 2)
      .map(({ text, name }, index): Cue => {
        const t = Math.round(drop + OPENS_AFTER_MS + 2_000 + index * 4_000 + random() * 1_000);
        return { t, do: 'say', by: someone(random, name), text };
      }),
  ];
}
