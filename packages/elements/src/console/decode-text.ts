/** The text of a file as spreadsheets and editors save it, in UTF-8 or UTF-16; `null` where it is in neither. */
export function decodeText(bytes: Uint8Array): string | null {
  return decodeAs(unicodeOf(bytes), bytes);
}

/** The text of a file in an encoding by its name; `null` where it is no text in that. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No text has these, and nearly every other file: a workbook, a picture.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 is known by its mark, or by the empty half of its first letter. */
function unicodeOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}
