import type { Loader, LoaderCallbacks, LoaderContext } from 'hls.js';
import type { FetchedFile } from '../quick/fetched.js';

/** Answers hls.js by a loader that it has asked, with a file that is here. */
export function answerFromMemory(
  loader: Loader<LoaderContext>,
  file: FetchedFile,
  context: LoaderContext,
  { onSuccess }: LoaderCallbacks<LoaderContext>,
): void {
  const { stats } = loader;
  note(stats, file);
  // hls.js counts on an answer that comes later; in one task, all that it begins with would hold a slow phone up.
  setTimeout(() => {
    // One that was destroyed meanwhile has none any more.
    if (loader.stats !== stats || stats.aborted) return;
    const { body, url } = file;
    const data =
      context.responseType === 'arraybuffer' ? body.buffer : new TextDecoder().decode(body);
    onSuccess({ url, data, code: 200 }, stats, context, null);
  });
}

/** hls.js estimates the line from these. */
function note(stats: Loader<LoaderContext>['stats'], file: FetchedFile): void {
  const { body, asked, answered, done } = file;
  stats.loading = { start: asked, first: answered, end: done };
  stats.loaded = stats.total = body.byteLength;
}
