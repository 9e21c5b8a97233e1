/**
 * Copies a code. Where the page may not (no secure context, no permission), selects its text instead, so
 * that one can copy it by hand.
 *
 * @returns True where it was copied.
 */
export async function copyCode(code: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
