import type { LeftLive, LiveWhereabouts } from './left-live.js';

/** What keeping up with a live stream needs to know and do. */
export interface LivePlace extends Omit<LiveWhereabouts, 'rate'> {
  readonly live: boolean;
  toLive(): void;
}

const LOOK_MS = 1_000;

/** The engine has its own means against small gaps; after this long they have not helped. */
const STUCK_LOOKS = 8;

/** So long it plays far from live before it is brought there: a playlist's end moves by whole segments. */
const BEHIND_LOOKS = 3;

/** What became of a viewer who is kept at live. */
export interface Following {
  /** Milliseconds since it ran dry under one who has not left; 0 while it plays. */
  readonly dryFor: number;
}

/**
 * Keeps a viewer at live: after a drop-out the picture goes on where the show is now, one that hangs though
 * there is more to play is pulled on, and one that plays far behind, because it began with old playlists or for
 * whatever else, is brought to live. Who has left live is not pulled there until they are at live again.
 */
export function stayLive(
  video: HTMLVideoElement,
  place: LivePlace,
  viewer: LeftLive,
  signal: AbortSignal,
): Following {
  /** When it ran dry under one who has not left. */
  let dry: number | null = null;
  let last = video.currentTime;
  let stuck = 0;
  /** How many looks it has played far from live, under one who does not want to be there. */
  let behind = 0;
  /** A jump that does not help is tried ever more rarely. */
  let patience = BEHIND_LOOKS;

  const ranDry = () => {
    if (video.seeking || dry !== null || (viewer.left && !place.nearLive)) return;
    dry = performance.now();
    viewer.comeBack();
  };
  const goesOn = () => {
    const lost = dry !== null && !viewer.left;
    dry = null;
    if (lost && place.live && !place.nearLive) place.toLive();
  };
  const look = () => {
    const idle = video.paused || video.seeking || video.ended || video.ownerDocument.hidden;
    stuck = idle || video.currentTime !== last ? 0 : stuck + 1;
    last = video.currentTime;
    const { live, livePoint, nearLive } = place;
    const { left } = viewer;
    if (nearLive) patience = BEHIND_LOOKS;
    if (nearLive || left || !live) behind = 0;
    else if (!idle && video.readyState >= video.HAVE_FUTURE_DATA) behind += 1;
    if (left || !live || livePoint === null || livePoint <= last) return;
    const lost = behind >= patience;
    const hangs = stuck >= STUCK_LOOKS && hasMore(video);
    if (!lost && !hangs) return;
    if (lost) patience *= 2;
    stuck = behind = 0;
    place.toLive();
  };

  video.addEventListener('waiting', ranDry, { signal });
  video.addEventListener('playing', goesOn, { signal });
  video.addEventListener('ended', () => (dry = null), { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    get dryFor() {
      return dry === null || viewer.left ? 0 : performance.now() - dry;
    },
  };
}

/** A buffer that is merely empty fills by itself; a seek would only throw away what is on its way. */
function hasMore(video: HTMLVideoElement): boolean {
  const { buffered, currentTime, readyState } = video;
  if (readyState >= video.HAVE_FUTURE_DATA) return true;
  return buffered.length > 0 && buffered.end(buffered.length - 1) > currentTime + 0.5;
}
