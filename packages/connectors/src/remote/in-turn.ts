/**
 * Runs the calls of one name one at a time, in all tabs of a browser: two tabs that put something into a basket first
 * would else begin a session each, and one of the two baskets would be lost. Where a page has no locks (without
 * https), calls of other tabs are not waited for.
 */
export function inTurn<T>(name: string, call: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(name, call) : call();
}
