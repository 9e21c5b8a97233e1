import type { ChatLine } from '@livestall/client';
import { expect, it } from 'vitest';
import { UnreadTalk } from './unread-talk.js';

const line = (at: number, own = false): ChatLine => ({
  id: `m${at}`,
  at,
  sender: 's',
  name: 'Ana',
  role: 'viewer',
  text: 'Hello',
  own,
});

it('counts what others said since the console was opened', () => {
  const unread = new UnreadTalk(10);
  expect(unread.count([line(9), line(10)], false)).toBe(0);
  expect(unread.count([line(9), line(11), line(12, true), line(13)], false)).toBe(2);
});

it('begins anew at every look', () => {
  const unread = new UnreadTalk(0);
  const lines = [line(1), line(2)];
  expect(unread.count(lines, true)).toBe(0);
  expect(unread.count(lines, false)).toBe(0);
  expect(unread.count([...lines, line(3)], false)).toBe(1);
  expect(unread.count([], true)).toBe(0);
});

it('counts nothing that the server tells by itself', () => {
  const system = { of: 'bought' as const, product: 'honey', names: ['M***'], count: 2 };
  expect(new UnreadTalk(0).count([line(1), { ...line(2), system }], false)).toBe(1);
});
