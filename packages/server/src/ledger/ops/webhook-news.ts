import type { WebhookType } from '@livestall/protocol';
import { creditOf, readConversion, readOrderClick } from '../queries/orders.js';
import type { Sql } from '../sql.js';

/** A line of the journal. */
export interface JournalRow {
  n: number;
  at: number;
  show: string;
  kind: string;
  viewer: string;
  subject: string;
}

/** What a line of the journal is to a webhook; of the others it is told nothing. */
export const TYPE_OF_KIND: Readonly<Record<string, WebhookType | undefined>> = {
  claim: 'coupon.claimed',
  confirm: 'hold.confirmed',
  expire: 'hold.expired',
  credit: 'order.credited',
  start: 'show.started',
  end: 'show.ended',
};

/** What is told of a line, as it stands by now; `null` where it is there no more. Whose it is nobody is told. */
export function tellOf(sql: Sql, account: string, line: JournalRow): object | null {
  const { show, kind, subject, viewer, n } = line;
  switch (kind) {
    case 'claim': {
      // A plus keeps the index of coupons from being read from end to end.
      const row = sql.get<{ code: string | null }>(
        `SELECT coalesce(claim.code, coupon.draft ->> 'code') AS code
         FROM claim JOIN coupon ON coupon.show = claim.show AND coupon.id = claim.coupon
         WHERE claim.show = ? AND viewer = ? AND +coupon = ? AND journal = ?`,
        show,
        viewer,
        subject,
        n,
      );
      return row ? { show, coupon: subject, code: row.code } : null;
    }
    case 'confirm':
    case 'expire': {
      const row = sql.get<{ offer: string; qty: number }>(
        'SELECT offer, qty FROM hold WHERE show = ? AND id = ?',
        show,
        subject,
      );
      return row ? { show, hold: subject, offer: row.offer, qty: row.qty } : null;
    }
    case 'credit': {
      const row = readConversion(sql, account, subject);
      const click = row && readOrderClick(sql, row.click);
      return row && click ? creditOf(row, click) : null;
    }
    default: {
      const row = sql.get<{ channel: string }>('SELECT channel FROM show WHERE id = ?', show);
      return row ? { show, channel: row.channel } : null;
    }
  }
}
