import type { Act } from '@livestall/protocol';

/** What an act is about: of the same thing only one act is on its way at a time. */
export function actKey(act: Act): string {
  switch (act.act) {
    case 'show.start':
    case 'show.end':
      return 'show';
    case 'product.pin':
    case 'product.unpin':
      return `product:${act.product}`;
    case 'coupon.drop':
    case 'coupon.close':
      return `coupon:${act.coupon}`;
    case 'message.redact':
      return `message:${act.message}`;
    case 'notice.post':
      return 'notice';
    case 'notice.remove':
      return `notice:${act.notice}`;
    case 'stock.set':
      return `stock:${act.product}/${act.variant ?? ''}`;
    case 'rehearsal.play':
      return 'rehearsal';
  }
}
