import type { StreamSource } from '../stream-player.js';
import { QuickStart } from './quick-start.js';

/** A stream that plays in a video before there is a player for it. Times are those of `performance.now()`. */
export class HeadStart {
  readonly url: string;
  readonly quick: QuickStart;
  readonly beganAt = performance.now();
  /** When its first frame was there; `null` before. */
  shownAt: number | null = null;
  /** Settled with the first frame, or as soon as none is to be hoped for. */
  readonly shown: Promise<void>;

  constructor(video: HTMLVideoElement, source: StreamSource) {
    this.url = source.url;
    this.quick = new QuickStart(video, source);
    this.shown = new Promise((resolve) => {
      video.addEventListener('error', () => resolve(), { once: true });
      const show = () => {
        this.shownAt = performance.now();
        resolve();
      };
      video.addEventListener('loadeddata', show, { once: true });
      void this.quick.begin().then(() => {
        if (!this.quick.variant) resolve();
      });
    });
    heads.set(video, this);
  }
}

const heads = new WeakMap<HTMLVideoElement, HeadStart>();

/** What was begun in a video, if it is this stream. */
export function headStartOf(video: HTMLVideoElement, url: string): HeadStart | undefined {
  const head = heads.get(video);
  return head?.url === url ? head : undefined;
}

/** What was begun in a video, for who plays this stream from here on (`null`: nobody does); another stream ends. */
export function takeHeadStart(video: HTMLVideoElement, url: string | null): QuickStart | undefined {
  const head = heads.get(video);
  heads.delete(video);
  if (head?.url === url) return head.quick;
  head?.quick.close();
  return undefined;
}
