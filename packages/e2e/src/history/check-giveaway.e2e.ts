import type { GiveawayKind } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { checkGiveaway } from './check-giveaway.ts';
import { CLAIM_MS, honestGiveaway, refused, type HonestGiveaway } from './honest-giveaway.ts';

// Each way to lie is found out, and named.

const check = ({ viewers, ...told }: HonestGiveaway) =>
  checkGiveaway({ claimMs: CLAIM_MS }, viewers, told);

/** Of a draw: who was called in this place. */
const winner = ({ viewers, state }: HonestGiveaway, place: number) => {
  const viewer = viewers.find(({ own }) => own[0]?.id === state.drawn?.winners[place]);
  if (!viewer) throw new Error('Three were called.');
  return viewer;
};

it.each<GiveawayKind>(['draw', 'shares'])('finds nothing wrong with honest %s', async (kind) => {
  await check(await honestGiveaway(kind));
});

const LIES: [
  what: string,
  kind: GiveawayKind,
  lie: (told: HonestGiveaway) => void,
  found: string,
][] = [
  [
    'somebody who is not on the list',
    'draw',
    ({ list }) => void list.pop(),
    'the list has all who are in',
  ],
  [
    'somebody on the list who is not in',
    'draw',
    ({ list }) => void list.push('nobody'),
    'the list has all who are in',
  ],
  [
    'somebody who is on the list twice',
    'draw',
    ({ list }) => void list.push('a'),
    'anybody can work it out anew',
  ],
  [
    'another seed than was committed to',
    'shares',
    ({ state }) => Object.assign(state.drawn ?? {}, { seed: 'ee'.repeat(32) }),
    'anybody can work it out anew',
  ],
  [
    'winners in another order than the draw’s',
    'draw',
    ({ state }) => void state.drawn?.winners.reverse(),
    'anybody can work it out anew',
  ],
  [
    'a call before a prize was free',
    'draw',
    ({ state }) => Object.assign(state.drawn?.calls?.[1] ?? {}, { at: 201 }),
    'anybody can work it out anew',
  ],
  [
    'an end with a prize that was kept',
    'draw',
    ({ state }) => Object.assign(state.finished ?? {}, { given: 1 }),
    'anybody can work it out anew',
  ],
  [
    'a share that is worth what another is, told to its owner too',
    'shares',
    ({ viewers: [, one, other] }) => {
      const [amount, others] = [one?.entry?.amount, other?.entry?.amount];
      for (const entry of [one?.entry, one?.own[0]]) Object.assign(entry ?? {}, { amount: others });
      for (const entry of [other?.entry, other?.own[0]]) Object.assign(entry ?? {}, { amount });
    },
    'each share is what the seed makes it',
  ],
  [
    'fewer taken than were',
    'shares',
    ({ state }) => Object.assign(state.finished ?? {}, { given: 2 }),
    'what is told to be taken was',
  ],
  [
    'more taken than the seller gave',
    'shares',
    ({ crowd }) => Object.assign(crowd, { units: 2 }),
    'never one too many',
  ],
  [
    'one code for two',
    'shares',
    ({ viewers: [one] }) => Object.assign(one?.own[0] ?? {}, { code: 'PRIZE-1' }),
    'no code is given twice',
  ],
  [
    'two entries of one viewer',
    'draw',
    ({ viewers: [one] }) => void one?.own.push({ ...one.own[0]!, id: 'f' }),
    'one each',
  ],
  [
    'an entry that is gone',
    'draw',
    ({ viewers: [one] }) => void one?.own.pop(),
    'what was acknowledged is there',
  ],
  [
    'a share that is worth less than was said',
    'shares',
    ({ viewers: [one] }) => one && (one.own = [{ ...one.own[0]!, amount: 1 }]),
    'and is worth as much',
  ],
  [
    'another entry for the same key',
    'draw',
    ({ viewers: [one] }) => one && (one.askAgain = async () => one.tries[0]!.answer),
    'the same key, the same entry',
  ],
  [
    'a failure',
    'draw',
    ({ viewers: [one] }) => {
      const body = { title: 'It broke.' } as never;
      one?.tries.push({ key: 'k', answer: { from: 30, by: 31, status: 500, body } });
    },
    'It broke.',
  ],
  [
    'that it is theirs, to somebody who has none',
    'shares',
    ({ viewers }) =>
      Object.assign(viewers[3]?.tries[0] ?? {}, { answer: refused(30, 'already-yours') }),
    'who has none hears that all are gone',
  ],
  [
    'that it is over, to somebody who is in',
    'draw',
    ({ viewers: [one] }) => void one?.tries.push({ key: 'k', answer: refused(30, 'closed') }),
    'who has one may hear that',
  ],
  [
    'that all are gone, while they were not',
    'shares',
    ({ viewers }) => Object.assign(viewers[3]?.tries[0] ?? {}, { answer: refused(2, 'sold-out') }),
    'it was gone where it said so',
  ],
  [
    'a prize that is theirs, though they did not take it',
    'draw',
    (told) => void winner(told, 0).takings.pop(),
    'a prize is theirs who took it',
  ],
  [
    'a prize that was taken, and is missed',
    'draw',
    (told) => Object.assign(winner(told, 0).own[0] ?? {}, { status: 'missed' }),
    'a prize is theirs who took it',
  ],
  [
    'something else than that it is too late',
    'draw',
    (told) => Object.assign(winner(told, 1).takings[0]?.body ?? {}, { code: 'sold-out' }),
    'who is late hears that',
  ],
  [
    'that it is too late, to somebody in time',
    'draw',
    (told) => Object.assign(winner(told, 1).takings[0] ?? {}, { from: 300, by: 301 }),
    'nobody is refused in time',
  ],
  [
    'a prize to somebody too late',
    'draw',
    (told) => Object.assign(winner(told, 0).takings[0] ?? {}, { from: 1_200, by: 1_201 }),
    'nobody takes a prize too late',
  ],
  [
    'fewer in than there were for certain',
    'draw',
    ({ readings: [first] }) => Object.assign(first ?? {}, { left: 4 }),
    'what is taken is not told to be left',
  ],
  [
    'more in than there can have been',
    'draw',
    ({ readings: [first] }) => Object.assign(first ?? {}, { from: 8, by: 9 }),
    'what is free is told to be left',
  ],
];

it.each(LIES)('finds out %s (%s)', async (_, kind, lie, found) => {
  const told = await honestGiveaway(kind);
  lie(told);
  await expect(check(told)).rejects.toThrow(found);
});
