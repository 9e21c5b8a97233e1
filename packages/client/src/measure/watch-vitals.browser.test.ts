import { expect, waitUntil } from '@open-wc/testing';
import { watchVitals } from './watch-vitals.js';

describe('watchVitals', () => {
  // A page is measured once, so there is one test.
  it('tells whoever has listened longest and still does', async () => {
    const told: Record<'gone' | 'first' | 'second', string[]> = { gone: [], first: [], second: [] };
    const gone = new AbortController();
    const { signal } = new AbortController();
    watchVitals(({ name }) => told.gone.push(name), gone.signal);
    gone.abort();
    watchVitals(({ name }) => told.gone.push(name), gone.signal);
    watchVitals(({ name }) => told.first.push(name), signal);
    watchVitals(({ name }) => told.second.push(name), signal);
    await waitUntil(() => told.first.includes('TTFB'), 'a vital', { timeout: 60_000 });
    expect(told.gone).to.eql([]);
    expect(told.second).to.eql([]);
  });
});
