import type { Show } from '@livestall/client';
import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { renderClaim } from '../coupon/coupon-act.js';
import type { CouponTasks } from '../coupon/coupon-tasks.js';
import { couponGives, couponName } from '../coupon/coupon-terms.js';
import { renderPrizeCode, renderTakePrize } from '../giveaway/giveaway-act.js';
import { prizeAmount } from '../giveaway/giveaway-prize.js';
import type { GiveawayTasks } from '../giveaway/giveaway-tasks.js';
import type { AddController } from '../goods/add-controller.js';
import { variantName } from '../goods/variant-name.js';
import { icon } from '../icons/icon.js';
import { check, flash, gift, ticket } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { renderHeld, renderLetGo, type HeldGoods } from '../offer/hold-act.js';
import type { OfferTasks } from '../offer/offer-tasks.js';
import { renderPicture } from '../render/picture.js';
import type { WalletCoupon, WalletHold, WalletItem, WalletPrize } from './wallet-items.js';
import { walletNote } from './wallet-note.js';

/** What the buttons of a wallet need to do their work. */
export interface WalletTools {
  show: Show;
  words: Words;
  coupons: CouponTasks;
  offers: OfferTasks;
  giveaways: GiveawayTasks;
  adding: AddController;
}

/** What has a tick at its note. */
const DONE: ReadonlySet<WalletItem['standing']> = new Set(['applied', 'used', 'bought', 'prize']);

/** One thing that is the viewer's: what it is, how it stands, and what they can do with it. */
export function renderWalletItem(item: WalletItem, tools: WalletTools): TemplateResult {
  const { show, words } = tools;
  const note = walletNote(item, show.serverTime(), words);
  const failure = failureOf(item, tools);
  return html`<li class=${item.standing} part="item" data-piece=${item.id}>
    <div class="face">${renderFace(item, tools)}</div>
    <div class="words">
      <h3>${renderName(item, words)}</h3>
      ${
        note === ''
          ? nothing
          : html`<p class="note numbers" part="note">
              ${DONE.has(item.standing) ? icon(check, 16) : nothing}
              <span>${note}</span>
            </p>`
      }
    </div>
    <div class="acts">${renderActs(item, tools)}</div>
    ${failure ? html`<p class="failed" role="alert">${words.why(failure)}</p>` : nothing}
  </li>`;
}

function renderFace(
  item: WalletItem,
  { show, words }: WalletTools,
): TemplateResult | typeof nothing {
  if (item.kind === 'prize') return icon(gift, 28);
  if (item.kind === 'coupon') return icon(ticket, 28);
  const [picture] = item.product?.pictures ?? [];
  if (!picture) return icon(flash, 28);
  return renderPicture(picture, show, words, { sizes: '56px', decorative: true });
}

function renderName(item: WalletItem, words: Words): TemplateResult {
  if (item.kind === 'coupon') return renderCoupon(item, words);
  if (item.kind === 'hold') return renderGoods(item, words);
  const amount = prizeAmount(item.giveaway, item.entry, words);
  return html`${amount ? html`<strong class="numbers">${amount}</strong>` : nothing}
    <bdi>${words.text(item.giveaway.prize)}</bdi>`;
}

function renderCoupon({ coupon }: WalletCoupon, words: Words): TemplateResult {
  if (!coupon) return html`${words.term('coupon')}`;
  return html`<strong>${couponGives(coupon, words)}</strong>
    <bdi>${couponName(coupon, words)}</bdi>`;
}

function renderGoods({ hold, product, variant }: WalletHold, words: Words): TemplateResult {
  const choice = product && variant ? variantName(product, variant, words) : '';
  return html`<strong>${words.money(hold.price)}</strong>
    ${hold.qty > 1 ? html`<span class="numbers">${words.number(hold.qty)} ×</span>` : nothing}
    <bdi>${product ? words.text(product.title) : nothing}</bdi
    >${choice ? html`<span>, ${choice}</span>` : nothing}`;
}

function renderActs(item: WalletItem, tools: WalletTools): TemplateResult | typeof nothing {
  const { show, words, coupons, offers, adding } = tools;
  if (item.kind === 'coupon') {
    if (item.standing === 'applied') return nothing;
    const title = item.coupon?.title ?? words.term('coupon');
    return renderClaim(item.claim, title, { show, words, tasks: coupons }, item.id);
  }
  if (item.kind === 'prize') return renderPrizeAct(item, tools);
  const { hold, product, variant, standing } = item;
  const goods: HeldGoods = { hold, product, variant };
  const acts = { show, words, tasks: offers, adding };
  if (standing === 'held') return renderHeld(goods, acts);
  return standing === 'waiting' ? renderLetGo(goods, 'offerLeaveLine', acts) : nothing;
}

function renderPrizeAct(
  prize: WalletPrize,
  { show, words, giveaways, coupons }: WalletTools,
): TemplateResult | typeof nothing {
  const tools = { show, words, tasks: giveaways, coupons };
  if (prize.standing === 'won') return renderTakePrize(prize.entry, prize, tools);
  return prize.standing === 'prize' ? renderPrizeCode(prize.entry, prize, tools) : nothing;
}

function failureOf(item: WalletItem, tools: WalletTools): StallError | undefined {
  const { coupons, offers, giveaways, adding } = tools;
  if (item.kind === 'coupon') return coupons.of(item.id).failure;
  if (item.kind === 'prize') {
    const { giveaway } = item.entry;
    return giveaways.of(giveaway).failure ?? coupons.of(giveaway).failure;
  }
  const { failure } = offers.of(item.hold.offer);
  const added = adding.state(item.hold.product);
  return failure ?? (added.at === 'failed' ? added.error : undefined);
}
