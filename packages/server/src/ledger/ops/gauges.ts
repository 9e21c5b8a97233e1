import type { GaugeReading, Gauges } from '@livestall/protocol';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Gauges that outlive the process: stock and units left. */
export const gaugeWrites: Writes<'gauges.set'> = {
  'gauges.set'(writing, { show, values }) {
    if (!writing.sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    return setGauges(writing, show, values);
  },
};

/** Sets gauges by their names. */
export function setGauges(
  writing: Writing,
  show: string,
  values: Readonly<Record<string, number>>,
): Gauges {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, setGauge(writing, show, name, value)]),
  );
}

/** Sets a gauge, under the next version where that is news: nobody is to be told what they know. */
export function setGauge(
  { sql }: Writing,
  show: string,
  name: string,
  value: number,
): GaugeReading {
  const row = sql.get<{ version: number }>(
    `INSERT INTO gauge VALUES (?, ?, 1, ?)
     ON CONFLICT (show, name)
     DO UPDATE SET version = version + (value <> excluded.value), value = excluded.value
     RETURNING version`,
    show,
    name,
    value,
  );
  return [row?.version ?? 1, value];
}
