import type { Product } from './product.ts';

/** Where a product's page is, below the shop's own address. */
export const productPath = (id: string): string => `/products/${id}`;

/** Where a product's picture is: square, `pictureSize` pixels a side. */
export const picturePath = ({ id, pictureName = id }: Product): string =>
  `/goods/${pictureName}.jpg`;

/** Pages reserve this room, so that nothing jumps when a picture arrives. */
export const pictureSize = 800;
