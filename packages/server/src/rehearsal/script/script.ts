import { crowdSize } from '../crowd-size.js';
import type { Sample } from '../sample.js';
import { couponCues } from './coupon-cues.js';
import { angleCues } from './angle-cues.js';
import type { Cue } from './cue.js';
import { giveawayCues } from './giveaway-cues.js';
import { offerCues } from './offer-cues.js';
import { reactionCues } from './reaction-cues.js';
import { pollCues } from './poll-cues.js';
import { questionCues } from './question-cues.js';
import { buyCues, deliveryCues } from './stock-cues.js';
import { talkCues } from './talk-cues.js';

/** How often the audience is told. */
const CROWD_MS = 4_000;

/** How far a loop's last cues may reach into the next: an answer, a claim. */
const REACH_MS = 120_000;

/** The script of one rehearsal: a pure function of the show's time, the same for the same seed. */
export interface Script {
  /** All that happens from `from` on and before `to`, in order. Milliseconds since the loop began. */
  actsBetween(from: number, to: number): Cue[];
  /** The product that is on the table at a moment. */
  pinnedAt(t: number): string | undefined;
}

/** Writes the script that goes with the broadcast: each product is pinned in the moment it is lifted. */
export function writeScript(sample: Sample, seed: number): Script {
  const length = sample.duration * 1_000;

  const loopCues = (loop: number): Cue[] => {
    const begin = loop * length;
    const turns = sample.shown.map(({ product, from }, index) => ({
      seed,
      loop,
      index,
      product,
      from: begin + from * 1_000,
      to: begin + (sample.shown[index + 1]?.from ?? sample.duration) * 1_000,
    }));
    return [
      // Pins first: of what happens at once, they alone are seen against the picture.
      ...turns.flatMap((turn): Cue[] => [
        { t: turn.from, do: 'act', act: { act: 'product.pin', product: turn.product } },
        ...angleCues(sample.scenes, turn),
        ...buyCues(turn),
        ...talkCues(turn),
        ...reactionCues(turn),
      ]),
      ...deliveryCues(loop, begin),
      ...couponCues(seed, loop, begin),
      ...offerCues(seed, loop, begin),
      ...giveawayCues(seed, loop, begin),
      ...pollCues(seed, loop, begin),
      ...questionCues(seed, loop, begin),
      ...Array.from({ length: Math.ceil(length / CROWD_MS) }, (_, index): Cue => {
        const t = begin + index * CROWD_MS;
        return { t, do: 'crowd', viewers: crowdSize(seed, t) };
      }),
    ];
  };

  return {
    actsBetween(from, to) {
      const first = Math.max(0, Math.floor((from - REACH_MS) / length));
      const loops = Math.max(0, Math.ceil(to / length) - first);
      return Array.from({ length: loops }, (_, index) => loopCues(first + index))
        .flat()
        .filter(({ t }) => t >= from && t < to)
        .sort((a, b) => a.t - b.t);
    },
    pinnedAt(t) {
      if (t < 0) return undefined;
      const seconds = (t % length) / 1_000;
      return (sample.shown.findLast(({ from }) => from <= seconds) ?? sample.shown.at(-1))?.product;
    },
  };
}
