import { afterEach, expect, it, vi } from 'vitest';
import { qualityToBegin } from './saves-data.js';

/** A browser as far as it tells of saving data. */
function browser({ saveData = false, prefersReduced = false }) {
  vi.stubGlobal('navigator', { connection: { saveData } });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: prefersReduced && query === '(prefers-reduced-data: reduce)',
  }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('begins with the lightest picture where the browser, or the system, is told to save data', () => {
  browser({});
  expect(qualityToBegin(undefined)).toBe('auto');
  browser({ saveData: true });
  expect(qualityToBegin(undefined)).toBe('saver');
  browser({ prefersReduced: true });
  expect(qualityToBegin(undefined)).toBe('saver');
});

it('begins with what was chosen all the same', () => {
  browser({ saveData: true });
  expect(qualityToBegin('auto')).toBe('auto');
  expect(qualityToBegin('720-2000000')).toBe('720-2000000');
});

it('begins as ever in a browser that tells nothing of its line', () => {
  browser({});
  vi.stubGlobal('navigator', {});
  expect(qualityToBegin(undefined)).toBe('auto');
});
