import { stockGauge, StallError } from '@livestall/protocol';
import type {
  Conversion,
  Credit,
  Order,
  StockItem,
  StockReport,
  StockTold,
} from '@livestall/protocol';
import type { CallMark } from '../ledger/contract.js';
import { SIGNED_MS } from '../signed/check-signature.js';
import type { Room } from '../shows/room.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import { checkOrder } from './check-order.js';
import { choicesCalled } from './choices-called.js';
import type { DeskParts } from './desk-parts.js';

/**
 * Credits an order to the link that it came of, as the store's backend tells it. The same again changes nothing.
 *
 * @param mark Of the signed call that told it: its id is good for no other.
 * @throws StallError `not-found`, `closed`, `conflict`, `key-reused`, `bad-request`, `clock-skew`.
 */
export async function tellOrder(
  { ledger, clock, rooms, badges }: DeskParts,
  { account, order, buyer: subject }: Conversion,
  mark: CallMark | null = null,
): Promise<Credit> {
  checkOrder(order);
  mustBePast(order.at, clock.now());
  const told = { account, order, confirmed: true, mark };
  if (subject === undefined) return ledger.enter('order.tell', { ...told, buyer: null });
  const salt = (await ledger.read('person.salt', { account })) ?? '';
  const buyer = personKey(salt, subject);
  const credit = await ledger.enter('order.tell', { ...told, buyer });
  badges.forget({ account, subject });
  const room = rooms.get(credit.show);
  // They may have risen by it.
  room?.pokeViewer(viewerKey(room.row.salt, subject));
  return credit;
}

/**
 * Notes an order as a browser tells it. Whose it is, the click says.
 *
 * @throws StallError `not-found`, `closed`, `rate-limited`.
 */
export function hearOrder({ ledger }: DeskParts, order: Order): Promise<Credit> {
  const told = { account: null, order, confirmed: false, buyer: null, mark: null };
  return ledger.enter('order.tell', told);
}

/**
 * Sets how many are left, in all shows of the account that have not ended.
 *
 * @param mark As of an order.
 * @throws StallError `clock-skew`, `key-reused`.
 */
export async function tellStock(
  { ledger, rooms, clock }: DeskParts,
  { account, at, items }: StockReport,
  mark: CallMark | null = null,
): Promise<StockTold> {
  mustBePast(at, clock.now());
  const own = rooms
    .ids()
    .flatMap((id) => rooms.get(id) ?? [])
    .filter(({ row, state }) => row.account === account && state.status !== 'ended');
  const shows = own
    .map((room) => ({ show: room.row.id, values: valuesFor(room, items) }))
    .filter(({ values }) => Object.keys(values).length > 0);
  const told = await ledger.enter('stock.tell', { account, at, mark, shows });
  for (const { show, gauges } of told) rooms.get(show)?.addGauges(gauges);
  return {
    t: clock.now(),
    shows: shows.map(({ show }) => show),
    unknown: items.map(({ ref }) => ref).filter((ref) => !own.some((room) => isClear(room, ref))),
  };
}

/** A name that several goods have says nothing: to guess would be to sell what is not there. */
function valuesFor(room: Room, items: readonly StockItem[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { ref, left } of items) {
    const [choice, another] = choicesCalled(room.goods, ref);
    if (choice && !another) values[stockGauge(choice)] = left;
  }
  return values;
}

function isClear({ goods }: Room, ref: string): boolean {
  return choicesCalled(goods, ref).length === 1;
}

function mustBePast(at: number | undefined, now: number): void {
  if (at !== undefined && at > now + SIGNED_MS) throw new StallError('clock-skew');
}
