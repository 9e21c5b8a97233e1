import { rounded, type Row } from './rows.ts';

/**
 * What is asked of a row: `<= 0.5 met`, `<= 0.5 missed`.
 *
 * @param medianOf The median of the same row of another subject; `NaN` where there is none.
 */
export type Asked = (row: Row, medianOf: (subject: string) => number) => string;

/** At most this, by the median. */
export function most(limit: number): Asked {
  return ({ median }) => said('<=', limit, median <= limit);
}

/** At least this, by the median. */
export function least(limit: number): Asked {
  return ({ median }) => said('>=', limit, median >= limit);
}

/** At most so many times what another took, by both medians: where either may have taken nothing. */
export function times(factor: number, subject: string): Asked {
  return (row, medianOf) => most(factor * medianOf(subject))(row, medianOf);
}

/** At most so much less than another has, by both medians. */
export function under(by: number, subject: string): Asked {
  return (row, medianOf) => least(medianOf(subject) - by)(row, medianOf);
}

/** At most so much more than another has, by both medians. */
export function over(by: number, subject: string): Asked {
  return (row, medianOf) => most(medianOf(subject) + by)(row, medianOf);
}

/** It is not known to grow: its interval holds 0, or is below. */
export const flat: Asked = ({ low = NaN }) => said('<=', 0, low <= 0);

function said(sign: '<=' | '>=', limit: number, met: boolean): string {
  return `${sign} ${rounded(limit)} ${met ? 'met' : 'missed'}`;
}
