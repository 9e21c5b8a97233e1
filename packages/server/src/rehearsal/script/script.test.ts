import { describe, expect, it } from 'vitest';
import { RED_PACKETS } from '../giveaways.js';
import { PERSIMMONS_NOW } from '../offers.js';
import { loadSample } from '../sample.js';
import type { Cue } from './cue.js';
import { writeScript } from './script.js';

const sample = loadSample();
const LOOP = 72_000;
const MINUTES = 12 * 60_000;
const script = writeScript(sample, 1_795_500_000_000);
const all = script.actsBetween(0, MINUTES);
const only = <D extends Cue['do']>(deed: D) =>
  all.filter((cue): cue is Extract<Cue, { do: D }> => cue.do === deed);

describe('the script', () => {
  it('is the same whenever it is written, and another for another show', () => {
    expect(writeScript(sample, 1_795_500_000_000).actsBetween(0, MINUTES)).toEqual(all);
    expect(writeScript(sample, 1_795_500_000_001).actsBetween(0, MINUTES)).not.toEqual(all);
  });

  it('is the same in one stretch or in many', () => {
    const steps = Array.from({ length: MINUTES / 7_200 }, (_, n) => n * 7_200);
    const parts = steps.flatMap((from) => script.actsBetween(from, from + 7_200));
    expect(parts).toEqual(all);
  });

  it('pins each product in the moment in which the picture shows it', () => {
    const pins = only('act').flatMap(({ t, act }) =>
      act.act === 'product.pin' ? [{ t, product: act.product }] : [],
    );
    const expected = Array.from({ length: MINUTES / LOOP }, (_, loop) =>
      sample.shown.map(({ product, from }) => ({ t: loop * LOOP + from * 1_000, product })),
    );
    expect(pins).toEqual(expected.flat());
    for (const { t, product } of pins) {
      expect(script.pinnedAt(t)).toBe(product);
      expect(script.pinnedAt(t + 11_999)).toBe(product);
    }
    expect(script.pinnedAt(-1)).toBeUndefined();
  });

  it('shows the packing table for one product a loop, from the second on', () => {
    const switches = only('act').flatMap(({ t, act }) =>
      act.act === 'scene.switch' ? [{ t, scene: act.scene }] : [],
    );
    const expected = Array.from({ length: MINUTES / LOOP - 1 }, (_, index) => [
      { t: (index + 1) * LOOP + 24_000, scene: 'packing' },
      { t: (index + 1) * LOOP + 36_000, scene: null },
    ]);
    expect(switches).toEqual(expected.flat());
  });

  it('drops the first coupon after 20 s, and nobody of the crowd claims before it is open', () => {
    const drops = only('act').filter(({ act }) => act.act === 'coupon.drop');
    expect(drops.map(({ t }) => t)).toEqual([20_000, 4 * LOOP + 20_000]);
    for (const { t, coupon } of only('claim')) {
      const drop = drops.find(({ act }) => act.act === 'coupon.drop' && act.coupon === coupon);
      expect(t).toBeGreaterThan((drop?.t ?? Infinity) + 8_000);
    }
  });

  it('leaves coupons for people', () => {
    for (const { id, total } of [
      { id: 'live10', total: 50 },
      { id: 'harvest5', total: 200 },
    ]) {
      const takers = only('claim').filter(({ coupon }) => coupon === id);
      expect(new Set(takers.map(({ by }) => by.subject)).size).toBe(takers.length);
      expect(takers.length).toBeGreaterThan(10);
      expect(takers.length).toBeLessThan(total / 2);
    }
  });

  it('drops an offer and red packets, once each, and leaves of them for people', () => {
    const at = (name: string) =>
      only('act')
        .filter(({ act }) => act.act === name)
        .map(({ t }) => t);
    expect(at('offer.drop')).toEqual([2 * LOOP + 20_000]);
    expect(at('giveaway.drop')).toEqual([3 * LOOP + 20_000]);
    expect(at('poll.open')).toEqual([30_000]);
    const holds = only('hold');
    expect(Math.min(...holds.map(({ t }) => t))).toBeGreaterThan(2 * LOOP + 28_000);
    expect(holds.filter(({ buys }) => buys).length).toBeGreaterThan(5);
    expect(new Set(holds.map(({ by }) => by.subject)).size).toBe(holds.length);
    expect(holds.length).toBeLessThanOrEqual(PERSIMMONS_NOW.total / 2);
    const entries = only('enter');
    expect(Math.min(...entries.map(({ t }) => t))).toBeGreaterThan(3 * LOOP + 28_000);
    expect(new Set(entries.map(({ by }) => by.subject)).size).toBe(entries.length);
    expect(entries.length).toBeLessThan(RED_PACKETS.total / 2);
  });

  it('has somebody speak every few seconds, never twice the same within four minutes', () => {
    const said = only('say').filter(({ by }) => by.role === 'viewer');
    const gaps = said.slice(1).map(({ t }, index) => t - (said[index]?.t ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(7_000);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(3_000);
    const last = new Map<string, number>();
    for (const { t, text } of said) {
      expect(t - (last.get(text) ?? -Infinity), text).toBeGreaterThan(4 * 60_000);
      last.set(text, t);
    }
  });

  it('speaks several languages, one of them from right to left', () => {
    const texts = only('say').map(({ text }) => text);
    expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(texts.some((text) => /\p{Script=Arabic}/u.test(text))).toBe(true);
  });

  it('lets the host answer, after the question', () => {
    expect(only('say').filter(({ by }) => by.role === 'host').length).toBeGreaterThan(10);
  });

  it('asks two questions a loop, of which one is answered by voice and one in writing', () => {
    const answered = only('answer').slice(0, 3);
    expect(answered.map(({ how }) => how.act)).toEqual([
      'question.show',
      'question.close',
      'question.answer',
    ]);
    for (const { t, asked } of only('answer')) expect(asked.t).toBeLessThan(t);
    const asked = new Set(only('ask').map(({ t }) => t));
    expect(only('want').every((cue) => asked.has(cue.asked.t))).toBe(true);
    for (const { by, product } of only('ask')) {
      expect(by.role).toBe('viewer');
      if (product !== undefined) expect(sample.shown.map((one) => one.product)).toContain(product);
    }
  });

  it('lets stock fall, run out now and then, and come in again', () => {
    const left = new Map<string, number>();
    let soldOut = 0;
    let deliveries = 0;
    for (const cue of all) {
      if (cue.do === 'act' && cue.act.act === 'stock.set') {
        left.set(JSON.stringify([cue.act.product, cue.act.variant]), cue.act.left);
        if (cue.t > 0) deliveries += 1;
      } else if (cue.do === 'buy') {
        const key = JSON.stringify([cue.choice.product, cue.choice.variant]);
        const before = left.get(key);
        expect(before, key).toBeDefined();
        left.set(key, Math.max(0, (before ?? 0) - cue.quantity));
        if (before !== 0 && left.get(key) === 0) soldOut += 1;
      }
    }
    expect(soldOut).toBeGreaterThan(0);
    expect(deliveries).toBeGreaterThan(0);
  });

  it('has a crowd of 40 to 120 that wanders', () => {
    const sizes = only('crowd').map(({ viewers }) => viewers);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(120);
    expect(new Set(sizes).size).toBeGreaterThan(20);
    const steps = sizes.slice(1).map((size, index) => Math.abs(size - (sizes[index] ?? size)));
    expect(Math.max(...steps)).toBeLessThan(30);
  });
});
