/** What keeping up with a live stream needs to know and do. */
export interface LivePlace {
  readonly live: boolean;
  readonly atLive: boolean;
  readonly livePoint: number | null;
  toLive(): void;
}

const LOOK_MS = 1_000;

/** The engine has its own means against small gaps; after this long they have not helped. */
const STUCK_LOOKS = 8;

/**
 * Keeps a viewer who was live at the live edge: after a drop-out the picture goes on where the show is
 * now, and a picture that hangs though there is more to play is pulled on.
 */
export function stayLive(video: HTMLVideoElement, place: LivePlace, signal: AbortSignal): void {
  let wasLive = false;
  let last = 0;
  let stuck = 0;

  const ranDry = () => {
    if (!video.seeking) wasLive = place.atLive;
  };
  const goesOn = () => {
    if (wasLive && place.live && !place.atLive) place.toLive();
    wasLive = false;
  };
  const look = () => {
    const idle = video.paused || video.seeking || video.ended || video.ownerDocument.hidden;
    stuck = idle || video.currentTime !== last ? 0 : stuck + 1;
    last = video.currentTime;
    const { live, livePoint } = place;
    if (stuck < STUCK_LOOKS || !live || livePoint === null || livePoint <= last) return;
    if (!hasMore(video)) return;
    stuck = 0;
    place.toLive();
  };

  video.addEventListener('waiting', ranDry, { signal });
  video.addEventListener('pause', () => (wasLive = false), { signal });
  video.addEventListener('playing', goesOn, { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** A buffer that is merely empty fills by itself; a seek would only throw away what is on its way. */
function hasMore(video: HTMLVideoElement): boolean {
  const { buffered, currentTime, readyState } = video;
  if (readyState >= video.HAVE_FUTURE_DATA) return true;
  return buffered.length > 0 && buffered.end(buffered.length - 1) > currentTime + 0.5;
}
