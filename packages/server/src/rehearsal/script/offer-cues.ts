import { PERSIMMONS_NOW } from '../offers.js';
import { randomFrom, shuffled } from '../random.js';
import { HELD_LINES } from '../talk/offer-lines.js';
import type { Cue } from './cue.js';
import { someone } from './people.js';
import { OPENS_AFTER_MS, whenOpen } from './when-open.js';

/** In which loop the offer is dropped, how far into it, how many of the crowd want it, and how many buy in the end. */
const DROP = { loop: 2, after: 20_000, holds: 12, buys: 8, within: 90_000 };

/** The flash offer that comes up in a loop, and what the crowd holds, buys and says of it. */
export function offerCues(seed: number, loop: number, begin: number): Cue[] {
  if (loop !== DROP.loop) return [];
  const { id } = PERSIMMONS_NOW;
  const drop = begin + DROP.after;
  const random = randomFrom(seed, id);
  return [
    { t: drop, do: 'act', act: { act: 'offer.drop', offer: id } },
    ...Array.from({ length: DROP.holds }, (_, index): Cue => ({
      t: whenOpen(drop, DROP.within, random),
      do: 'hold',
      by: someone(random, `Guest ${index + 1}`),
      offer: id,
      buys: index < DROP.buys,
    })),
    ...shuffled(HELD_LINES, random)
      .slice(0, 2)
      .map(({ text, name }, index): Cue => {
        const t = Math.round(drop + OPENS_AFTER_MS + 2_000 + index * 4_000 + random() * 1_000);
        return { t, do: 'say', by: someone(random, name), text };
      }),
  ];
}
