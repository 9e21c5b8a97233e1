import { keep, readKept } from '../kept/kept.js';

/** What was typed and has not reached the server, by the names of what it was typed into. */
export type Values = Readonly<Record<string, string>>;

const PREFIX = 'livestall:console:';

/** The kept values of a form, or `null`. */
export function readValues(form: string): Values | null {
  try {
    const kept: unknown = JSON.parse(readKept(PREFIX + form) ?? 'null');
    return isValues(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed, over a reload and a dead battery; `null`, or no value at all, forgets it. */
export function keepValues(form: string, values: Values | null): void {
  const isEmpty = values === null || Object.keys(values).length === 0;
  keep(PREFIX + form, isEmpty ? '' : JSON.stringify(values));
}

function isValues(value: unknown): value is Values {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
