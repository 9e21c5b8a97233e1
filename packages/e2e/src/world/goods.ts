import type { Product } from '@livestall/protocol';

/** A crate of something, told from others by its title alone. */
export function crate(title: string): Product {
  return {
    id: title,
    title: `Crate ${title}`,
    pictures: [],
    url: 'https://shop.example/crate',
    price: { amount: 1200, currency: 'EUR' },
  };
}
