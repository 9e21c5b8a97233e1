import { NEXT_BOX } from '../polls.js';
import { pick, randomFrom } from '../random.js';
import type { Cue } from './cue.js';
import { someone } from './people.js';

/** In which loop the poll is opened, how far into it, how many of the crowd vote, and within which time. */
const OPEN = { loop: 0, after: 30_000, votes: 34, within: 40_000 };

/** What most of a family want comes up more often. */
const LIKED = ['small', 'middle', 'middle', 'middle', 'large'];

/** The poll that comes up in a loop, and how the crowd votes. */
export function pollCues(seed: number, loop: number, begin: number): Cue[] {
  if (loop !== OPEN.loop) return [];
  const { id } = NEXT_BOX;
  const at = begin + OPEN.after;
  const random = randomFrom(seed, id);
  return [
    { t: at, do: 'act', act: { act: 'poll.open', poll: id } },
    ...Array.from({ length: OPEN.votes }, (_, index): Cue => ({
      t: Math.round(at + 3_000 + random() * OPEN.within),
      do: 'vote',
      by: someone(random, `Guest ${index + 1}`),
      poll: id,
      choice: pick(LIKED, random),
    })),
  ];
}
