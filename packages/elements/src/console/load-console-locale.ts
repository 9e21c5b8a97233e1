import { loadLocale } from '../localize/load-locale.js';

const LOADERS: { readonly [tag: string]: () => Promise<unknown> } = {
  ar: () => import('./locales/ar.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  hi: () => import('./locales/hi.js'),
  id: () => import('./locales/id.js'),
  pt: () => import('./locales/pt.js'),
  zh: () => import('./locales/zh.js'),
  'en-xa': () => import('./locales/pseudo.js'),
};

/** Loads the strings of a language for the console and the parts in it, where there are some. */
export async function loadConsoleLocale(tag: string): Promise<void> {
  const wanted = tag.toLowerCase();
  const primary = wanted.split('-', 1)[0] ?? '';
  await Promise.all([loadLocale(tag), (LOADERS[wanted] ?? LOADERS[primary])?.()]);
}
