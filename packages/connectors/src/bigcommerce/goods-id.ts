/** The ids of a product and, of one with options, of its variant: the API wants both. */
export interface GoodsId {
  productId: number;
  variantId?: number;
}

/** What a `ref` names: `86`, or `86/124`. `null` where it is none of the two. */
export function goodsIdOf(ref: string): GoodsId | null {
  const [match, product, variant] = /^(\d{1,15})(?:\/(\d{1,15}))?$/.exec(ref) ?? [];
  if (match === undefined) return null;
  return {
    productId: Number(product),
    ...(variant !== undefined && { variantId: Number(variant) }),
  };
}

/** The `ref` of it. */
export function refOfGoods(productId: number, variantId?: number | null): string {
  return variantId ? `${productId}/${variantId}` : String(productId);
}
