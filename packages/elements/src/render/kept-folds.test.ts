import { expect, test } from 'vitest';
import { keep } from '../kept/kept.js';
import { keepFold, readFolds } from './kept-folds.js';

const autumn = { show: 'monday', kind: 'coupon', id: 'autumn' };

test('keeps what was folded away, by its kind, until it is unfolded', () => {
  keepFold(autumn, true);
  keepFold({ ...autumn, kind: 'offer' }, true);
  keepFold(autumn, true);
  expect(readFolds('monday', 'coupon')).toEqual(['autumn']);
  keepFold(autumn, false);
  expect(readFolds('monday', 'coupon')).toEqual([]);
  expect(readFolds('monday', 'offer')).toEqual(['autumn']);
});

test('knows the last show alone', () => {
  keepFold(autumn, true);
  expect(readFolds('tuesday', 'coupon')).toEqual([]);
  keepFold({ ...autumn, show: 'tuesday' }, true);
  expect(readFolds('monday', 'coupon')).toEqual([]);
});

test('forgets nothing of another show where one that is not kept is unfolded', () => {
  keepFold(autumn, true);
  keepFold({ ...autumn, show: 'tuesday' }, false);
  expect(readFolds('monday', 'coupon')).toEqual(['autumn']);
});

test('survives what another hand has written', () => {
  for (const text of ['null', '7', '{', '{"show":"monday"}', '{"show":"monday","pieces":[7]}']) {
    keep('livestall:folded', text);
    expect(readFolds('monday', 'coupon')).toEqual([]);
  }
});
