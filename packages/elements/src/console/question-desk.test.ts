import { EMPTY_SHOW, type Question, type ShowState } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { aBackstage } from '../../testing/a-backstage.js';
import { keepValues, readValues } from './kept-values.js';
import { QuestionDesk } from './question-desk.js';

const question = (id: string): Question => ({ id, at: 1, sender: 'joy', name: 'Joy', text: id });
const showOf = (id: string, state: Partial<ShowState> = {}) => ({
  id,
  now: { ...EMPTY_SHOW, seq: 1, status: 'live', ...state } as const,
});

test('what was being written to a question is forgotten once others have seen to it', () => {
  keepValues('one/answers', { sweet: 'Very', sour: 'No', shown: 'Soon' });
  const desk = new QuestionDesk(() => undefined);
  const show = showOf('one', { question: question('shown') });
  desk.follow(show, null);
  expect(desk.draft('sour')).toBe('No');
  const some = aBackstage({ questions: [question('sweet')], questionsOpen: 2 });
  desk.follow(show, some);
  expect(desk.draft('sour'), 'not all are known yet').toBe('No');
  desk.follow(show, aBackstage({ questions: [question('sweet')] }));
  expect(readValues('one/answers')).toEqual({ sweet: 'Very', shown: 'Soon' });
  expect(desk.open).toBe('shown');
  // By a slip of the thumb: it can be opened again.
  desk.follow(show, aBackstage());
  expect(desk.draft('sweet')).toBe('Very');
});

test('what is being written is kept while the show itself is not there yet', () => {
  keepValues('three/answers', { shown: 'Soon' });
  const desk = new QuestionDesk(() => undefined);
  desk.follow({ id: 'three', now: EMPTY_SHOW }, aBackstage());
  expect(readValues('three/answers')).toEqual({ shown: 'Soon' });
});

test('in a show that is over nothing waits for an answer', () => {
  keepValues('two/answers', { sweet: 'Very' });
  const desk = new QuestionDesk(() => undefined);
  desk.follow(showOf('two', { status: 'ended' }), null);
  expect(readValues('two/answers')).toBeNull();
  expect(desk.open).toBeNull();
});
