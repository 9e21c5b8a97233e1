/** What spreadsheets save in where they do not save Unicode, with the languages that they are set to then. */
const ENCODINGS = {
  gb18030: ['zh'],
  big5: ['zh-Hant'],
  shift_jis: ['ja'],
  'euc-kr': ['ko'],
  'windows-874': ['th'],
  'windows-1250': ['pl', 'cs', 'hu'],
  'windows-1251': ['ru', 'uk', 'bg'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1255': ['he'],
  'windows-1256': ['ar'],
  'windows-1258': ['vi'],
  'windows-1252': ['en', 'es', 'fr', 'pt'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of an encoding. */
export type Encoding = keyof typeof ENCODINGS;

/** All of them. */
export const ALL_ENCODINGS = Object.keys(ENCODINGS) as Encoding[];

/** Any bytes are text in it. */
const LAST: Encoding = 'windows-1252';

/** In what a file may be, the likeliest first. @param languages Of whoever saved it: BCP 47 tags. */
export function encodingsFor(languages: readonly string[]): Encoding[] {
  const found = languages.flatMap((tag) => ALL_ENCODINGS.find((one) => isUsual(one, tag)) ?? []);
  return [...new Set([...found.filter((one) => one !== LAST), LAST])];
}

/** What an encoding is called: "Chinese (GB18030)". @param lang In which language. */
export function encodingName(encoding: Encoding, lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const languages = new Intl.ListFormat(lang, { type: 'unit' }).format(
    ENCODINGS[encoding].map((one) => names.of(one) ?? one),
  );
  return `${languages} (${encoding.toUpperCase()})`;
}

function isUsual(encoding: Encoding, tag: string): boolean {
  const { language, script } = new Intl.Locale(tag).maximize();
  const written = language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
  return ENCODINGS[encoding].some((one) => one === written);
}
