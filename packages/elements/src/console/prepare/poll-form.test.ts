import { expect, test } from 'vitest';
import { pollNames } from './poll-form.js';

test('what the server says of a choice is told at its field, also behind one that was left empty', () => {
  const names = pollNames({ 'choice-0': 'Two kilos', 'choice-1': ' ', 'choice-2': 'Five kilos' });
  expect(names['choices/1/text']).toBe('choice-2');
});
