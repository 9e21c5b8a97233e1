/**
 * Copies a text. Where the page may not (no secure context, no permission), `select` shall select it
 * instead, so that one can copy it by hand.
 *
 * @returns True where it was copied.
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
