import type { StreamFact } from '@livestall/protocol';
import type { StreamPlayer } from '../stream-player.js';

/**
 * Tells of waits and of renditions, from the first frame on.
 *
 * @param signal Aborted when nothing is to be told any more.
 * @returns To be called whenever something about the player changed.
 */
export function watchPlayback(
  video: HTMLVideoElement,
  player: StreamPlayer,
  tell: (fact: StreamFact) => void,
  signal: AbortSignal,
): () => void {
  let dryAt: number | null = null;
  let told: number | null = null;
  const look = () => {
    const lines = player.stills ? 0 : Math.min(video.videoWidth, video.videoHeight);
    if (lines === told || signal.aborted) return;
    told = lines;
    tell({ of: 'rendition', lines });
  };
  // What is empty after a seek is the viewer's doing.
  const runsDry = () => {
    if (!video.seeking && !video.paused) dryAt ??= performance.now();
  };
  // A jump back to live belongs to the wait that made it necessary; a pause or another stream ends it untold.
  const forget = () => (dryAt = null);
  const goesOn = () => {
    if (dryAt !== null) tell({ of: 'wait', ms: Math.round(performance.now() - dryAt) });
    forget();
  };
  video.addEventListener('resize', look, { signal });
  video.addEventListener('waiting', runsDry, { signal });
  video.addEventListener('playing', goesOn, { signal });
  for (const type of ['pause', 'emptied']) video.addEventListener(type, forget, { signal });
  look();
  return look;
}
