/** What has the focus in a tree, through the shadow roots within; `null` where it is elsewhere. */
export function focusIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && focusIn(activeElement.shadowRoot)) ?? activeElement;
}
