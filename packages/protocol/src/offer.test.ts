import { describe, expect, it } from 'vitest';
import { offerGauge, offerPhase, type OfferState } from './offer.js';

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

  it('has a gauge of its own', () => {
    expect(offerGauge('flash')).toBe('offer:flash');
  });
});
