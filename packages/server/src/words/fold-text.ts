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

/** A folded word with its lookalikes read as letters, and each letter that is drawn out once. */
export function plainWord(word: string): string {
  return word.replace(/[0-9@$!|]/g, (sign) => LOOKALIKES[sign] ?? sign).replace(/(.)\1+/gu, '$1');
}
