import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { productLink } from './product-link.js';

const eggs = () => {
  const show = new FakeShow();
  return { show, product: show.catalog.get('eggs')! };
};

test('a page with a cart links to its own store', () => {
  const { show, product } = eggs();
  expect(productLink(product, show)).toEqual({ href: product.url, rel: 'noopener', earns: false });
});

test('a page without one links by the show server, as an advertisement', () => {
  const { show, product } = eggs();
  show.cart.status = 'absent';
  expect(productLink(product, show)).toEqual({
    href: 'https://live.example/go/show-1/eggs',
    rel: 'sponsored noopener',
    earns: true,
  });
});

test('an address that is refused is no link', () => {
  const { show, product } = eggs();
  show.cart.status = 'absent';
  expect(productLink({ ...product, url: 'javascript:alert(1)' }, show).href).toBeUndefined();
});
