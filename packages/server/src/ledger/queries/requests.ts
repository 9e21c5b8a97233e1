import type { CustomRequest, LocalText, RequestCount } from '@livestall/protocol';
import { requestId, requestNumber } from '../request-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of a viewer's own are told. */
const TOLD = 20;

interface Row {
  n: number;
  at: number;
  product: string;
  title: string;
  choice: string | null;
  text: string;
  quantity: number;
  contact: string;
  answered: number;
}

const COLUMNS = 'n, at, product, title, choice, text, quantity, contact, answered';

/** What viewers ask the seller to make or pick: a viewer's own, and all of a show. */
export const requestReads: Reads<'requests' | 'requests.page'> = {
  // One that waits can still be taken back, however long ago it was sent.
  requests: (sql, { show, viewer }) =>
    sql
      .all<Row>(
        `SELECT ${COLUMNS} FROM custom_request WHERE show = ? AND viewer = ? ORDER BY answered, n DESC LIMIT ${TOLD}`,
        show,
        viewer,
      )
      .toSorted((a, b) => a.n - b.n)
      .map(fromRow),

  'requests.page'(sql, { show, before, limit }) {
    const rows = sql.all<Row>(
      `SELECT ${COLUMNS} FROM custom_request WHERE show = ? AND n < ? ORDER BY n DESC LIMIT ?`,
      show,
      before === null ? Number.MAX_SAFE_INTEGER : requestNumber(before),
      limit + 1,
    );
    return { requests: rows.slice(0, limit).map(fromRow), more: rows.length > limit };
  },
};

/** All of a viewer's own in a show, oldest first. */
export function readRequests(sql: Sql, show: string, viewer: string): CustomRequest[] {
  return sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM custom_request WHERE show = ? AND viewer = ? ORDER BY n`,
      show,
      viewer,
    )
    .map(fromRow);
}

/** One of a show, and whose it is. */
export function findRequest(
  sql: Sql,
  show: string,
  id: string,
): { request: CustomRequest; viewer: string } | undefined {
  const row = sql.get<Row & { viewer: string }>(
    `SELECT ${COLUMNS}, viewer FROM custom_request WHERE show = ? AND n = ?`,
    show,
    requestNumber(id),
  );
  return row && { request: fromRow(row), viewer: row.viewer };
}

/** How many wait for the seller; `null` where none is there. @param at When they changed last. */
export function countRequests(sql: Sql, show: string, at: number): RequestCount | null {
  const row = sql.get<{ found: number; open: number }>(
    `SELECT EXISTS (SELECT 1 FROM custom_request WHERE show = ?) AS found,
       (SELECT count(*) FROM custom_request WHERE show = ? AND answered = 0) AS open`,
    show,
    show,
  );
  return row?.found ? { open: row.open, at } : null;
}

function fromRow({
  n,
  at,
  product,
  title,
  choice,
  text,
  quantity,
  contact,
  answered,
}: Row): CustomRequest {
  return {
    id: requestId(n),
    at,
    product,
    title: JSON.parse(title) as LocalText,
    ...(choice !== null && { choice: JSON.parse(choice) as LocalText }),
    text,
    quantity,
    contact,
    answered: answered === 1,
  };
}
