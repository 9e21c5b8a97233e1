import type { ChatLine } from '@livestall/client';
import { expect, it } from 'vitest';
import { aBackstage } from '../../../testing/a-backstage.js';
import { FakeShow } from '../../../testing/fake-show.js';
import { waitsForHost } from './glance-item.js';
import { glanceOf } from './glance-of.js';

const NOW = 1_000_000_000;
const nothingDone = () => false;

const line = (id: string, text: string, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ id, at: NOW - 1_000, sender: `key-${id}`, name: `Name ${id}`, role: 'viewer' as const },
  ...{ text, own: false, ...more },
});

const question = (id: string, at: number, votes?: number) => ({
  ...{ id, at, sender: 's', name: 'Ana', text: `${id}?` },
  ...(votes !== undefined && { votes }),
});

const bought = (id: string, at: number, count = 1) =>
  line(id, '', {
    at,
    name: '',
    system: { of: 'bought', product: 'honey', names: ['M***'], count },
  });

const ids = (
  show: FakeShow,
  backstage = aBackstage(),
  done: (id: string) => boolean = nothingDone,
) => glanceOf(show, backstage, done).map(({ of, id }) => `${of} ${id}`);

it('tells what needs the host first: questions by votes, buyers, lines to them, the rest', () => {
  const lines = [
    line('m1', 'What a morning'),
    line('m2', 'Mei, do they keep?', { toMe: true }),
    bought('m3', NOW - 2_000, 4),
    bought('m4', NOW - 1_000),
  ];
  const questions = [question('old', 1), question('older', 0), question('wanted', 2, 3)];
  const show = new FakeShow({ time: NOW, lines });
  const backstage = aBackstage({ questions });
  expect(ids(show, backstage)).toEqual([
    ...['questions wanted', 'questions older', 'questions old'],
    ...['bought m4', 'bought m3', 'toYou m2', 'talk m1'],
  ]);
  show.set({ gauges: { 'votes:old': 9 } });
  expect(ids(show, backstage)[0]).toBe('questions old');
  const fans = {
    count: 9,
    new: [
      { name: 'Noor', at: NOW },
      { name: '', at: 0 },
    ],
  };
  expect(ids(show, aBackstage({ fans })), 'after buyers, and who came lately').toEqual([
    ...['bought m4', 'bought m3', `fans fan:${NOW}:Noor`, 'toYou m2', 'talk m1'],
  ]);
  show.set({ state: { question: question('older', 0) } });
  const [first, ...others] = glanceOf(show, backstage, nothingDone);
  expect(first).toMatchObject({ id: 'older', shown: true });
  expect(waitsForHost(first!)).toBe(false);
  expect(others.filter(({ id }) => id === 'older')).toEqual([]);
});

it('forgets what was answered, seen, or is long over', () => {
  const asks = line('m1', 'How much?', { toMe: true });
  const old = bought('m2', NOW - 11 * 60_000);
  const thanks = bought('m3', NOW);
  const show = new FakeShow({ time: NOW, lines: [asks, old, thanks] });
  expect(ids(show)).toEqual(['bought m3', 'toYou m1']);
  expect(ids(show, aBackstage(), (id) => id === 'm3')).toEqual(['toYou m1']);
  const reply = { id: 'm1', name: 'Name m1', text: 'How much?' };
  const answers = line('m4', 'Twelve', { own: true, role: 'host', reply });
  show.set({ lines: [asks, old, thanks, answers] });
  expect(ids(show), 'another of the house may have answered').toEqual(['bought m3']);
});

it('thins the rest of the talk: no nods, nothing twice, the newest', () => {
  const lines = [
    ...['one', '❤️❤️', 'two', 'TWO ', '1', 'three', 'four', '…', 'five', 'six'].map((text, n) =>
      line(`m${n}`, text),
    ),
    line('m90', 'from the house', { role: 'moderator' }),
    line('m91', 'on its way', { own: true, delivery: 'sending' }),
  ];
  const texts = glanceOf(new FakeShow({ time: NOW, lines }), null, nothingDone).map((item) =>
    'line' in item ? item.line.text : '',
  );
  expect(texts).toEqual(['six', 'five', 'four', 'three', 'TWO ']);
});
