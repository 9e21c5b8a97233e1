import type * as streamOpener from './stream-opener.js';

/**
 * Loads what opens streams. What it imports is named as well, so that all comes side by side: a script that is
 * known only from another costs a round trip more.
 */
export async function loadStreamOpener(): Promise<typeof streamOpener> {
  const [opener] = await Promise.all([
    import('./stream-opener.js'),
    import('./open-picture.js'),
    import('./picture-line.js'),
    import('./viewer-choices.js'),
    import('../kept/kept.js'),
    import('@livestall/media'),
  ]);
  return opener;
}
