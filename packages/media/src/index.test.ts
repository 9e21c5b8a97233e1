import { expect, it } from 'vitest';

it('can be imported where there is no page', async () => {
  expect('document' in globalThis).toBe(false);
  const media = await import('./index.js');
  expect(Object.keys(media)).toEqual(['openStream']);
});
