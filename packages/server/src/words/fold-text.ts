/** Marks on letters whose marks are decoration; in other scripts they are vowels. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** Digits and signs that are written for letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i' },
};

/** A text in the form by which words are compared: width, case, accents and what cannot be seen make no difference. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '$1')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC');
}

/** A folded word with its lookalikes read as letters. */
export function plainWord(word: string): string {
  return word.replace(/[0-9@$!|]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** A text with each letter once that stands there more than once in a row. */
export function undrawn(text: string): string {
  return text.replace(/(.)\1+/gu, '$1');
}

/** Whether a plain text has another within, each letter as often in a row as it has there, or drawn out: `as` is no `ass`. */
export function hasDrawn(text: string, within: string): boolean {
  const drawn = within.replace(/(.)\1*/gu, (run, letter: string) => {
    return `${letter}{${run.length / letter.length},}`;
  });
  return new RegExp(drawn, 'u').test(text);
}
