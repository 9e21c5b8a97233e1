/** What was typed into a form and has not reached the server. */
export type Values = Readonly<Record<string, string>>;

const PREFIX = 'livestall:console:';

/** The kept values of a form, or `null`. */
export function readValues(form: string): Values | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + form) ?? 'null');
    return isValues(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed, over a reload and a dead battery; `null` forgets it. */
export function keepValues(form: string, values: Values | null): void {
  try {
    if (values === null) localStorage.removeItem(PREFIX + form);
    else localStorage.setItem(PREFIX + form, JSON.stringify(values));
  } catch {
    // It lasts as long as the page then.
  }
}

function isValues(value: unknown): value is Values {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
