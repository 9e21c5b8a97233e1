import {
  REACTION_SPAN_MS,
  reactionGauge,
  type GaugeReading,
  type Reaction,
} from '@livestall/protocol';
import { setGauge } from './gauges.js';
import { Refusal } from './refusal.js';
import { noteStretch } from './stretches.js';
import type { Writes, Writing } from './writing.js';

/** What viewers send beside words. */
export const reactionWrites: Writes<'reactions.add'> = {
  'reactions.add'(writing, { show, sums }) {
    const log = writing.sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
    if (!log) throw new Refusal('not-found');
    noteStretch(writing, show, log.seq);
    return Object.fromEntries(
      Object.entries(sums).map(([kind, count]) => {
        keep(writing, show, kind, count);
        return add(writing, show, reactionGauge(kind as Reaction), count);
      }),
    );
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
