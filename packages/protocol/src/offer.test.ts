import { describe, expect, it } from 'vitest';
import { holdStatus, offerGauge, offerPhase, type Hold, type OfferState } from './offer.js';

const state: OfferState = {
  offer: {
    id: 'flash',
    product: 'pears',
    price: { amount: 400, currency: 'USD' },
    total: 12,
    perViewer: 2,
    opensAt: 1_000,
    closesAt: 2_000,
  },
  droppedAt: 500,
};

describe('an offer', () => {
  it.each([
    ['coming', 999, 12],
    ['open', 1_000, 12],
    ['open', 1_999, undefined],
    ['gone', 1_500, 0],
    ['closed', 2_000, 5],
    ['closed', 2_000, 0],
  ] as const)('is %s at %d with %s left', (phase, t, left) => {
    expect(offerPhase(state, left, t)).toBe(phase);
  });

  it('stays open without an end, until it is closed by hand', () => {
    const { closesAt: _, ...offer } = state.offer;
    expect(offerPhase({ ...state, offer }, 1, Number.MAX_SAFE_INTEGER)).toBe('open');
    const closed = { at: 1_100, reason: 'hand' } as const;
    expect(offerPhase({ ...state, offer, closed }, 1, 1_100)).toBe('closed');
  });

  const hold: Hold = {
    ...{ id: 'mine', offer: 'flash', product: 'pears', qty: 1, price: state.offer.price },
    ...{ status: 'held', at: 1_100, expiresAt: 3_000, extended: false },
  };

  it.each([
    ['held', 'held', 2_999],
    ['held', 'expired', 3_000],
    ['waiting', 'waiting', 1_999],
    ['waiting', 'expired', 2_000],
    ['confirmed', 'confirmed', 9_000],
    ['released', 'released', 1_500],
  ] as const)('has a hold that is told as %s and is %s at %d', (told, status, t) => {
    expect(holdStatus({ ...hold, status: told }, state, t)).toBe(status);
  });

  it('leaves a line as it is told where the show does not know it', () => {
    expect(holdStatus({ ...hold, status: 'waiting' }, undefined, 9_000)).toBe('waiting');
  });

  it('has a gauge of its own', () => {
    expect(offerGauge('flash')).toBe('offer:flash');
  });
});
