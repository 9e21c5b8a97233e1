import { describe, expect, it } from 'vitest';
import { regionName, regionNames } from './region-name.js';

const en = { lang: () => 'en' };
const zh = { lang: () => 'zh' };

describe('regionName', () => {
  it.each([
    ['US', en, 'United States'],
    ['CN', zh, '中国'],
    ['US-CA', en, 'United States (CA)'],
    ['CN-GD', zh, '中国 (GD)'],
    ['no country', en, 'no country'],
  ])('says %s', (code, words, name) => {
    expect(regionName(code, words)).toBe(name);
  });
});

describe('regionNames', () => {
  it('says each country once, with its parts where it is not meant whole', () => {
    const codes = ['US-CA', 'CA', 'US-NY', 'US-CA', 'FR-75', 'FR'];
    expect(regionNames(codes, en)).toEqual(['United States (CA, NY)', 'Canada', 'France']);
  });
});
