import { describe, expect, it } from 'vitest';
import { lineSteps } from './line-steps.js';

describe('lineSteps', () => {
  it('goes by ones without a rule, and not under one', () => {
    expect(lineSteps(2)).toEqual({ less: 1, more: 3 });
    expect(lineSteps(1)).toEqual({ less: null, more: 2 });
  });

  it('goes by the steps of the rule, and stays within it', () => {
    const rule = { min: 2, max: 6, step: 2 };
    expect(lineSteps(4, rule)).toEqual({ less: 2, more: 6 });
    expect(lineSteps(2, rule)).toEqual({ less: null, more: 4 });
    expect(lineSteps(6, rule)).toEqual({ less: 4, more: null });
  });

  it('leads back to the steps what the store has between them, or under the least', () => {
    const rule = { min: 2, step: 2 };
    expect(lineSteps(5, rule)).toEqual({ less: 4, more: 6 });
    expect(lineSteps(1, rule)).toEqual({ less: null, more: 2 });
  });
});
