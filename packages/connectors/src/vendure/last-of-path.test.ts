import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastOfPath } from './last-of-path.js';

it.each([
  ['https://shop.example/products/wild-plums', 'wild-plums'],
  ['/products/wild-plums/?from=live#top', 'wild-plums'],
  ['https://shop.example/products/%E6%A1%83', '桃'],
  ['https://shop.example/', ''],
  ['https://shop.example/products/%E6%A1', ''],
  ['https://[shop', ''],
])('finds the slug at the end of %s', (url, slug) => {
  expect(lastOfPath({ url })).toBe(slug);
});

it('reads any address, or none', () => {
  const parts = fc.constantFrom('%', '%E0', '/', '[', '?', '#', ':', 'https://', '桃', '\ud800');
  const address = fc.oneof(
    fc.array(parts).map((all) => all.join('')),
    fc.string(),
  );
  fc.assert(fc.property(address, (url) => typeof lastOfPath({ url }) === 'string'));
});
