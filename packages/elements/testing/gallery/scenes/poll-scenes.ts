import { type Poll, type PollState, StallError } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { LONG, MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

const sizes: Poll = {
  id: 'sizes',
  kind: 'poll',
  title: 'Which box would you order?',
  choices: [
    { id: 'c1', text: 'Two kilos, for the two of us' },
    { id: 'c2', text: 'Five kilos' },
    { id: 'c3', text: 'Ten kilos, to share with the neighbours' },
  ],
  closesAt: NOW + 24_000,
};

/** Polls and quizzes, in each of their states. */
export function pollScenes(live: FakeShowState): Scene[] {
  const quiz: Poll = { ...sizes, kind: 'quiz', title: 'How old is our oldest persimmon tree?' };
  const counts = { c1: 84, c2: 213, c3: 31 };
  const gauges = Object.fromEntries(
    Object.entries(counts).map(([id, votes]) => [`poll:sizes/${id}`, votes]),
  );
  const vote = { poll: 'sizes', choice: 'c2', at: NOW };
  const scene = (
    name: string,
    poll: Poll,
    more: FakeShowState = {},
    closed?: PollState['closed'],
  ): Scene => ({
    name: `poll-${name}`,
    show: {
      ...live,
      gauges: { ...live.gauges, ...gauges },
      ...more,
      state: {
        ...live.state,
        polls: [{ poll, openedAt: NOW - MINUTE, ...(closed && { closed }) }],
      },
    },
  });
  const closed = { at: NOW - 2_000, reason: 'time', counts } as const;
  const long = {
    ...sizes,
    title: LONG,
    choices: sizes.choices.map((one) => ({ ...one, text: LONG })),
  };
  return [
    scene('open', sizes),
    scene('voting', sizes, { mine: { voting: [vote] } }),
    scene('voted', sizes, { mine: { votes: [vote] } }),
    scene('closed', sizes, { mine: { votes: [vote] } }, closed),
    scene('none', sizes, { gauges: live.gauges ?? {} }, { ...closed, counts: {} }),
    scene('quiz-won', quiz, { mine: { votes: [vote] } }, { ...closed, right: 'c2' }),
    scene('quiz-lost', quiz, { mine: { votes: [vote] } }, { ...closed, right: 'c3' }),
    scene('long', long, { mine: { votes: [vote] } }),
    scene('offline', sizes, { connection: 'offline', mine: { voting: [vote] } }),
    {
      ...scene('failed', sizes),
      failing: new StallError('rate-limited'),
      clicks: ['stall-poll [part=button]'],
    },
  ];
}
