import type { StreamFact } from '@livestall/protocol';
import type { StreamPlayer } from '../stream-player.js';

/**
 * Tells of waits (also of those that somebody gave up in) and of renditions, from the first frame on.
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
    if (player.state === 'failed') endWait();
    const lines = player.stills ? 0 : Math.min(video.videoWidth, video.videoHeight);
    if (lines === told || signal.aborted) return;
    told = lines;
    tell({ of: 'rendition', lines });
  };
  // What is empty after a seek is the viewer's doing.
  const runsDry = () => {
    if (!video.seeking && !video.paused) dryAt ??= performance.now();
  };
  // A jump back to live, or a source that is set up anew, belongs to the wait that made it necessary.
  const endWait = () => {
    if (dryAt !== null) tell({ of: 'wait', ms: Math.round(performance.now() - dryAt) });
    dryAt = null;
  };
  video.addEventListener('resize', look, { signal });
  video.addEventListener('waiting', runsDry, { signal });
  for (const type of ['playing', 'pause']) video.addEventListener(type, endWait, { signal });
  // Before who sends what was told as the page goes.
  window.addEventListener('pagehide', endWait, { signal, capture: true });
  signal.addEventListener('abort', endWait);
  look();
  return look;
}
