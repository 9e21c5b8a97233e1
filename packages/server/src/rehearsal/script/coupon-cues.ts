import { HARVEST5, LIVE10 } from '../coupons.js';
import { randomFrom, shuffled } from '../random.js';
import { CLAIMED_LINES, COMING_LINES } from '../talk/coupon-lines.js';
import type { Cue } from './cue.js';
import { someone } from './people.js';
import { OPENS_AFTER_MS, whenOpen } from './when-open.js';

/** Which coupon is dropped how far into which loop, and how many of the crowd want it. */
const DROPS = [
  { coupon: LIVE10, loop: 0, after: 20_000, claims: 22, within: 60_000 },
  { coupon: HARVEST5, loop: 4, after: 20_000, claims: 60, within: 100_000 },
];

/** The coupons that come up in a loop, the crowd's claims, and what it says of them. */
export function couponCues(seed: number, loop: number, begin: number): Cue[] {
  return DROPS.filter((drop) => drop.loop === loop).flatMap(({ coupon, after, claims, within }) => {
    const drop = begin + after;
    const random = randomFrom(seed, coupon.id);
    return [
      { t: drop, do: 'act', act: { act: 'coupon.drop', coupon: coupon.id } },
      ...[
        ...shuffled(COMING_LINES, random).slice(0, 2),
        ...shuffled(CLAIMED_LINES, random).slice(0, 2),
      ].map(({ text, name }, index): Cue => {
        const wait = [1_500, 5_000, OPENS_AFTER_MS + 1_300, OPENS_AFTER_MS + 5_500][index] ?? 0;
        const t = Math.round(drop + wait + random() * 1_000);
        return { t, do: 'say', by: someone(random, name), text };
      }),
      ...Array.from({ length: claims }, (_, index): Cue => {
        const t = whenOpen(drop, within, random);
        return { t, do: 'claim', by: someone(random, `Guest ${index + 1}`), coupon: coupon.id };
      }),
    ];
  });
}
