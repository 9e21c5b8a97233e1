import type { QualityChoice, StreamSource } from '../stream-player.js';
import { endOf, segmentToBegin, typeOf, variantToBegin } from './choose-variant.js';
import { Download } from './download.js';
import { Feed } from './feed.js';
import { Fetched } from './fetched.js';
import { openSource } from './open-source.js';
import { readMaster, readMedia } from './read-playlists.js';
import type { MediaPlaylist, Segment, Variant } from './read-playlists.js';
import { sleep } from './sleep.js';

/** So many seconds in advance do until the full player is here. */
const AHEAD_S = 12;

/** With so many seconds in advance, the line may fetch something else. */
const CALM_S = 4;

/** How often it looks for more while there is nothing to fetch, in milliseconds. */
const LOOK_MS = 500;

/** What the full player takes over. */
export interface Handover {
  mediaSource: MediaSource;
  buffer: SourceBuffer;
  /** The rendition in the buffer. */
  variant: Variant;
}

/**
 * Puts the first pictures of an HLS stream on screen with a few kB of code: reads the playlists, takes one
 * rendition, and appends its newest safe segments as they arrive, until a full player takes over. It serves
 * fMP4 in the clear with picture and sound in one file; what else there is it leaves alone.
 */
export class QuickStart {
  readonly fetched = new Fetched();
  /** Of the media what was asked for last: it tells of the line. */
  newest: Download | undefined;
  /** Called when a playlist or a segment came. */
  onChange: () => void = () => undefined;
  readonly #video: HTMLVideoElement;
  readonly #url: string;
  readonly #known: Map<string, string>;
  readonly #quality: QualityChoice;
  readonly #fetching = new AbortController();
  readonly #idling = new AbortController();
  #variants: readonly Variant[] = [];
  #playlist: MediaPlaylist | null = null;
  #opened = false;
  #handover: Handover | null = null;
  #calm: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #begun: Promise<void> | undefined;

  constructor(
    video: HTMLVideoElement,
    { url, playlists = new Map(), quality = 'auto' }: StreamSource,
  ) {
    this.#video = video;
    this.#url = url;
    this.#known = new Map(playlists);
    this.#quality = quality;
  }

  /** The renditions, once they are known. */
  get variants(): readonly Variant[] {
    return this.#variants;
  }

  /** The rendition that plays, once something does. */
  get variant(): Variant | null {
    return this.#handover?.variant ?? null;
  }

  /** The media playlist of the rendition that plays, once it is known. */
  get playlist(): MediaPlaylist | null {
    return this.#playlist;
  }

  /**
   * Plays until it is finished; it ends early where it cannot go on. Asked again it changes nothing.
   *
   * @returns Done as soon as the line is free for something else. It never fails.
   */
  begin(): Promise<void> {
    this.#begun ??= new Promise((resolve) => {
      this.#calm = resolve;
      this.#running = this.#play().catch(() => undefined);
      void this.#running.then(resolve);
    });
    return this.#begun;
  }

  /** Ends it after the segment that is on its way. Gives what there is, or `null` where nothing plays. */
  async finish(): Promise<Handover | null> {
    this.#idling.abort();
    await this.#running;
    const { buffer, mediaSource } = this.#handover ?? {};
    if (!this.#handover || !buffer || mediaSource?.readyState !== 'open') return null;
    if (buffer.buffered.length === 0 || this.#video.error) return null;
    // Also ends a segment of which only a part has come; and places nothing any more.
    buffer.abort();
    buffer.timestampOffset = 0;
    return this.#handover;
  }

  /** Stops fetching at once; what came plays on. */
  stop(): void {
    this.#idling.abort();
    this.#fetching.abort();
  }

  /** Stops at once, and lets go of the video. */
  close(): void {
    this.stop();
    if (!this.#opened) return;
    this.#video.removeAttribute('src');
    this.#video.load();
  }

  async #play(): Promise<void> {
    this.#variants = readMaster(...(await this.#read(this.#url))) ?? [];
    const variant = variantToBegin(this.#variants, this.#quality, this.#known);
    this.#playlist = variant ? readMedia(...(await this.#read(variant.url))) : null;
    if (!variant || !this.#playlist || this.#playlist.ownStart) return;
    const init = this.#download(this.#playlist.init);
    let segment: Segment | undefined = segmentToBegin(this.#playlist);
    let download = this.#download(segment.url);
    this.#opened = true;
    const mediaSource = await openSource(this.#video);
    mediaSource.duration = this.#playlist.live ? Infinity : endOf(this.#playlist);
    // Without it, a video with nothing in its buffer yet goes nowhere.
    if (this.#playlist.live) mediaSource.setLiveSeekableRange(0, endOf(this.#playlist));
    this.#video.currentTime = segment.start;
    const buffer = mediaSource.addSourceBuffer(typeOf(variant));
    this.#handover = { mediaSource, buffer, variant };
    const feed = new Feed(buffer);
    this.fetched.add(init.url, await init.read());
    await feed.init(init.whole);
    while (segment) {
      for await (const piece of download.pieces()) await feed.segment(segment, download, piece);
      this.fetched.add(segment.url, download.file);
      this.onChange();
      segment = await this.#next(segment);
      if (segment) download = this.#download(segment.url);
    }
  }

  /** The segment after another, once there is one and room for it. */
  async #next(after: Segment): Promise<Segment | undefined> {
    const { signal } = this.#idling;
    const open = () => this.#handover?.mediaSource.readyState !== 'closed';
    while (this.#playlist && !signal.aborted && open()) {
      const next = this.#playlist.segments.find(({ sequence }) => sequence === after.sequence + 1);
      // What comes after a discontinuity has a clock of its own, and may be of another kind.
      if (next ? next.discontinuity !== after.discontinuity : !this.#playlist.live)
        return undefined;
      const ahead = after.end - this.#video.currentTime;
      if (!next || ahead >= CALM_S) this.#calm();
      if (next && ahead < AHEAD_S) return next;
      await sleep(LOOK_MS, signal);
      if (!next && !signal.aborted) await this.#reload(after);
    }
    return undefined;
  }

  /** Reads the playlist anew, on the timeline of the first one. */
  async #reload(known: Segment): Promise<void> {
    const { url } = this.#handover?.variant ?? {};
    const playlist = url === undefined ? null : readMedia(...(await this.#read(url)));
    const same = playlist?.segments.find(({ sequence }) => sequence === known.sequence);
    if (!playlist || !same) throw new TypeError('The stream is another now.');
    const shift = known.start - same.start;
    const segments = playlist.segments.map((one) => ({
      ...one,
      start: one.start + shift,
      end: one.end + shift,
    }));
    this.#playlist = { ...playlist, segments };
    this.onChange();
  }

  #download(url: string): Download {
    return (this.newest = new Download(url, this.#fetching.signal));
  }

  /** A playlist's text, and where it came from. */
  async #read(url: string): Promise<[text: string, url: string]> {
    const known = this.#known.get(url);
    if (known !== undefined) {
      // The next time it is another one.
      this.#known.delete(url);
      this.fetched.addText(url, known);
      return [known, url];
    }
    const file = await new Download(url, this.#fetching.signal).read();
    this.fetched.add(url, file);
    return [new TextDecoder().decode(file.body), file.url];
  }
}
