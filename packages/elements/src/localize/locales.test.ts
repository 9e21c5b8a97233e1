import { ERROR_CODES, type ErrorCode } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { en } from '../locales/en.js';
import { pseudo } from '../locales/pseudo.js';
import { zh } from '../locales/zh.js';
import { pseudoText } from './pseudo-text.js';

test.each([zh, pseudo])('$$name has every term, of the same kind, and its own words', (locale) => {
  expect(Object.keys(locale).sort()).toEqual(Object.keys(en).sort());
  for (const [name, term] of Object.entries(en)) {
    const other: unknown = locale[name as keyof typeof en];
    expect(typeof other, name).toBe(typeof term);
    if (typeof term === 'string' && name !== '$dir') expect(other, name).not.toBe(term);
  }
});

test('every failure has Chinese words, and in English those of its message', () => {
  for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) {
    expect(zh.fault(code, 'Gone.'), code).toMatch(/^[\u4e00-\u9fff，]+。$/);
    expect(en.fault(code, 'Gone.')).toBe('Gone.');
  }
});

test('the pseudo-locale keeps arguments and grows', () => {
  expect(pseudo.watching('42')).toContain('42');
  expect(pseudoText('Goods').length).toBeGreaterThan('Goods'.length * 1.3);
});
