/** Where the ten digits of a script begin: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;

/** A number as a keyboard of any of these scripts writes it, in the digits and the point that programs read: `٣٫٥` is `3.5`. */
export function plainDigits(text: string): string {
  return text
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return `${code - (ZEROS.findLast((zero) => zero <= code) ?? code)}`;
    })
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}
