/** Scripts that a language is written in beside its own: borrowed, or older. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Hang', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
  Cyrl: ['Cyrl'],
};

/** The scripts that are told apart, by how Unicode and BCP 47 name them. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Han', /\p{Script=Han}/gu],
];

/** Of so few letters nothing is guessed. */
const FEWEST = 2;

/**
 * Whether a text is in letters that a language is not written in: all that can be told without a dictionary. Two
 * languages of the same letters look alike here.
 */
export function seemsForeign(text: string, language: string): boolean {
  const counts = SCRIPTS.map(([script, letters]) => {
    return { script, count: text.match(letters)?.length ?? 0 };
  });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all < FEWEST) return false;
  const own = scriptsOf(language);
  const known = counts.reduce((sum, { script, count }) => {
    return own.includes(script) ? sum + count : sum;
  }, 0);
  // Names and brands of elsewhere stand in the midst of any language.
  return known * 2 < all;
}

function scriptsOf(language: string): readonly string[] {
  try {
    const { script = 'Latn' } = new Intl.Locale(language).maximize();
    return BESIDE[script] ?? [script];
  } catch {
    return SCRIPTS.map(([script]) => script);
  }
}
