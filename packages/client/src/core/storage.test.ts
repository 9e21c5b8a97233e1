import { afterEach, expect, test, vi } from 'vitest';
import { globalStorage } from './storage.js';

afterEach(() => vi.unstubAllGlobals());

test('where the browser refuses its storage, all shows of a page share one memory', () => {
  vi.stubGlobal('localStorage', undefined);
  globalStorage('localStorage').setItem('ticket', 'mine');
  expect(globalStorage('localStorage').getItem('ticket')).toBe('mine');
  vi.stubGlobal('sessionStorage', undefined);
  expect(globalStorage('sessionStorage').getItem('ticket')).toBeNull();
});
