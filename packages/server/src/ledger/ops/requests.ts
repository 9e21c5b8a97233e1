import { createHash } from 'node:crypto';
import type { RequestCount, RequestDraft } from '@livestall/protocol';
import { countRequests, findRequest } from '../queries/requests.js';
import { requestId, requestNumber } from '../request-id.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** How many requests of one viewer may wait for the seller. */
const OPEN_EACH = 5;

const NOT_THERE = 'There is no such request.';

/** What viewers ask the seller to make or pick for them. */
export const requestWrites: Writes<'request.add' | 'request.mark' | 'request.remove'> = {
  'request.add'(writing, { show, viewer, key, asked, title, choice, bar }) {
    const { sql } = writing;
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const keyed = { show, viewer, key, request: `request ${digestOf(asked)}` };
    const before = findGranted<{ id: string }>(writing, keyed);
    if (before) {
      // What was withdrawn since does not come back by a late repetition.
      const found = findRequest(sql, show, before.id);
      if (!found) throw new Refusal('not-found', NOT_THERE);
      return { request: found.request, count: countOf(writing, show), repeated: true };
    }
    mustBeOpen({ bar });
    const open = sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM custom_request WHERE show = ? AND viewer = ? AND answered = 0',
      show,
      viewer,
    );
    if (open && open.count >= OPEN_EACH) {
      throw new Refusal('conflict', `${OPEN_EACH} of your requests wait for the seller already.`);
    }
    const { product, text, quantity, contact } = asked;
    const n = nextNumber(writing, show);
    sql.run(
      `INSERT INTO custom_request (show, n, viewer, at, product, title, choice, text, quantity, contact)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[show, n, viewer, writing.at, product, JSON.stringify(title)],
      ...[choice === null ? null : JSON.stringify(choice), text, quantity, contact],
    );
    const id = requestId(n);
    grant(writing, keyed, { id });
    return {
      request: mustFind(writing, show, id).request,
      count: countOf(writing, show),
      repeated: false,
    };
  },

  'request.mark'(writing, { show, request, answered }) {
    writing.sql.run(
      'UPDATE custom_request SET answered = ? WHERE show = ? AND n = ?',
      answered ? 1 : 0,
      show,
      requestNumber(request),
    );
    return { ...mustFind(writing, show, request), count: countOf(writing, show) };
  },

  'request.remove'(writing, { show, request, viewer }) {
    const found = mustFind(writing, show, request);
    if (viewer !== null && viewer !== found.viewer) throw new Refusal('not-found', NOT_THERE);
    writing.sql.run(
      'DELETE FROM custom_request WHERE show = ? AND n = ?',
      show,
      requestNumber(request),
    );
    return { viewer: found.viewer, count: countOf(writing, show) };
  },
};

/** The number of the show's next request: the last one's is not given again when that is removed. */
function nextNumber({ sql }: Writing, show: string): number {
  const row = sql.get<{ last: number }>(
    `INSERT INTO request_number (show, last) VALUES (?, 1)
     ON CONFLICT (show) DO UPDATE SET last = last + 1 RETURNING last`,
    show,
  );
  return row?.last ?? 0;
}

/** Its key is kept for good, how to reach somebody is not. */
function digestOf({ product, choice, text, quantity, contact }: RequestDraft): string {
  const asked = JSON.stringify([product, choice ?? null, text, quantity, contact]);
  return createHash('sha256').update(asked).digest('base64url');
}

function mustFind({ sql }: Writing, show: string, id: string) {
  const found = findRequest(sql, show, id);
  if (!found) throw new Refusal('not-found', NOT_THERE);
  return found;
}

function countOf({ sql, at }: Writing, show: string): RequestCount {
  return countRequests(sql, show, at) ?? { open: 0, at };
}
