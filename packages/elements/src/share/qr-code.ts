/*! QR codes by uqr, MIT, Project Nayuki and Anthony Fu */
import { encode } from 'uqr';

/** The light frame that readers need around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as the path of its dark modules, a unit each. */
export interface QrCode {
  /** Of the square, with its light frame. */
  readonly size: number;
  readonly path: string;
}

/** @returns `null` for a text that no code can hold. */
export function qrCode(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { size, path: rows.flat().join('') };
  } catch {
    return null;
  }
}
