const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['times', '×'],
  ['hellip', '…'],
]);

/** Where words do not run on: the end of a line, a paragraph, a heading, an item of a list. */
const ENDS = /<(?:br|\/(?:p|div|h[1-6]|li|tr))\b[^>]*>/gi;

/** A store's HTML as the text that it shows: without tags, and with what `&#8217;` and `&amp;` stand for. */
export function plainText(html: string): string {
  return html
    .replace(ENDS, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
    .replace(
      /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
      (entity, decimal?: string, hex?: string, name?: string) => {
        if (name) return NAMED.get(name) ?? entity;
        const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      },
    );
}
