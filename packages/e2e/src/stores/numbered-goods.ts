/** What a stand-in for a store sells. */
export interface NumberedGoods {
  id: number;
  sku: string;
  title: string;
  /** Its size, where it is sold in several. */
  kind?: string;
  /** Cents. */
  price: number;
  stock: number;
}

/** What each of them sells. */
export const GOODS: readonly NumberedGoods[] = [
  { id: 11, sku: 'tomatoes', title: 'Vine tomatoes', price: 790, stock: 500 },
  { id: 21, sku: 'honey-250g', title: 'Wildflower honey', kind: '250 g', price: 950, stock: 500 },
  { id: 22, sku: 'honey-500g', title: 'Wildflower honey', kind: '500 g', price: 1690, stock: 500 },
  { id: 31, sku: 'pears', title: 'Old-tree pears', price: 1650, stock: 2 },
  { id: 41, sku: 'plums', title: 'Wild plums', price: 420, stock: 0 },
];

/** Their ids by SKU, as a store writes them. */
export function refsBySku(write: (id: number) => string = String): Record<string, string> {
  return Object.fromEntries(GOODS.map(({ sku, id }) => [sku, write(id)]));
}
