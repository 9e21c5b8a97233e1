import { toRows, type Row } from '../rows.ts';
import type { Pace } from './pace.ts';

/** Each number of a pace, with what it is called in the table. */
export const NUMBERS = [
  { metric: 'claims/s', unit: '1/s', read: ({ rate }: Pace) => rate },
  { metric: 'processor a claim', unit: 'µs', read: ({ cpu }: Pace) => cpu },
] as const;

/** The rows of one subject's runs. */
export function paceRows(what: string, subject: string, paces: readonly Pace[]): Row[] {
  return NUMBERS.flatMap(({ metric, unit, read }) =>
    toRows({ bench: 'claims', case: what, subject, metric, unit, values: paces.map(read) }),
  );
}
