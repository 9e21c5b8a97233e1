/** Numbers that stand for one day alone, in whatever language: `2026-11-28`, `2026年11月28日`, `28.11.2026`. */
const NUMBERS: readonly RegExp[] = [
  /(?<year>\d{4})(?:[-/.]|\s*年\s*)(?<month>\d{1,2})(?:[-/.]|\s*月\s*)(?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/,
];

/**
 * The day that words say beyond doubt, as `2026-11-28`: they are free, as viewers read them. Without its year, or where either number could
 * be the month, it is none.
 *
 * @param langs Languages that months may be named in.
 */
export function dayOf(words: string, langs: readonly string[]): string | undefined {
  const told = NUMBERS.map((form) => form.exec(words)?.groups).find(Boolean);
  const { year, month, day } = told ?? namedDay(words, langs) ?? {};
  if (!year || !month || !day) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day by its month's name: `28 November 2026`, `Nov 28, 2026`. */
function namedDay(words: string, langs: readonly string[]): Record<string, string> | undefined {
  for (const [name, month] of langs.flatMap(monthsOf)) {
    const forms = [
      `(?<!\\d)(?<day>\\d{1,2})\\.? ${name}\\.?,? (?<year>\\d{4})(?!\\d)`,
      `(?<!\\p{L})${name}\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})(?!\\d)`,
    ];
    const found = forms.map((form) => new RegExp(form, 'iu').exec(words)?.groups).find(Boolean);
    if (found) return { ...found, month };
  }
  return undefined;
}

/** What the months are called, long and short, each with its number. */
function monthsOf(lang: string): (readonly [name: string, month: string])[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(lang, { month: style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const name = format.format(Date.UTC(2000, index)).replace(/\.$/, '');
      return [name, `${index + 1}`] as const;
    });
  });
}
