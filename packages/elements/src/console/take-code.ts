/** The single-use code in a link's fragment (`…#code=abc`), or in a text that is one; `null` where there is none. */
export function codeIn(text: string): string | null {
  const trimmed = text.trim();
  const hash = trimmed.indexOf('#');
  const given =
    hash >= 0
      ? new URLSearchParams(trimmed.slice(hash + 1)).get('code')
      : trimmed.replace(/^code=/, '');
  return given !== null && /^[\w.~-]{4,256}$/.test(given) ? given : null;
}

/**
 * Takes the code out of the page's address, so that it is in no history, screenshot or shared link.
 *
 * @returns The code, or `undefined` where the address has none.
 */
export function takeCode({
  location,
  history,
}: Pick<Window, 'location' | 'history'>): string | undefined {
  const code = codeIn(location.hash);
  if (code === null) return undefined;
  const kept = new URLSearchParams(location.hash.slice(1));
  kept.delete('code');
  const rest = kept.toString();
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${location.search}${rest === '' ? '' : `#${rest}`}`,
  );
  return code;
}
