const ACCENTED: { readonly [letter: string]: string } = {
  ...{
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    g: 'ĝ',
    h: 'ĥ',
    i: 'í',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    n: 'ñ',
  },
  ...{
    o: 'ö',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'ü',
    w: 'ŵ',
    y: 'ý',
    z: 'ž',
    A: 'Å',
    B: 'Ɓ',
    C: 'Ç',
    D: 'Ð',
  },
  ...{ E: 'É', G: 'Ĝ', I: 'Î', L: 'Ļ', N: 'Ñ', O: 'Ö', P: 'Þ', S: 'Š', T: 'Ţ', W: 'Ŵ', Y: 'Ý' },
};

/** A text that still reads, but is a third longer, accented and bracketed: what is cut off or built in shows. */
export function pseudoText(text: string): string {
  const accented = Array.from(text, (letter) => ACCENTED[letter] ?? letter).join('');
  return `[${accented}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

type Term = string | ((...args: never[]) => string);

/** All terms of a language by `pseudoText`; what tells the language itself (`$…`) stays. */
export function pseudoTerms<T extends object>(terms: T): T {
  const entries = Object.entries(terms) as [string, Term][];
  return Object.fromEntries(
    entries.map(([name, term]) => [name, name.startsWith('$') ? term : pseudoTerm(term)]),
  ) as T;
}

function pseudoTerm(term: Term): Term {
  return typeof term === 'string'
    ? pseudoText(term)
    : (...args: never[]): string => pseudoText(term(...args));
}
