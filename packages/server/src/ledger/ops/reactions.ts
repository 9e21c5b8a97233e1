import {
  addReactions,
  REACTION_SPAN_MS,
  reactionGauge,
  type GaugeReading,
  type Reaction,
  type ReactionSums,
} from '@livestall/protocol';
import { findBar } from '../queries/bars.js';
import { setGauge } from './gauges.js';
import { Refusal } from './refusal.js';
import { noteStretch } from './stretches.js';
import type { Writes, Writing } from './writing.js';

/** What viewers send beside words. */
export const reactionWrites: Writes<'reactions.add'> = {
  'reactions.add'(writing, { show, account, sent }) {
    const { sql, at } = writing;
    const log = sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
    if (!log) throw new Refusal('not-found');
    let counted: ReactionSums = {};
    let sums: ReactionSums = {};
    const muted: string[] = [];
    for (const { person, sums: theirs } of sent) {
      const bar = person === null ? undefined : findBar(sql, account, person, at);
      if (person !== null && bar && bar.kind !== 'shadow') {
        muted.push(person);
        continue;
      }
      // A total that is less after a reload would tell who is hidden from others that they are.
      counted = addReactions(counted, theirs);
      if (!bar) sums = addReactions(sums, theirs);
    }
    const seen = Object.entries(sums);
    if (seen.length > 0) noteStretch(writing, show, log.seq);
    for (const [kind, count] of seen) keep(writing, show, kind, count);
    const gauges = Object.entries(counted).map(([kind, count]) =>
      add(writing, show, reactionGauge(kind as Reaction), count),
    );
    return { gauges: Object.fromEntries(gauges), sums, muted };
  },
};

/** Adds to the span that runs: one that is over is told for good. */
function keep({ sql, at }: Writing, show: string, kind: string, count: number): void {
  sql.run(
    `INSERT INTO reaction VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    show,
    Math.floor(at / REACTION_SPAN_MS) * REACTION_SPAN_MS,
    kind,
    count,
  );
}

function add(writing: Writing, show: string, gauge: string, count: number): [string, GaugeReading] {
  const row = writing.sql.get<{ value: number }>(
    'SELECT value FROM gauge WHERE show = ? AND name = ?',
    show,
    gauge,
  );
  return [gauge, setGauge(writing, show, gauge, (row?.value ?? 0) + count)];
}
