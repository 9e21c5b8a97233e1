import { describe, expect, it } from 'vitest';
import { giveawayGauge, giveawayPhase, type GiveawayState } from './giveaway.js';

const state: GiveawayState = {
  giveaway: {
    id: 'packet',
    kind: 'shares',
    prize: 'Money off',
    total: 3,
    opensAt: 1_000,
    closesAt: 2_000,
    commitment: 'ab'.repeat(32),
  },
  droppedAt: 500,
};
const closed = { at: 1_500, reason: 'hand', entries: 2, digest: 'cd'.repeat(32) } as const;
const drawn = { at: 1_600, seed: 'ef'.repeat(32), winners: [], calls: [] };

describe('a giveaway', () => {
  it.each([
    ['coming', 999, 0],
    ['open', 1_000, undefined],
    ['open', 1_999, 2],
    ['gone', 1_500, 3],
    ['closed', 2_000, 2],
  ] as const)('is %s at %d with %s entered', (phase, t, entered) => {
    expect(giveawayPhase(state, entered, t)).toBe(phase);
  });

  it('is never gone where it is a draw: the more the merrier', () => {
    const draw = { ...state, giveaway: { ...state.giveaway, kind: 'draw' as const } };
    expect(giveawayPhase(draw, 99, 1_500)).toBe('open');
  });

  it('goes on from its end to the draw, and to where nothing more is given', () => {
    expect(giveawayPhase({ ...state, closed }, 2, 1_500)).toBe('closed');
    expect(giveawayPhase({ ...state, closed, drawn }, 2, 1_700)).toBe('drawn');
    const finished = { at: 1_800, given: 2 };
    expect(giveawayPhase({ ...state, closed, drawn, finished }, 2, 1_900)).toBe('over');
  });

  it('has a gauge of its own', () => {
    expect(giveawayGauge('packet')).toBe('giveaway:packet');
  });
});
