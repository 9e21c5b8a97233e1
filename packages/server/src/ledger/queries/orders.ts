import type { Credit, Product } from '@livestall/protocol';
import type { ClickRow } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** A click with whose it is. */
export interface OrderClick extends ClickRow {
  account: string;
  channel: string;
}

/** An order as it is kept. */
export interface ConversionRow {
  account: string;
  id: string;
  show: string;
  click: string;
  at: number;
  confirmed: number;
  /** The order, as JSON. */
  told: string;
  currency: string;
  credited: number;
  rate: number;
  commission: number;
  cancelled: number;
  /** The key of who ordered, in the account; `null` where nobody said. */
  buyer: string | null;
}

/** Whose link a click followed, and what somebody ordered. */
export const orderReads: Reads<'click.account' | 'order.bought' | 'order.kept'> = {
  'click.account': (sql, { click }) => readOrderClick(sql, click)?.account ?? null,

  'order.bought': (sql, { account, person }) =>
    sql
      .all<ConversionRow>(
        'SELECT * FROM conversion WHERE account = ? AND buyer = ?',
        account,
        person,
      )
      .some(isPurchase),

  'order.kept': (sql, { account, person }) =>
    sql.all<{ show: string; order: string; at: number }>(
      `SELECT show, id AS "order", at FROM conversion WHERE account = ? AND buyer = ?
       ORDER BY at, id`,
      account,
      person,
    ),
};

/** Whether somebody bought by it: of what was called off, or all given back, nothing counts. */
export function isPurchase({
  confirmed,
  credited,
}: Pick<ConversionRow, 'confirmed' | 'credited'>): boolean {
  return confirmed === 1 && credited > 0;
}

/** A click, or `undefined`. */
export function readOrderClick(sql: Sql, id: string): OrderClick | undefined {
  return sql.get<OrderClick>(
    `SELECT click.id, click.show, product, click.at, click.seq, host, page, medium, account, channel
     FROM click JOIN show ON show.id = click.show WHERE click.id = ?`,
    id,
  );
}

/** An order that was told, or `undefined`. */
export function readConversion(sql: Sql, account: string, id: string): ConversionRow | undefined {
  return sql.get<ConversionRow>(
    'SELECT * FROM conversion WHERE account = ? AND id = ?',
    account,
    id,
  );
}

/**
 * The store's ids of what a show had shown to whoever clicked: the product of the link, and all that had been pinned by the
 * moment that their picture stood at.
 */
export function readShown(sql: Sql, { show, product, seq }: OrderClick): Set<string> {
  const pinned = sql.all<{ product: string }>(
    `SELECT DISTINCT data ->> 'product' AS product FROM event
     WHERE show = ? AND type = 'product.pinned' AND seq <= ?`,
    show,
    seq,
  );
  const wanted = new Set([product, ...pinned.map((one) => one.product)]);
  const refs = new Set<string>();
  for (const found of findProducts(sql, show, wanted)) {
    for (const ref of refsOf(found)) refs.add(ref);
  }
  return refs;
}

/** The store's own ids of a product and of all that it comes as. */
function refsOf({ id, ref = id, variants = [] }: Product): string[] {
  return [ref, ...variants.map((variant) => variant.ref ?? variant.id)];
}

/** Products by their ids, each as the newest of the catalogs has it that list it: they may have left the goods since. */
export function* findProducts(
  sql: Sql,
  show: string,
  ids: ReadonlySet<string>,
): Generator<Product> {
  const wanted = new Set(ids);
  const versions = sql.all<{ version: string }>(
    'SELECT version FROM catalog WHERE show = ? ORDER BY rowid DESC',
    show,
  );
  for (const { version } of versions) {
    if (wanted.size === 0) return;
    const row = sql.get<{ products: string }>(
      'SELECT products FROM catalog WHERE show = ? AND version = ?',
      show,
      version,
    );
    for (const product of JSON.parse(row?.products ?? '[]') as Product[]) {
      if (wanted.delete(product.id)) yield product;
    }
  }
}

/** What an order came to, as it is told. */
export function creditOf(
  { id, at, confirmed, cancelled, currency, credited, commission }: ConversionRow,
  click: OrderClick,
): Credit {
  return {
    order: id,
    show: click.show,
    product: click.product,
    host: click.host,
    page: click.page,
    clickedAt: click.at,
    at,
    confirmed: confirmed === 1,
    cancelled: cancelled === 1,
    credited: { amount: credited, currency },
    commission: { amount: commission, currency },
  };
}
