import * as elements from '@livestall/elements';
import { expect, it } from 'vitest';
import * as livestall from './index.js';

it('exports all that the elements export, so that one import is enough', () => {
  expect(Object.keys(livestall)).toEqual(expect.arrayContaining(Object.keys(elements)));
});
