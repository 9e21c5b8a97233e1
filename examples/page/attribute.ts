const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A value for a quoted attribute. */
export function attribute(value: string): string {
  return value.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}
