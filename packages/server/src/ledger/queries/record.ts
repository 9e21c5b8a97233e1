import type { GaugeReading, Product } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import { readBarred } from './bars.js';
import { readReported } from './complaints.js';
import { readCoupons } from './coupons.js';
import { readEvents } from './events.js';
import { readGiveaways } from './giveaways.js';
import { readHoldsDue } from './holds.js';
import { readClicks, readDemand } from './interest.js';
import { readMessages } from './messages.js';
import { countHeld, readHeld } from './moderation.js';
import { readOffers } from './offers.js';
import { readPolls } from './polls.js';
import { readOpenQuestions } from './questions.js';
import type { Reads } from './reads.js';
import { countRequests } from './requests.js';
import { readRun } from './runs.js';
import { readShow } from './shows.js';

/** Everything that a room is made of. */
export const recordReads: Reads<'record'> = {
  record(sql, { show: id, messages }, at) {
    const show = readShow(sql, id);
    return (
      show && {
        show,
        events: readEvents(sql, id),
        messages: readMessages(sql, id, Number.MAX_SAFE_INTEGER, messages),
        gauges: readGauges(sql, id),
        coupons: readCoupons(sql, id),
        offers: readOffers(sql, id),
        giveaways: readGiveaways(sql, id),
        polls: readPolls(sql, id),
        holdsDue: readHoldsDue(sql, id),
        goods: readGoods(sql, id),
        questions: readOpenQuestions(sql, id),
        run: readRun(sql, id),
        demand: readDemand(sql, id),
        clicks: readClicks(sql, id),
        requests: countRequests(sql, id, at),
        held: readHeld(sql, id),
        heldCount: countHeld(sql, id),
        reports: readReported(sql, id),
        ...readBarred(sql, { account: show.account, show: id }, at),
      }
    );
  },
};

function readGauges(sql: Sql, show: string): Record<string, GaugeReading> {
  const rows = sql.all<{ name: string; version: number; value: number }>(
    'SELECT name, version, value FROM gauge WHERE show = ?',
    show,
  );
  return Object.fromEntries(rows.map(({ name, version, value }) => [name, [version, value]]));
}

function readGoods(sql: Sql, show: string): Product[] {
  const row = sql.get<{ products: string }>(
    `SELECT products FROM catalog JOIN show ON show.id = catalog.show AND show.catalog = version
     WHERE catalog.show = ?`,
    show,
  );
  return row ? (JSON.parse(row.products) as Product[]) : [];
}
