import type { GaugeReading } from '@livestall/protocol';
import { setGauge } from './gauges.js';
import { markCall } from './signed-calls.js';
import type { Writes, Writing } from './writing.js';

/** Stock as stores tell it. */
export const stockWrites: Writes<'stock.tell'> = {
  'stock.tell'(writing, { account, at, mark, shows }) {
    if (mark) markCall(writing, account, mark);
    return shows.map(({ show, values }) => ({
      show,
      gauges: Object.fromEntries(
        Object.entries(values).flatMap(([gauge, left]) => {
          const reading = tell(writing, { show, gauge, at }, left);
          return reading ? [[gauge, reading]] : [];
        }),
      ),
    }));
  },
};

/** Sets a gauge, unless its store told something newer before: calls may come late, and be sent twice. */
function tell(
  writing: Writing,
  { show, gauge, at }: { show: string; gauge: string; at: number },
  left: number,
): GaugeReading | null {
  const newer = writing.sql.run(
    `INSERT INTO stock_told VALUES (?, ?, ?)
     ON CONFLICT (show, gauge) DO UPDATE SET at = excluded.at WHERE at < excluded.at`,
    show,
    gauge,
    at,
  );
  return newer > 0 ? setGauge(writing, show, gauge, left) : null;
}
