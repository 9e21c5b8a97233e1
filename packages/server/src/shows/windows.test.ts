import { describe, expect, it } from 'vitest';
import { Windows } from './windows.js';

describe('windows', () => {
  it('are closed before they are told, and never change after', () => {
    const windows = new Windows(9_500);
    windows.add({ t: 10_100 });
    expect(windows.range(11_999)).toEqual({ k: 4, oldest: 5 });
    expect(windows.get(5, 11_999)).toBeNull();
    windows.add({ t: 11_999 });
    windows.add({ t: 12_000 });
    expect(windows.get(5, 12_000)).toEqual({ k: 5, batches: [{ t: 10_100 }, { t: 11_999 }] });
  });

  it('are told where nothing happened', () => {
    expect(new Windows(0).get(7, 16_000)).toEqual({ k: 7, batches: [] });
  });

  it('from before they were kept are gone: some of what was sent may be missing there', () => {
    expect(new Windows(9_500).get(4, 20_000)).toBeNull();
  });

  it('are kept five minutes', () => {
    const windows = new Windows(0);
    windows.add({ t: 2_000 });
    windows.add({ t: 400_000 });
    expect(windows.range(400_000)).toEqual({ k: 199, oldest: 50 });
    expect(windows.get(1, 400_000)).toBeNull();
  });
});
