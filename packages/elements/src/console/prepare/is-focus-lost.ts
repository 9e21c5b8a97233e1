/** Whether nothing on the page has the focus: whoever went on elsewhere is not to be fetched back. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}
