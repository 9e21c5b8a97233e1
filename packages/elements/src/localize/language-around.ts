/** The nearest `lang` of an element or its ancestors, through shadow roots; `null` where none says one. */
export function languageAround(element: Element): string | null {
  const near = element.closest('[lang]')?.getAttribute('lang');
  if (near) return validTag(near);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : null;
}

/** A tag that `Intl` takes: an invalid one would make every number and price throw. */
function validTag(tag: string): string | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return null;
  }
}
