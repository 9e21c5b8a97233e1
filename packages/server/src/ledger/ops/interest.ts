import { wishName, type Wish, type Wished } from '@livestall/protocol';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** What viewers wish for, and which links they follow. */
export const interestWrites: Writes<'wish.add' | 'click.add'> = {
  'wish.add'(writing, { show, viewer, wished, key, bar }) {
    const name = wishName(wished);
    const keyed = { show, viewer, key, request: `wish ${name}` };
    const before = findGranted<Wish>(writing, keyed);
    if (!before) mustBeOpen({ bar });
    const wish = before ?? keep(writing, show, viewer, wished);
    if (!before) grant(writing, keyed, wish);
    const row = writing.sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM wish WHERE show = ? AND name = ?',
      show,
      name,
    );
    return { wish, demand: { ...wished, count: row?.count ?? 1 } };
  },

  'click.add'({ sql, at }, { id, show, product, title, seq, host, page, medium }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    sql.run(
      `INSERT INTO click (id, show, product, at, seq, host, page, medium)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, show, product, at, seq, host, page, medium],
    );
    sql.run(
      `INSERT INTO link VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET title = excluded.title WHERE title <> excluded.title`,
      ...[show, product, JSON.stringify(title)],
    );
    const row = sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM click WHERE show = ? AND product = ?',
      show,
      product,
    );
    return { product, count: row?.count ?? 1 };
  },
};

/** The viewer's wish for this thing: the one that is there, else a new one. */
function keep({ sql, at }: Writing, show: string, viewer: string, wished: Wished): Wish {
  sql.run(
    'INSERT INTO wish VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    show,
    viewer,
    wishName(wished),
    JSON.stringify(wished),
    at,
  );
  const row = sql.get<{ at: number }>(
    'SELECT at FROM wish WHERE show = ? AND viewer = ? AND name = ?',
    show,
    viewer,
    wishName(wished),
  );
  return { ...wished, at: row?.at ?? at };
}
