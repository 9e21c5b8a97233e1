/** The digit that a key press means, 1 to 9; `null` while somebody writes, or holds a modifier. */
export function digitOf(event: KeyboardEvent): number | null {
  const { altKey, ctrlKey, metaKey, defaultPrevented, repeat, key } = event;
  if (altKey || ctrlKey || metaKey || defaultPrevented || repeat || !/^[1-9]$/.test(key)) {
    return null;
  }
  const [target] = event.composedPath();
  return target instanceof HTMLElement && isWritten(target) ? null : Number(key);
}

function isWritten(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('input, textarea, select');
}
