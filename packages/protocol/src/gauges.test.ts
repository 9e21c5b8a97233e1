import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyGauges, type Gauges, readGauge } from './gauges.js';

const name = fc.constantFrom('audience', 'stock:a', 'stock:a/b', '__proto__', 'constructor');
/** One truth: a value for each version of each name, so that deliveries can only differ in order. */
const reading = fc
  .tuple(name, fc.nat(50))
  .map(([key, version]) => [key, [version, version * 7 + key.length]] as const);
const deliveries = fc.array(
  fc.array(reading, { maxLength: 4 }).map((list) => Object.fromEntries(list) as unknown as Gauges),
  { maxLength: 20 },
);
const fold = (list: readonly Gauges[], from: Gauges = {}) => list.reduce(applyGauges, from);

describe('gauges', () => {
  it('never go back, in whichever order readings arrive', () => {
    fc.assert(
      fc.property(deliveries, (list) => {
        let gauges: Gauges = {};
        for (const one of list) {
          const next = applyGauges(gauges, one);
          for (const key of Object.keys(gauges)) {
            expect(next[key]?.[0]).toBeGreaterThanOrEqual(gauges[key]?.[0] ?? Infinity);
          }
          gauges = next;
        }
      }),
    );
  });

  it('end the same in every order, and when readings come twice', () => {
    fc.assert(
      fc.property(
        deliveries.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, other]) => {
          expect(fold([...other, ...other])).toEqual(fold(list));
        },
      ),
    );
  });

  it('survive anything, and give back the same object where nothing is newer', () => {
    const gauges: Gauges = { audience: [3, 80] };
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (hostile) => {
        const next = applyGauges(gauges, { audience: hostile } as unknown as Gauges);
        expect(Number.isFinite(readGauge(next, 'audience'))).toBe(true);
        expect(() => applyGauges(gauges, hostile as Gauges)).not.toThrow();
      }),
    );
    expect(applyGauges(gauges, { audience: [3, 1] })).toBe(gauges);
    expect(applyGauges(gauges, undefined)).toBe(gauges);
  });

  it('know nothing of names that every object has', () => {
    expect(readGauge({}, 'constructor')).toBeUndefined();
    const gauges = applyGauges({}, JSON.parse('{"__proto__":[1,5],"toString":[1,6]}') as Gauges);
    expect(readGauge(gauges, '__proto__')).toBe(5);
    expect(readGauge(gauges, 'toString')).toBe(6);
    expect(Object.getPrototypeOf(gauges)).toBe(Object.prototype);
  });
});
