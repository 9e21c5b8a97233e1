/** What keeping up with a live stream needs to know and do. */
export interface LivePlace {
  readonly live: boolean;
  /** Whether the picture stands about where live plays. */
  readonly nearLive: boolean;
  readonly livePoint: number | null;
  toLive(): void;
}

const LOOK_MS = 1_000;

/** The engine has its own means against small gaps; after this long they have not helped. */
const STUCK_LOOKS = 8;

/** A seek that goes back further than this is the viewer's: engines nudge a picture that hangs by less. */
const BACK_S = 1;

/** What a stream that runs dry does to a viewer who was at live. */
export interface DropOut {
  /** Milliseconds since it ran dry under one who was at live and has not left since; 0 while it plays. */
  readonly lasts: number;
}

/**
 * Keeps a viewer who was live at the live edge: after a drop-out the picture goes on where the show is
 * now, and a picture that hangs though there is more to play is pulled on. Who paused or went back has left
 * live, and is not pulled there until they are at live again.
 */
export function stayLive(video: HTMLVideoElement, place: LivePlace, signal: AbortSignal): DropOut {
  /** When it ran dry under one who was at live. */
  let dry: number | null = null;
  let left = false;
  let last = video.currentTime;
  let stuck = 0;

  const ranDry = () => {
    if (video.seeking) return;
    if (dry !== null || !place.nearLive) return;
    dry = performance.now();
    left = false;
  };
  const goesOn = () => {
    const lost = dry !== null && !left;
    dry = null;
    if (lost && place.live && !place.nearLive) place.toLive();
  };
  const leave = () => (left = true);
  const seeks = () => {
    if (video.currentTime < last - BACK_S) leave();
    last = video.currentTime;
  };
  const look = () => {
    const idle = video.paused || video.seeking || video.ended || video.ownerDocument.hidden;
    stuck = idle || video.currentTime !== last ? 0 : stuck + 1;
    // A seek says by its event where it goes: until that comes, `last` is where it began.
    if (!video.seeking) last = video.currentTime;
    const { live, livePoint } = place;
    if (!idle && place.nearLive) left = false;
    if (left || stuck < STUCK_LOOKS || !live || livePoint === null || livePoint <= last) return;
    if (!hasMore(video)) return;
    stuck = 0;
    place.toLive();
  };

  video.addEventListener('waiting', ranDry, { signal });
  video.addEventListener('pause', leave, { signal });
  video.addEventListener('seeking', seeks, { signal });
  video.addEventListener('playing', goesOn, { signal });
  video.addEventListener('ended', () => (dry = null), { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    get lasts() {
      return dry === null || left ? 0 : performance.now() - dry;
    },
  };
}

/** A buffer that is merely empty fills by itself; a seek would only throw away what is on its way. */
function hasMore(video: HTMLVideoElement): boolean {
  const { buffered, currentTime, readyState } = video;
  if (readyState >= video.HAVE_FUTURE_DATA) return true;
  return buffered.length > 0 && buffered.end(buffered.length - 1) > currentTime + 0.5;
}
