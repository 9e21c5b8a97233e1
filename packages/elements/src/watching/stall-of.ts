/** The `<live-stall>` that an element is in, through shadow roots, or `null`. */
export function stallOf(element: Element): HTMLElement | null {
  const around = element.closest<HTMLElement>('live-stall');
  if (around) return around;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? stallOf(root.host) : null;
}
