// All that this shop writes to have a live stall with its own basket in it: what the stall may ask of the
// basket, and the basket's lines in the stall's words. What goods cost now is told by quotes.js.
import { hostPageCart } from '/sdk/host-page.js';
import {
  addLine,
  applyCoupon,
  CartError,
  changeLine,
  getCart,
  onCartChanged,
  removeCoupon,
  removeLine,
} from './cart.js';
import { hasConsented } from './consent.js';
import { onComeBack, quoteGoods } from './quotes.js';

const stall = /** @type {import('livestall').LiveStallElement} */ (
  document.querySelector('live-stall')
);

stall.toggleAttribute('consent', hasConsented());

stall.cart = hostPageCart({
  get: () => told(getCart()),
  add: ({ product, variant, quantity, held }) => {
    const ref = variant?.ref ?? variant?.id ?? product.ref ?? product.id;
    return told(addLine(ref, quantity, held?.signedPrice));
  },
  update: (line, quantity) => told(changeLine(line, quantity)),
  remove: (line) => told(removeLine(line)),
  applyCoupon: (code) => told(applyCoupon(code)),
  removeCoupon: () => told(removeCoupon()),
  subscribe: (tell) => onCartChanged((cart) => tell(toStallCart(cart))),
  quote: quoteGoods,
  watchQuotes: onComeBack,
  checkoutUrl: new URL('/cart', location.href).href,
});

// Whoever is signed in watches under their own name: the shop's backend makes their tickets.
const ticket = async () => {
  const answer = await fetch('/api/live-ticket');
  if (!answer.ok) throw new Error(`No ticket: ${answer.status}`);
  return answer.text();
};
if (stall.dataset['signedIn'] !== undefined) stall.token = ticket;

// What is for those whom the shop knows leads to its own sign-in page. What was tapped goes on after the way back.
stall.signIn = () => {
  location.assign('/account?next=/live');
  return new Promise(() => {});
};

/**
 * What the shop answers, in the stall's words.
 * @param {Promise<import('./cart.js').Cart>} answer
 */
async function told(answer) {
  try {
    return toStallCart(await answer);
  } catch (error) {
    if (error instanceof CartError) error.code = stallCode(error.code);
    throw error;
  }
}

/**
 * A code of the shop in the stall's words.
 * @param {string} code
 */
function stallCode(code) {
  if (code === 'out_of_stock') return 'out-of-stock';
  if (code === 'unknown_variant') return 'unknown-product';
  if (code === 'offline') return 'store-unreachable';
  return code.startsWith('coupon_') ? 'coupon-refused' : 'refused';
}

/** @param {import('./cart.js').Cart} cart */
function toStallCart({ currency, count, lines, coupon, subtotal, discount, total }) {
  /** @param {number} amount */
  const money = (amount) => ({ amount, currency });
  return {
    count,
    lines: lines.map((line) => ({
      id: line.id,
      ref: line.variantId,
      title: line.title,
      ...(line.choice !== '' && { detail: line.choice }),
      quantity: line.quantity,
      price: money(line.unitPrice),
      total: money(line.lineTotal),
      ...(line.hold && { hold: line.hold }),
      url: new URL(line.url, location.href).href,
      picture: {
        url: new URL(line.picture, location.href).href,
        alt: line.title,
        width: 800,
        height: 800,
      },
    })),
    coupons: coupon
      ? [
          {
            code: coupon.code,
            label: coupon.problem?.error ?? coupon.title,
            discount: money(coupon.discount),
          },
        ]
      : [],
    subtotal: money(subtotal),
    discount: money(discount),
    total: money(total),
  };
}
