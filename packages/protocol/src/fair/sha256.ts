const encoder = new TextEncoder();

/** Text as bytes (UTF-8). */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * The bytes that a hex text says.
 *
 * @throws RangeError where it says none.
 */
export function fromHex(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})+$/.test(hex)) throw new RangeError('This is no lower-case hex.');
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Bytes as lower-case hex: two texts stand in the order in which their bytes do. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of parts, one behind the other, by the platform's own; it is there in secure contexts alone. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}
