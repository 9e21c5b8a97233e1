import type { Credit, Order } from '@livestall/protocol';
import {
  creditOf,
  isPurchase,
  readConversion,
  readOrderClick,
  readShown,
} from '../queries/orders.js';
import type { ConversionRow, OrderClick } from '../queries/orders.js';
import { readTerms } from '../queries/terms.js';
import { commissionOn, credited } from './credited.js';
import { earn } from './fans.js';
import { mergeOrder } from './merge-order.js';
import { note } from './note.js';
import { Refusal } from './refusal.js';
import { markCall } from './signed-calls.js';
import type { Writes, Writing } from './writing.js';

/** How much earlier than its click an order may seem to be: clocks of stores are off. */
const SKEW_MS = 300_000;

/** How many orders browsers may tell of one click: nobody is to fill the ledger by a link that they followed. */
const UNCONFIRMED = 20;

/** An order with what of it counts. */
type CountedOrder = Omit<ConversionRow, 'buyer'>;

/** How an order counts. */
type Counting = Pick<ConversionRow, 'rate' | 'confirmed'>;

/** Orders that came of links, and what they are credited with. */
export const orderWrites: Writes<'order.tell' | 'buyer.erase'> = {
  'order.tell'(writing, { account, order, confirmed, buyer, mark }): Credit {
    const click = clickOf(writing, order.click);
    // Whose it is not may not learn that it was followed.
    if (account !== null && click.account !== account) throw noClick();
    if (mark) markCall(writing, click.account, mark);
    const before = readConversion(writing.sql, click.account, order.id);
    if (before && !confirmed) {
      // What was said first stands, and above all what the store's backend said.
      return creditOf(before, clickOf(writing, before.click));
    }
    const counted =
      before?.confirmed === 1
        ? rowOf(writing, click, mergeOrder(JSON.parse(before.told) as Order, order), before)
        : begin(writing, click, order, confirmed);
    const row = { ...counted, buyer: before?.buyer ?? buyer };
    put(writing, row);
    if (row.buyer !== null && !before?.buyer && isPurchase(row))
      reward(writing, row.show, row.buyer);
    if (confirmed && isNews(before, row)) note(writing, row.show, 'credit', '', row.id);
    return creditOf(row, click);
  },

  'buyer.erase': ({ sql }, { account, person }) =>
    sql.run('UPDATE conversion SET buyer = NULL WHERE account = ? AND buyer = ?', account, person),
};

/** A fan earns by what they ordered, where the show has met them. */
function reward(writing: Writing, show: string, person: string): void {
  const visit = writing.sql.get<{ viewer: string }>(
    'SELECT viewer FROM fan_visit WHERE show = ? AND person = ?',
    show,
    person,
  );
  if (visit) earn(writing, { show, viewer: visit.viewer, deed: 'purchase' });
}

function isNews(before: ConversionRow | undefined, now: ConversionRow): boolean {
  return (['confirmed', 'credited', 'cancelled'] as const).some(
    (one) => before?.[one] !== now[one],
  );
}

/** An order that is told for the first time, or by its store for the first time. */
function begin(
  writing: Writing,
  click: OrderClick,
  { at = writing.at, ...order }: Order,
  confirmed: boolean,
): CountedOrder {
  const { windowMs, rate } = readTerms(writing.sql, click.channel);
  if (at < click.at - SKEW_MS || at > click.at + windowMs) {
    throw new Refusal('closed', 'That click did not count when the order was placed.');
  }
  if (!confirmed) mustBeFew(writing, click);
  return rowOf(writing, click, { ...order, at }, { rate, confirmed: Number(confirmed) });
}

function rowOf(
  { sql, at }: Writing,
  click: OrderClick,
  order: Order,
  { rate, confirmed }: Counting,
): CountedOrder {
  const amount = credited(order, readShown(sql, click));
  return {
    account: click.account,
    id: order.id,
    show: click.show,
    click: click.id,
    at: order.at ?? at,
    confirmed,
    told: JSON.stringify(order),
    currency: order.total.currency,
    credited: amount,
    rate,
    commission: commissionOn(amount, rate),
    cancelled: Number(order.cancelled ?? false),
  };
}

function put({ sql }: Writing, row: ConversionRow): void {
  const { account, id, show, click, at, confirmed, told, currency } = row;
  sql.run(
    'INSERT OR REPLACE INTO conversion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[account, id, show, click, at, confirmed, told, currency],
    ...[row.credited, row.rate, row.commission, row.cancelled, row.buyer],
  );
}

function mustBeFew({ sql }: Writing, { show, id }: OrderClick): void {
  const row = sql.get<{ count: number }>(
    'SELECT count(*) AS count FROM conversion WHERE show = ? AND click = ? AND confirmed = 0',
    show,
    id,
  );
  if (row && row.count >= UNCONFIRMED) throw new Refusal('rate-limited');
}

function clickOf({ sql }: Writing, id: string): OrderClick {
  const click = readOrderClick(sql, id);
  if (!click) throw noClick();
  return click;
}

function noClick(): Refusal {
  return new Refusal('not-found', 'No link of this account was followed under that click.');
}
