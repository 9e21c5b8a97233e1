import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { ATTACKS, BAD_ADDRESSES } from '../../testing/attacks.js';
import { fill } from '../../testing/fill.js';
import { safeAddress } from '../address.js';
import * as schemas from './index.js';

const filling = { text: () => 'A text', address: '/a.png', link: 'https://store.example/a' };

describe('ATTACKS', () => {
  it('are more than five hundred, each another', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(500);
    expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  });
});

describe('BAD_ADDRESSES', () => {
  it.each(BAD_ADDRESSES)('%s is none for the one check that all addresses pass', (address) => {
    expect(safeAddress(address, 'https://live.example')).toBeNull();
  });

  it('has no attack that is an honest address', () => {
    for (const attack of ATTACKS) {
      const address = safeAddress(attack, 'https://live.example');
      if (address !== null) expect(new URL(address).protocol).toBe('https:');
    }
  });
});

describe('fill', () => {
  it.each([
    'ShowStateSchema',
    'ProductSchema',
    'ShowInfoSchema',
    'MessageSchema',
    'CouponDraftSchema',
    'OfferDraftSchema',
    'GiveawayStateSchema',
    'BackstageSchema',
    'SnapshotSchema',
    'BatchSchema',
    'MeSchema',
  ] as const)('makes what %s takes, with everything in it', (name) => {
    const value: unknown = fill(schemas[name], filling);
    expect([...Value.Errors(schemas[name], value)]).toEqual([]);
  });

  it('tells each text where it stands', () => {
    const places: string[] = [];
    fill(schemas.ShowInfoSchema, { ...filling, text: (place) => (places.push(place), place) });
    expect(places).toContain('host.portrait.alt');
    expect(places).toContain('description');
  });
});
