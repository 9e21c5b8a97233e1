import { expect, it } from 'vitest';
import { RateGate } from './rate-gate.js';

it('lets so many through within the span, and says how long to wait', () => {
  const gate = new RateGate(2, 1_000);
  gate.pass('ana', 0);
  gate.pass('ana', 400);
  gate.pass('ben', 400);
  expect(() => gate.pass('ana', 900)).toThrow(
    expect.objectContaining({ code: 'rate-limited', retryAfterMs: 100 }) as Error,
  );
  gate.pass('ana', 1_000);
  expect(() => gate.pass('ana', 1_399)).toThrow();
  gate.pass('ana', 1_400);
});
