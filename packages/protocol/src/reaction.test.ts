import { describe, expect, it } from 'vitest';
import { addReactions, reactionGauge, readReactions, REACTION_SPAN_MS } from './reaction.js';
import { STRETCH_MS } from './stretch.js';

describe('readReactions', () => {
  it('takes the kinds that it knows', () => {
    expect(readReactions({ heart: 3, leaf: 1 })).toEqual({ heart: 3, leaf: 1 });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'heart'],
    ['a list', [3]],
    ['a kind of a later version', { kiss: 3 }],
    ['what is no count', { heart: '3', clap: NaN, laugh: -1, wow: 0.5, leaf: 0 }],
    ['what every object has', JSON.parse('{"__proto__": 3, "constructor": 3}')],
  ])('reads nothing of %s', (_, told) => {
    expect(readReactions(told)).toEqual({});
  });
});

describe('addReactions', () => {
  it('counts both, kind by kind, and names none that nobody sent', () => {
    expect(addReactions({ heart: 2, clap: 1 }, { heart: 3 })).toEqual({ heart: 5, clap: 1 });
    expect(addReactions({}, {})).toEqual({});
  });
});

it('has a gauge for each kind', () => {
  expect(reactionGauge('heart')).toBe('reactions:heart');
});

it('cuts stretches at the ends of spans alone', () => {
  expect(STRETCH_MS % REACTION_SPAN_MS).toBe(0);
});
