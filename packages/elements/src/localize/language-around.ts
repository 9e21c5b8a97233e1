/** The nearest `lang` of an element or its ancestors, through shadow roots; `null` where none says one. */
export function languageAround(element: Element): string | null {
  const near = element.closest('[lang]')?.getAttribute('lang');
  if (near) return validTag(near);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : null;
}

/** A tag that `Intl` takes: an invalid one would make every number and price throw. */
function validTag(tag: string): string | null {
  // The plainest are valid, and the first `Intl.Locale` of a page takes long.
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(tag)) return tag;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return null;
  }
}
