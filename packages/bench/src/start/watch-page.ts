/** What a page is seen to do, in milliseconds of its own clock. */
export interface Watched {
  /** What plays. */
  video: HTMLVideoElement | null;
  /** When the first frame was presented; `null` before. */
  frame: number | null;
  /** Fulfilled then. */
  began: Promise<void>;
  /** Lines of that frame. */
  lines: number;
  /** Tasks of more than 50 ms: when they began and how long they took. */
  tasks: { start: number; duration: number }[];
  /** When the largest thing so far was painted; `null` before there is any. */
  largest: number | null;
  /** Sum of the layout shifts that nobody asked for. */
  shift: number;
  /** Since its first frame, when the video had to wait for media: from when to when. */
  waits: { from: number; to: number | null }[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in a page before its own scripts. It must stand alone: the browser gets its text. */
export function watchPage(): void {
  let begin = (): void => undefined;
  const watched: Watched = {
    video: null,
    frame: null,
    began: new Promise((resolve) => (begin = resolve)),
    lines: 0,
    tasks: [],
    largest: null,
    shift: 0,
    waits: [],
  };
  window.watched = watched;

  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('longtask', ({ startTime: start, duration }) => watched.tasks.push({ start, duration }));
  observe('largest-contentful-paint', ({ startTime }) => (watched.largest = startTime));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & LayoutShift;
    if (!hadRecentInput) watched.shift += value;
  });

  const find = (root: Document | ShadowRoot): HTMLVideoElement | null => {
    const video = root.querySelector('video');
    if (video) return video;
    for (const element of root.querySelectorAll('*')) {
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const look = (): void => {
    const video = find(document);
    if (!video) {
      requestAnimationFrame(look);
      return;
    }
    watched.video = video;
    video.addEventListener('waiting', () => {
      if (watched.frame !== null) watched.waits.push({ from: performance.now(), to: null });
    });
    video.addEventListener('playing', () => {
      const wait = watched.waits.at(-1);
      if (wait) wait.to ??= performance.now();
    });
    video.requestVideoFrameCallback((_, { presentationTime, height }) => {
      watched.frame = presentationTime;
      watched.lines = height;
      begin();
    });
  };
  look();

  interface LayoutShift {
    value: number;
    hadRecentInput: boolean;
  }
}
