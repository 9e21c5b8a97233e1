/** What keeping up with a live stream needs to know and do. */
export interface LivePlace {
  readonly live: boolean;
  /** Whether the picture stands about where live plays. */
  readonly nearLive: boolean;
  readonly livePoint: number | null;
  /** The playback rate that the page asked for. */
  readonly rate: number;
  toLive(): void;
}

const LOOK_MS = 1_000;

/** The engine has its own means against small gaps; after this long they have not helped. */
const STUCK_LOOKS = 8;

/** So long it plays far from live before it is brought there: a playlist's end moves by whole segments. */
const BEHIND_LOOKS = 3;

/** A seek that goes back further than this is the viewer's: engines nudge a picture that hangs by less. */
const BACK_S = 1;

/** Where a viewer is who may or may not be at live. */
export interface Following {
  /** Whether the viewer went away from live by an act of their own; nobody else is left behind. */
  readonly left: boolean;
  /** Milliseconds since it ran dry under one who has not left; 0 while it plays. */
  readonly dryFor: number;
  /** The viewer goes to another moment. */
  leave(): void;
  /** The viewer goes to live. */
  comeBack(): void;
}

/**
 * Keeps a viewer at live: after a drop-out the picture goes on where the show is now, one that hangs though
 * there is more to play is pulled on, and one that plays far behind, because it began with old playlists or for
 * whatever else, is brought to live. Who paused, went back or plays it slowly has left live, and is not pulled
 * there until they are at live again.
 */
export function stayLive(
  video: HTMLVideoElement,
  place: LivePlace,
  signal: AbortSignal,
): Following {
  /** When it ran dry under one who has not left. */
  let dry: number | null = null;
  let left = false;
  let last = video.currentTime;
  let stuck = 0;
  /** How many looks it has played far from live, under one who does not want to be there. */
  let behind = 0;
  /** A jump that does not help is tried ever more rarely. */
  let patience = BEHIND_LOOKS;

  const ranDry = () => {
    if (video.seeking || dry !== null || (left && !place.nearLive)) return;
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
    const { live, livePoint, nearLive, rate } = place;
    if (rate < 1) leave();
    // Where live is unknown, such as while a stream is opened anew, nobody has come back to it.
    if (!idle && nearLive && livePoint !== null) left = false;
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
  video.addEventListener('pause', leave, { signal });
  video.addEventListener('seeking', seeks, { signal });
  video.addEventListener('playing', goesOn, { signal });
  video.addEventListener('ended', () => (dry = null), { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    get left() {
      return left;
    },
    get dryFor() {
      return dry === null || left ? 0 : performance.now() - dry;
    },
    leave,
    comeBack: () => (left = false),
  };
}

/** A buffer that is merely empty fills by itself; a seek would only throw away what is on its way. */
function hasMore(video: HTMLVideoElement): boolean {
  const { buffered, currentTime, readyState } = video;
  if (readyState >= video.HAVE_FUTURE_DATA) return true;
  return buffered.length > 0 && buffered.end(buffered.length - 1) > currentTime + 0.5;
}
