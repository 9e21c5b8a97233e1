import type * as streamOpener from './stream-opener.js';

/** Loads what opens streams. What it imports is named as well, so that all comes side by side. */
export async function loadStreamOpener(): Promise<typeof streamOpener> {
  const [opener] = await Promise.all([
    import('./stream-opener.js'),
    import('./picture-line.js'),
    import('@livestall/media'),
  ]);
  return opener;
}
