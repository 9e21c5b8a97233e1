/** The word of the badge on a picture that is live. The first picture says it before any language is here; in Indonesian it is the English one. */
export const LIVE = {
  en: 'Live',
  ar: 'مباشر',
  es: 'En vivo',
  fr: 'En direct',
  hi: 'लाइव',
  pt: 'Ao vivo',
  zh: '直播中',
} as const;
