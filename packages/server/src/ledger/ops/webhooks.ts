import { randomBytes } from 'node:crypto';
import type { WebhookType } from '@livestall/protocol';
import { readWebhook } from '../queries/webhooks.js';
import type { Sql } from '../sql.js';
import { Refusal } from './refusal.js';
import { TYPE_OF_KIND, tellOf, type JournalRow } from './webhook-news.js';
import type { Writes, Writing } from './writing.js';

/** How many webhooks an account may have. */
const WEBHOOKS = 20;

/** How many lines of the journal are looked through for one webhook in one go: some milliseconds. */
const LINES = 200;

/** For how long a call that was given up is kept, to be looked at: a month. So many go at once. */
const [DEAD_MS, FORGOTTEN] = [2_592_000_000, 500];

interface Row {
  id: string;
  account: string;
  types: string;
  told: number;
}

/** Where to tell stores of what, and what became of each call. */
export const webhookWrites: Writes<
  | ('webhook.add' | 'webhook.remove' | 'webhook.close' | 'webhook.open' | 'webhooks.fill')
  | ('delivery.note' | 'delivery.retry' | 'deliveries.retry')
> = {
  'webhook.add'(writing, { account, id, url, types, secret }) {
    const { sql, at } = writing;
    const row = sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM webhook WHERE account = ?',
      account,
    );
    if (row && row.count >= WEBHOOKS) {
      throw new Refusal('too-large', `An account may have ${WEBHOOKS} webhooks, and has them.`);
    }
    sql.run(
      `INSERT INTO webhook (id, account, url, types, secret, told, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[id, account, url, JSON.stringify(types), secret, newestLine(writing), at],
    );
    return readWebhook(sql, account, id) ?? { id, url, types, waiting: 0, dead: 0 };
  },

  'webhook.remove'({ sql }, { account, webhook }) {
    const removed = sql.run('DELETE FROM webhook WHERE account = ? AND id = ?', account, webhook);
    if (removed === 0) throw noWebhook();
    return null;
  },

  'webhook.close'({ sql, at }, { webhook, delivery, failure }) {
    sql.run('UPDATE webhook SET gone_at = coalesce(gone_at, ?) WHERE id = ?', at, webhook);
    noteFailure(sql, { id: delivery, failure, dueAt: null });
    return null;
  },

  'webhook.open'({ sql }, { account, webhook }) {
    const opened = sql.run(
      'UPDATE webhook SET gone_at = NULL WHERE account = ? AND id = ?',
      ...[account, webhook],
    );
    if (opened === 0) throw noWebhook();
    return null;
  },

  'webhooks.fill'(writing) {
    const newest = newestLine(writing);
    const behind = writing.sql.all<Row>(
      'SELECT id, account, types, told FROM webhook WHERE gone_at IS NULL AND told <> ?',
      newest,
    );
    for (const row of behind) fill(writing, row, newest);
    writing.sql.run(
      `DELETE FROM delivery WHERE n IN
       (SELECT n FROM delivery WHERE due_at IS NULL AND at < ? LIMIT ${FORGOTTEN})`,
      writing.at - DEAD_MS,
    );
    return null;
  },

  'delivery.note'({ sql }, { id, failure, dueAt }) {
    if (failure === null) sql.run('DELETE FROM delivery WHERE id = ?', id);
    else noteFailure(sql, { id, failure, dueAt });
    return null;
  },

  'delivery.retry'({ sql, at }, { account, delivery }) {
    const changed = sql.run(
      `UPDATE delivery SET due_at = ?, tries = 0
       WHERE id = ? AND webhook IN (SELECT id FROM webhook WHERE account = ?)`,
      at,
      delivery,
      account,
    );
    if (changed === 0) throw new Refusal('not-found', 'There is no such call.');
    sql.run(
      'UPDATE webhook SET gone_at = NULL WHERE id = (SELECT webhook FROM delivery WHERE id = ?)',
      delivery,
    );
    return null;
  },

  'deliveries.retry': ({ sql, at }, { account, webhook, limit }) =>
    sql.run(
      `UPDATE delivery SET due_at = ?, tries = 0 WHERE n IN (
         SELECT n FROM webhook JOIN delivery ON webhook = webhook.id
         WHERE account = ? AND webhook.id = ? AND due_at IS NULL ORDER BY n LIMIT ?)`,
      ...[at, account, webhook, limit],
    ),
};

function noteFailure(
  sql: Sql,
  { id, failure, dueAt }: { id: string; failure: string; dueAt: number | null },
): void {
  sql.run(
    'UPDATE delivery SET tries = tries + 1, failure = ?, due_at = ? WHERE id = ?',
    ...[failure, dueAt, id],
  );
}

function noWebhook(): Refusal {
  return new Refusal('not-found', 'There is no such webhook.');
}

/** Makes calls of what the journal says that a webhook was not told yet. */
function fill(writing: Writing, { id, account, types, told }: Row, newest: number): void {
  const { sql, at } = writing;
  const wanted = new Set(JSON.parse(types) as WebhookType[]);
  const lines = sql.all<JournalRow>(
    `SELECT n, journal.at, journal.show, kind, viewer, subject
     FROM journal JOIN show ON show.id = journal.show
     WHERE n > ? AND show.account = ? AND show.info ->> 'rehearsal' = 0 ORDER BY n LIMIT ?`,
    told,
    account,
    LINES,
  );
  for (const line of lines) {
    const type = TYPE_OF_KIND[line.kind];
    const data = type && wanted.has(type) ? tellOf(sql, account, line) : null;
    if (!type || !data) continue;
    sql.run(
      'INSERT INTO delivery (id, webhook, type, at, body, due_at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[`msg_${randomBytes(15).toString('base64url')}`, id, type, line.at],
      ...[JSON.stringify({ type, at: line.at, data }), at],
    );
  }
  const last = lines.length < LINES ? newest : (lines.at(-1)?.n ?? newest);
  sql.run('UPDATE webhook SET told = ? WHERE id = ?', last, id);
}

function newestLine({ sql }: Writing): number {
  return sql.get<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM journal')?.n ?? 0;
}
