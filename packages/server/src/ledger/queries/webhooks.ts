import type { Delivery, Webhook, WebhookType } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many calls are told of at once. */
const TOLD = 100;

/** How many calls of one webhook are under way at once. */
const EACH = 5;

const WEBHOOK = `
  SELECT id, url, types,
    (SELECT count(*) FROM delivery WHERE webhook = webhook.id AND due_at IS NOT NULL) AS waiting,
    (SELECT count(*) FROM delivery WHERE webhook = webhook.id AND due_at IS NULL) AS dead
  FROM webhook WHERE account = ? AND id = coalesce(?, id) ORDER BY created_at, rowid`;

type Row = Omit<Webhook, 'types'> & { types: string };

interface DeliveryRow {
  id: string;
  webhook: string;
  type: WebhookType;
  at: number;
  tries: number;
  due_at: number | null;
  failure: string | null;
}

/** Webhooks, and what has not got through. */
export const webhookReads: Reads<'webhooks' | 'deliveries' | 'deliveries.due' | 'webhooks.behind'> =
  {
    webhooks: (sql, { account }) => sql.all<Row>(WEBHOOK, account, null).map(fromRow),

    deliveries: (sql, { account }) =>
      sql
        .all<DeliveryRow>(
          `SELECT delivery.id, webhook, type, at, tries, due_at, failure
         FROM delivery JOIN webhook ON webhook.id = webhook WHERE account = ?
         ORDER BY n DESC LIMIT ${TOLD}`,
          account,
        )
        .map(toDelivery),

    'deliveries.due': (sql, { limit }, at) =>
      sql.all(
        // A few of each, so that one backend that hangs does not hold up the others.
        `SELECT id, body, url, secret, tries FROM (
         SELECT delivery.id, body, url, secret, tries, due_at, n,
           row_number() OVER (PARTITION BY webhook ORDER BY due_at, n) AS nth
         FROM delivery JOIN webhook ON webhook.id = webhook WHERE due_at <= ?
       ) WHERE nth <= ${EACH} ORDER BY due_at, n LIMIT ?`,
        at,
        limit,
      ),

    'webhooks.behind': (sql) =>
      sql.get('SELECT 1 FROM webhook WHERE told <> (SELECT coalesce(max(n), 0) FROM journal)') !==
      undefined,
  };

/** A webhook of an account, or `undefined`. */
export function readWebhook(sql: Sql, account: string, id: string): Webhook | undefined {
  const row = sql.get<Row>(WEBHOOK, account, id);
  return row && fromRow(row);
}

function fromRow({ types, ...row }: Row): Webhook {
  return { ...row, types: JSON.parse(types) as WebhookType[] };
}

function toDelivery({ due_at: dueAt, failure, ...row }: DeliveryRow): Delivery {
  return {
    ...row,
    status: dueAt === null ? 'dead' : 'waiting',
    ...(dueAt !== null && { dueAt }),
    ...(failure !== null && { failure }),
  };
}
