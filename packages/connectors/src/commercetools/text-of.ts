/** The words of an attribute's value, as the API gives it: plain, in several languages, one of a list (by its label), or several of them. */
export function textOf(value: unknown, locale: string): string {
  if (Array.isArray(value))
    return value
      .map((one) => textOf(one, locale))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('label' in value) return textOf(value.label, locale);
  const words = value as Record<string, unknown>;
  const own = words[locale] ?? Object.values(words)[0];
  return typeof own === 'string' ? own : '';
}
