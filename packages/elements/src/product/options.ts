import { findVariant, type Product, type Variant } from '@livestall/protocol';

/** The values that were chosen, by axis. */
export interface Chosen {
  readonly [axis: string]: string;
}

/** How a value stands beside what is chosen on the other axes. */
export type Availability = 'free' | 'sold-out' | 'impossible';

/** How many are left of a variant; `undefined` where nobody says. */
export type LeftOf = (variant: Variant) => number | undefined;

/** What is chosen before anybody chose: on every axis that has only one value, that one, where something is sold with it. */
export function firstChoice(product: Product): Chosen {
  const { options = [] } = product;
  return Object.fromEntries(
    options.flatMap(({ id, values: [only, ...others] }) =>
      only && others.length === 0 && isSold(product, { [id]: only.id }) ? [[id, only.id]] : [],
    ),
  );
}

/**
 * Chooses a value. What was chosen on other axes and does not go with it is taken back, so that no
 * choice is ever a dead end. A value that nothing at all is sold with is none to choose.
 */
export function choose(product: Product, chosen: Chosen, axis: string, value: string): Chosen {
  let next: Chosen = { [axis]: value };
  if (!isSold(product, next)) return chosen;
  for (const [other, kept] of Object.entries(chosen)) {
    const tried = { ...next, [other]: kept };
    if (other !== axis && isSold(product, tried)) next = tried;
  }
  return next;
}

/** What was chosen, as far as the product still has it. */
export function keptChoice(product: Product, chosen: Chosen): Chosen {
  let next = firstChoice(product);
  for (const [axis, value] of Object.entries(chosen)) {
    const tried = { ...next, [axis]: value };
    if (isSold(product, tried)) next = tried;
  }
  return next;
}

/** Whether a value goes with what is chosen on the other axes, and whether any of that is left. */
export function availability(
  product: Product,
  chosen: Chosen,
  axis: string,
  value: string,
  leftOf: LeftOf,
): Availability {
  const variants = fittingVariants(product, { ...chosen, [axis]: value });
  if (variants.length === 0) return 'impossible';
  return variants.every((variant) => (leftOf(variant) ?? 1) <= 0) ? 'sold-out' : 'free';
}

/** How many are left, together, of all that a value leads to beside what is chosen; `undefined` where nobody says of one. */
export function placesLeft(
  product: Product,
  chosen: Chosen,
  axis: string,
  value: string,
  leftOf: LeftOf,
): number | undefined {
  const left = fittingVariants(product, { ...chosen, [axis]: value }).map(leftOf);
  if (left.includes(undefined)) return undefined;
  return left.reduce<number>((sum, one) => sum + Math.max(0, one ?? 0), 0);
}

/** The axes on which there is still something to choose, in order. */
export function openAxes(product: Product, chosen: Chosen): readonly string[] {
  const { options = [] } = product;
  return options
    .filter(({ id }) => chosen[id] === undefined)
    .filter(({ id, values }) => values.some((one) => isSold(product, { ...chosen, [id]: one.id })))
    .map(({ id }) => id);
}

/** The chosen variant, or `undefined` while a choice is open. */
export function chosenVariant(product: Product, chosen: Chosen): Variant | undefined {
  return product.variants && findVariant(product, chosen);
}

/** Whether anything at all is sold with these values. */
function isSold(product: Product, chosen: Chosen): boolean {
  return fittingVariants(product, chosen).length > 0;
}

/** The variants that have all the chosen values. */
function fittingVariants({ variants = [] }: Product, chosen: Chosen): Variant[] {
  return variants.filter((variant) =>
    Object.entries(chosen).every(([axis, value]) => variant.options[axis] === value),
  );
}
