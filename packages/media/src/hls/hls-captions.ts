import type Hls from 'hls.js';
import type { BufferFlushingData, SubtitleSelectionOption } from 'hls.js';
import type { CaptionTrack } from '../stream-player.js';
import { addCues, removeCues } from './caption-cues.js';
import { captionNode, isRead } from './caption-node.js';
import type { HlsModule } from './hls-module.js';

/** What captions are called, by which they are known when the stream is opened anew. */
type Name = Pick<CaptionTrack, 'language' | 'label'>;

/** What hls.js takes for none, and finds in no other stream. */
const NONE: SubtitleSelectionOption = { id: -1, name: '' };

/**
 * The captions that come beside the picture (WebVTT) and those inside of it (CEA-608). hls.js reads both, and hands
 * their cues over; here they go into text tracks of the video's, of which one is shown.
 */
export class HlsCaptions {
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  /** By their ids those inside of the picture: `CC1` to `CC4`, as the playlist says or a first caption shows. */
  readonly #inside = new Map<string, Name>();
  readonly #nodes = new Map<string, HTMLTrackElement>();
  /** Of those inside of the picture the one that was chosen, whether it is there or not. */
  #chosen: string | null = null;

  /**
   * @param changed Called after something else is listed or shown.
   * @param signal Aborted when the stream is closed.
   */
  constructor(
    hls: Hls,
    { Events }: HlsModule,
    video: HTMLVideoElement,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#hls = hls;
    this.#video = video;
    this.#changed = changed;
    this.#signal = signal;
    hls.on(Events.MANIFEST_LOADING, () => {
      this.#inside.clear();
      this.#clear();
    });
    hls.on(Events.MANIFEST_LOADED, (_event, { captions = [] }) => {
      for (const { instreamId = '', name, lang } of captions) {
        if (/^CC[1-4]$/.test(instreamId)) this.#find(instreamId, name, lang);
      }
    });
    hls.on(Events.NON_NATIVE_TEXT_TRACKS_FOUND, (_event, { tracks }) => {
      for (const { _id, closedCaptions } of tracks) {
        if (_id) this.#find(channelOf(_id), closedCaptions?.name, closedCaptions?.lang);
      }
    });
    hls.on(Events.CUES_PARSED, (_event, { cues, track, subtitleTrack }) => {
      const key = subtitleTrack ? besideKey(nameOf(subtitleTrack)) : channelOf(track);
      const node = this.#nodes.get(key);
      if (node) addCues(node, cues as VTTCue[]);
    });
    hls.on(Events.SUBTITLE_TRACKS_UPDATED, () => this.#draw());
    hls.on(Events.SUBTITLE_TRACK_SWITCH, () => this.#draw());
    // Taken again, the video may get another timeline.
    hls.on(Events.MEDIA_DETACHING, () => this.#clear());
    hls.on(Events.MEDIA_ATTACHED, () => this.#draw());
    hls.on(Events.BUFFER_FLUSHING, (_event, gone) => this.#forget(gone));
    // Where the browser has a menu of its own, it chooses among the video's tracks.
    video.textTracks.addEventListener('change', () => this.#obey(), { signal });
    signal.addEventListener('abort', () => this.#clear());
  }

  /** What there is, first what comes beside the picture. */
  get list(): CaptionTrack[] {
    return [
      ...this.#hls.subtitleTracks.map((track, index) => ({ id: String(index), ...nameOf(track) })),
      ...[...this.#inside].map(([id, name]) => ({ id, ...name })),
    ];
  }

  /** The shown ones' id, or `null`. */
  get shown(): string | null {
    const { subtitleTrack } = this.#hls;
    if (subtitleTrack >= 0) return String(subtitleTrack);
    return this.#chosen && this.#inside.has(this.#chosen) ? this.#chosen : null;
  }

  /** Shows captions, or with `null` none, also whenever the stream is opened anew; an id that is not there shows none. */
  show(id: string | null): void {
    const track = this.list.find((one) => one.id === id);
    const inside = track !== undefined && this.#inside.has(track.id);
    this.#chosen = inside ? track.id : null;
    this.#hls.setSubtitleOption(track && !inside ? optionOf(track) : NONE);
    this.#draw();
  }

  #find(id: string, label = '', language = ''): void {
    if (!this.#inside.has(id)) this.#inside.set(id, { language, label });
    this.#draw();
  }

  #draw(): void {
    if (this.#signal.aborted) return;
    const { list, shown } = this;
    for (const track of list) {
      const key = this.#keyOf(track);
      const node = this.#nodes.get(key) ?? this.#add(key, track);
      node.track.mode = track.id === shown ? 'showing' : isRead(node) ? 'disabled' : 'hidden';
    }
    this.#changed();
  }

  #add(key: string, name: Name): HTMLTrackElement {
    const kind = this.#inside.has(key) ? 'captions' : 'subtitles';
    const node = captionNode(this.#video, kind, name);
    node.addEventListener('load', () => this.#draw(), { once: true });
    this.#nodes.set(key, node);
    return node;
  }

  /** Chromium by itself also shows one that is new, beside the one that is shown. */
  #obey(): void {
    // What is gone was not turned off by anybody.
    if (this.#nodes.size === 0) return;
    const { shown } = this;
    const showing = this.list
      .filter((one) => this.#nodes.get(this.#keyOf(one))?.track.mode === 'showing')
      .map(({ id }) => id);
    if (shown !== null && showing.includes(shown)) this.#draw();
    else if (shown !== (showing[0] ?? null)) this.show(showing[0] ?? null);
  }

  /** What hls.js counts as gone, it fetches and tells again; not so what is ahead inside of the picture. */
  #forget({ startOffset, endOffset, endOffsetSubtitles, type }: BufferFlushingData): void {
    if (this.#video.currentTime < endOffset) return;
    for (const [key, { track }] of this.#nodes) {
      if (this.#inside.has(key)) {
        if (type !== 'audio') removeCues(track, startOffset, endOffset);
      } else if (startOffset === 0 && endOffsetSubtitles !== undefined) {
        removeCues(track, 0, endOffsetSubtitles);
      }
    }
  }

  #clear(): void {
    for (const node of this.#nodes.values()) node.remove();
    this.#nodes.clear();
  }

  /** Those beside the picture are several lists of hls.js's, one for each group of renditions. */
  #keyOf({ id, ...name }: CaptionTrack): string {
    return this.#inside.has(id) ? id : besideKey(name);
  }
}

/** Of hls.js's name for a channel: `textTrack1`. */
function channelOf(name: string): string {
  return `CC${name.at(-1) ?? ''}`;
}

function nameOf({ lang = '', name }: { lang?: string; name: string }): Name {
  return { language: lang, label: name };
}

function besideKey({ language, label }: Name): string {
  return `${language}: ${label}`;
}

function optionOf({ label, language }: Name): SubtitleSelectionOption {
  return { name: label, ...(language && { lang: language }) };
}
