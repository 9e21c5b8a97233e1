import type { Show } from '@livestall/client';
import { listedGoods } from '../products/listed-goods.js';
import { stallState } from '../live-stall/stall-state.js';
import { walletCounts } from '../wallet/wallet-items.js';

/** What the layout is drawn from. */
export type LayoutView = ReturnType<typeof layoutView>;

/** What the layout is drawn from: it is drawn again when something of this is another. */
export function layoutView(show: Show) {
  const state = stallState(show);
  return {
    state,
    lined: state === 'replay' || (state === 'live' && Boolean(show.now.stream)),
    status: show.now.status,
    error: show.error,
    info: show.now.info,
    notices: show.now.notices,
    offline: show.connection === 'offline',
    gauges: show.gauges,
    goods: goodsCount(show),
    held: show.cart.cart?.count ?? 0,
    playhead: show.playhead,
    recording: show.now.recording,
    wishes: show.mine.wishes,
    offers: (show.stage.offers ?? []).length > 0,
    coupons: show.stage.coupons.length > 0,
    giveaways: (show.stage.giveaways ?? []).length > 0,
    polls: (show.stage.polls ?? []).length > 0,
    ...walletCounts(show),
  };
}

function goodsCount(show: Show): number {
  const listed = listedGoods(show);
  return listed === 'loading' ? show.now.order.length : listed.length;
}
