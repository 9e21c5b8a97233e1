import { compileFunction } from 'node:vm';
import type { CartConnector } from '@livestall/protocol';
import { sampleOf } from './sample-of.ts';
import type { Shopper } from './shopper.ts';

const IMPORT = /^import \{ (\w+) \} from '(@livestall\/connectors\/[\w-]+)';$/gm;

/**
 * Runs the docs' sample that gives a stall its cart, in a page of a shopper's browser.
 *
 * @param entry `vendure`
 * @param instead What stands for the reader's own in it, and what it is here.
 * @returns the cart that the stall got
 */
export async function runSample(
  entry: string,
  shopper: Shopper,
  instead: { readonly [written: string]: string } = {},
): Promise<CartConnector> {
  const code = sampleOf(entry, shopper.address, instead);
  const stall: { cart: CartConnector | null } = { cart: null };
  const world: Record<string, unknown> = {
    document: { querySelector: () => stall },
    location: new URL('/live', shopper.address),
    localStorage: shopper.storage,
    BroadcastChannel: function (name: string) {
      return shopper.openChannel(name);
    },
  };
  for (const [, name = '', module = ''] of code.matchAll(IMPORT)) {
    world[name] = ((await import(module)) as Record<string, unknown>)[name];
  }
  const run = compileFunction(code.replace(IMPORT, ''), Object.keys(world)) as (
    ...world: unknown[]
  ) => void;
  run(...Object.values(world));
  if (!stall.cart) throw new Error(`The sample of ${entry} gave no cart.`);
  return stall.cart;
}
