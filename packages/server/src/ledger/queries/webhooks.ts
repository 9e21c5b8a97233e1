import type { Delivery, Webhook, WebhookType } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many calls of one webhook are told of at once. */
const EACH = 5;

const WEBHOOK = `
  SELECT id, url, types, gone_at,
    (SELECT count(*) FROM delivery WHERE webhook = webhook.id AND due_at IS NOT NULL) AS waiting,
    (SELECT count(*) FROM delivery WHERE webhook = webhook.id AND due_at IS NULL) AS dead
  FROM webhook WHERE account = ? AND id = coalesce(?, id) ORDER BY created_at, rowid`;

type Row = Omit<Webhook, 'types' | 'goneAt'> & { types: string; gone_at: number | null };

interface DeliveryRow {
  n: number;
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

    deliveries(sql, { account, before, limit }) {
      const rows = sql.all<DeliveryRow>(
        `SELECT n, delivery.id, webhook, type, at, tries, due_at, failure
         FROM delivery JOIN webhook ON webhook.id = webhook WHERE account = ? AND n < ?
         ORDER BY n DESC LIMIT ?`,
        ...[account, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
      );
      const told = rows.slice(0, limit);
      const last = rows.length > limit ? told.at(-1) : undefined;
      return { deliveries: told.map(toDelivery), before: last?.n ?? null };
    },

    'deliveries.due': (sql, { limit, without, full }, at) =>
      sql.all(
        // A few of each, so that one with many does not hold up the others.
        `SELECT delivery.id, webhook, body, url, secret, tries FROM webhook
         JOIN delivery ON delivery.n IN (
           SELECT n FROM delivery AS one WHERE one.webhook = webhook.id AND due_at <= ?
             AND one.id NOT IN (SELECT value FROM json_each(?))
           ORDER BY due_at, n LIMIT ${EACH})
         WHERE gone_at IS NULL AND webhook.id NOT IN (SELECT value FROM json_each(?))
         ORDER BY due_at, delivery.n LIMIT ?`,
        at,
        JSON.stringify(without),
        JSON.stringify(full),
        limit,
      ),

    'webhooks.behind': (sql) =>
      sql.get(
        `SELECT 1 FROM webhook
         WHERE gone_at IS NULL AND told <> (SELECT coalesce(max(n), 0) FROM journal)`,
      ) !== undefined,
  };

/** A webhook of an account, or `undefined`. */
export function readWebhook(sql: Sql, account: string, id: string): Webhook | undefined {
  const row = sql.get<Row>(WEBHOOK, account, id);
  return row && fromRow(row);
}

function fromRow({ types, gone_at: goneAt, ...row }: Row): Webhook {
  return {
    ...row,
    types: JSON.parse(types) as WebhookType[],
    ...(goneAt !== null && { goneAt }),
  };
}

function toDelivery({ n: _, due_at: dueAt, failure, ...row }: DeliveryRow): Delivery {
  return {
    ...row,
    status: dueAt === null ? 'dead' : 'waiting',
    ...(dueAt !== null && { dueAt }),
    ...(failure !== null && { failure }),
  };
}
