/** What the show's state says of one product. */
interface Named {
  readonly product: string;
}

/** A list of a state is never changed, so each is looked through once, however many goods ask. */
const read = new WeakMap<readonly Named[], ReadonlySet<string>>();

/** Whether a list of the show's state (pins, what was shown, what was removed) names a product. */
export function isNamed(list: readonly Named[], product: string): boolean {
  let known = read.get(list);
  if (!known) read.set(list, (known = new Set(list.map((one) => one.product))));
  return known.has(product);
}
