import type { QuestionList } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { OpenQuestions } from './open-questions.js';

const row = (n: number, votes = 0, isPrivate = false) => ({
  isPrivate,
  version: votes,
  question: { id: `q${n}`, at: n, sender: 's', name: '', text: '?', ...(votes > 0 && { votes }) },
});
const open = (count: number) =>
  new OpenQuestions(Array.from({ length: count }, (_, index) => row(index + 1)));
const ids = (questions: OpenQuestions) => questions.told.map(({ id }) => id);

it('puts the most wanted first, and the oldest of those that are wanted alike', () => {
  const questions = open(3);
  questions.count('q3', [1, 1]);
  expect(ids(questions)).toEqual(['q3', 'q1', 'q2']);
  questions.count('q3', [2, 0]);
  expect(ids(questions)).toEqual(['q1', 'q2', 'q3']);
});

it('keeps a private one off the list that everybody reads', () => {
  const questions = new OpenQuestions([row(1, 0, true), row(2)]);
  expect([ids(questions), questions.size]).toEqual([['q1', 'q2'], 2]);
  const list = JSON.parse(questions.list(5)) as QuestionList;
  expect([list.questions.map(({ id }) => id), list.open]).toEqual([['q2'], 1]);
});

it('takes those that are open by now for those that were, with their votes', () => {
  const questions = open(3);
  questions.count('q3', [2, 2]);
  questions.replace([row(3, 1), row(4)]);
  expect([ids(questions), questions.told[0]?.votes]).toEqual([['q3', 'q4'], 2]);
  expect(questions.takeGone()).toEqual(['votes:q1', 'votes:q2']);
});

it('says that all are told anew where others may read them, none of them too', () => {
  for (const questions of [open(2), open(0)]) {
    questions.takeChanged();
    questions.tellAgain();
    expect([questions.takeChanged(), questions.takeChanged()]).toEqual([true, false]);
  }
});

it('takes no count of a lower version', () => {
  const questions = open(1);
  questions.count('q1', [2, 2]);
  questions.count('q1', [1, 1]);
  expect(questions.told[0]?.votes).toBe(2);
});

it('tells fifty of many: the most wanted, and the newest', () => {
  const questions = open(2_000);
  for (let n = 101; n <= 140; n += 1) questions.count(`q${n}`, [1, 1]);
  expect(questions.told).toHaveLength(50);
  expect(ids(questions).slice(0, 2)).toEqual(['q101', 'q102']);
  expect(ids(questions).slice(-2)).toEqual(['q1999', 'q2000']);
});

it('tells a crowd’s votes of one tick as one reading, of those that are told alone', () => {
  const questions = open(2_000);
  questions.takeReadings();
  for (let version = 1; version <= 2_000; version += 1) questions.count('q1', [version, version]);
  for (let n = 1; n <= 2_000; n += 1) questions.count(`q${n}`, [3_000, 1 + (n % 7)]);
  const readings = questions.takeReadings();
  expect(Object.keys(readings)).toHaveLength(50);
  expect(questions.takeReadings()).toEqual({});
  // What was not told is, once it is among the most wanted.
  questions.count('q700', [3_001, 900]);
  expect(questions.takeReadings()).toEqual({ 'votes:q700': [3_001, 900] });
});

it('says once that others are told', () => {
  const questions = open(2);
  expect([questions.takeChanged(), questions.takeChanged()]).toEqual([true, false]);
  questions.count('q2', [1, 1]);
  expect(questions.takeChanged(), 'votes alone').toBe(false);
  questions.add(row(3));
  questions.remove('q1');
  expect([questions.takeChanged(), questions.takeGone()]).toEqual([true, ['votes:q1']]);
  expect(new OpenQuestions([]).takeChanged()).toBe(false);
});
