import { expect, it } from 'vitest';
import { CrowdGate } from './crowd-gate.js';

it('lets so many through in a second, of each crowd', () => {
  let t = 0;
  const gate = new CrowdGate(2, () => t);
  gate.pass('pears');
  gate.pass('pears');
  expect(() => gate.pass('pears')).toThrow(
    expect.objectContaining({ code: 'unavailable', retryAfterMs: 1_000 }) as Error,
  );
  gate.pass('honey');
  t = 999;
  expect(() => gate.pass('pears')).toThrow();
  t = 1_000;
  gate.pass('pears');
});
