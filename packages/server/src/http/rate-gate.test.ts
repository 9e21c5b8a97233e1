import { expect, it } from 'vitest';
import { RateGate } from './rate-gate.js';

it('lets so many through within the span, and says how long to wait', () => {
  let t = 0;
  const gate = new RateGate(2, 1_000, () => t);
  const passAt = (key: string, moment: number) => {
    t = moment;
    gate.pass(key);
  };
  passAt('ana', 0);
  passAt('ana', 400);
  passAt('ben', 400);
  expect(() => passAt('ana', 900)).toThrow(
    expect.objectContaining({ code: 'rate-limited', retryAfterMs: 100 }) as Error,
  );
  passAt('ana', 1_000);
  expect(() => passAt('ana', 1_399)).toThrow();
  passAt('ana', 1_400);
});
