import { expect, test } from 'vitest';
import { en } from './en.js';
import { pseudo } from './pseudo.js';
import { zh } from './zh.js';

test.each([zh, pseudo])('$$name has every term of the console, and its own words', (locale) => {
  expect(Object.keys(locale).sort()).toEqual(Object.keys(en).sort());
  for (const [name, term] of Object.entries(en)) {
    const other: unknown = locale[name as keyof typeof en];
    expect(typeof other, name).toBe(typeof term);
    if (typeof term === 'string' && name !== '$dir') expect(other, name).not.toBe(term);
  }
});
