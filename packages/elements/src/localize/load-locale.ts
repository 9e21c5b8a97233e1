const LOADERS: { readonly [tag: string]: () => Promise<unknown> } = {
  ar: () => import('../locales/ar.js'),
  es: () => import('../locales/es.js'),
  fr: () => import('../locales/fr.js'),
  hi: () => import('../locales/hi.js'),
  id: () => import('../locales/id.js'),
  pt: () => import('../locales/pt.js'),
  zh: () => import('../locales/zh.js'),
  'en-xa': () => import('../locales/pseudo.js'),
};

/**
 * Loads the strings of a language where there are some: of the tag itself, else of its primary language.
 * What is not there stays English.
 */
export async function loadLocale(tag: string): Promise<void> {
  const wanted = tag.toLowerCase();
  const primary = wanted.split('-', 1)[0] ?? '';
  await (LOADERS[wanted] ?? LOADERS[primary])?.();
}
