import type { CartItem, Money } from '@livestall/protocol';

/** One of something, as a show has it: `ref` is the store's id of it, `kind` one of its variants, `page` the end of its address. */
export function item(ref: string, price: Money, kind?: string, page = 'goods'): CartItem {
  const product = {
    ...{ id: `show-${ref}`, title: ref, pictures: [], price },
    url: `https://shop.example/${page}`,
  };
  if (kind === undefined) return { product: { ...product, ref }, quantity: 1 };
  const variant = { id: `show-${kind}`, options: { kind }, ref };
  const axis = { id: 'kind', label: 'Kind', values: [{ id: kind, label: kind }] };
  return { product: { ...product, options: [axis], variants: [variant] }, variant, quantity: 1 };
}
