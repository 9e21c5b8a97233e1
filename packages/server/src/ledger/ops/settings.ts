import { nameToTell, readSettings } from '../queries/settings.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Who says that what they buy may be told says so of what they have just bought too. */
const JUST_MS = 600_000;

/** What viewers want. */
export const settingWrites: Writes<'settings.set'> = {
  'settings.set'({ sql, at }, { show, viewer, person, name, tellPurchases }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const told = readSettings(sql, show, viewer)?.tells === 1;
    sql.run(
      `INSERT INTO viewer_setting (show, viewer, person, name, tell_purchases) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET name = excluded.name, tell_purchases = excluded.tell_purchases`,
      ...[show, viewer, person, name, Number(tellPurchases)],
    );
    if (told || nameToTell(sql, { show, viewer }, at) === null) return { bought: [] };
    const just = "show = ? AND viewer = ? AND status = 'confirmed' AND at > ? AND told = 0";
    const bought = sql.all<{ product: string }>(
      `SELECT DISTINCT offer.draft ->> 'product' AS product
       FROM (SELECT show, offer FROM hold WHERE ${just}) AS hold
         JOIN offer ON offer.show = hold.show AND offer.id = hold.offer`,
      ...[show, viewer, at - JUST_MS],
    );
    sql.run(`UPDATE hold SET told = 1 WHERE ${just}`, show, viewer, at - JUST_MS);
    return { bought: bought.map(({ product }) => product) };
  },
};
