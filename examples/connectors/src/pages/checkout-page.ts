import { attribute as text } from '../../../page/attribute.ts';
import type { Platform } from '../platform.ts';
import { layout } from './layout.ts';

/** Where a buyer went from a stall to pay. */
export interface CheckoutAsked {
  /** The stall that they come from: its address, and what it is of. */
  readonly stall: string;
  readonly platform: Platform;
  /** The store's own page at this path, where the stall is on the store's pages. */
  readonly own: string | null;
}

/** Stands where a store takes the payment, which this example does not. */
export function checkoutPage({ stall, platform, own }: CheckoutAsked): string {
  const { id, name } = platform;
  const module = `<a href="/carts/${id}.js"><code>${id}.js</code></a>`;
  const about =
    own === null
      ? `On your storefront this is your own checkout. It has the buyer’s basket by what ${module} keeps for it; give its address as <code>checkoutUrl</code>.`
      : `On a page of your store this is <a href="${text(own)}">${text(own)}</a>, with the buyer’s basket. This example keeps their session to itself, so that the basket there is another one.`;
  return layout(
    `${name} · Checkout`,
    `    <main class="words">
      <p><a class="back" href="${text(stall)}">Back to the stall</a></p>
      <h1>Your store takes over here</h1>
      <p>The buyer leaves the show with a full basket, and pays where your store always has them pay.</p>
      <p>${about}</p>
    </main>`,
  );
}
