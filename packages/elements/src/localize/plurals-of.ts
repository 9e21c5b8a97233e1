/** Texts by the plural categories of CLDR that a language has; `#` stands for the count. `other` is said where one is missing. */
export type PluralForms = { readonly [C in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/**
 * How a language counts: picks the text for a count by the language's plural rules, with the count as it is written there, or as
 * `written` has it already.
 *
 * @param tag BCP 47.
 */
export function pluralsOf(
  tag: string,
): (count: number, forms: PluralForms, written?: string) => string {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (count, forms, written = numbers.format(count)) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', () => written);
}
