import type Hls from 'hls.js';
import type { PictureDate } from '../clock/picture-dates.js';
import type { EngineHost, RunningEngine } from '../engine.js';
import { BeginAgain } from '../begin-again.js';
import { readKeptLine } from '../line/kept-line.js';
import { lineOf } from '../line/line-of.js';
import type {
  AudioTrack,
  CaptionTrack,
  Quality,
  QualityChoice,
  TimeRange,
} from '../stream-player.js';
import type { Begun } from './begun.js';
import { carriedOn } from './carried-on.js';
import { audioTracksOf, hearTrack, heardTrack } from './hls-audio.js';
import { followWindow } from './follow-window.js';
import { tellFirstCaptions } from './first-captions.js';
import { freshParsers } from './fresh-parsers.js';
import { HlsCaptions } from './hls-captions.js';
import { hlsConfig } from './hls-config.js';
import { HlsDates } from './hls-dates.js';
import { HlsQualities } from './hls-qualities.js';
import { HlsRecovery } from './hls-recovery.js';
import { HlsSaver } from './hls-saver.js';
import { HlsStills } from './hls-stills.js';
import type { HlsModule } from './hls-module.js';
import { offerPlaylist, type OfferedPlaylist } from './offer-playlist.js';
import { rememberFetched } from './remembering-loader.js';
import { reopen } from './reopen.js';
import { withNewSource } from '../with-new-source.js';
import { silentInits } from './silent-inits.js';
import { soundCaptions } from './sound-captions.js';
import { soundFirst } from './sound-first.js';
import { takeOver } from './take-over.js';

/** hls.js with what we add to it. */
interface Parts {
  hls: Hls;
  dates: HlsDates;
  captions: HlsCaptions;
  qualities: HlsQualities;
  recovery: HlsRecovery;
  beginAgain: BeginAgain;
  saver: HlsSaver;
  stills: HlsStills;
  offered: OfferedPlaylist;
}

/** A stream that hls.js plays. */
export class HlsEngine implements RunningEngine {
  readonly #closing = new AbortController();
  #parts: Parts | null;

  constructor(
    lib: HlsModule,
    video: HTMLVideoElement,
    url: string,
    host: EngineHost,
    begun: Begun,
  ) {
    this.#parts = this.#open(lib, video, url, host, begun);
  }

  get live(): boolean {
    return this.#details?.live ?? true;
  }

  get edge(): number | null {
    return this.live ? (this.#details?.edge ?? null) : null;
  }

  get livePoint(): number | null {
    return this.live ? (this.#parts?.hls.liveSyncPosition ?? null) : null;
  }

  get seekable(): TimeRange | null {
    const details = this.#details;
    if (!details) return null;
    // The oldest segment of a live playlist is gone before it could be fetched.
    const { fragments, fragmentStart } = details;
    const from = (details.live ? fragments[1]?.start : undefined) ?? fragmentStart;
    const to = details.live ? this.livePoint : details.edge;
    if (to === null) return null;
    return { from: Math.min(from, to), to };
  }

  get qualities(): readonly Quality[] {
    return this.#parts?.qualities.list ?? [];
  }

  get quality(): QualityChoice {
    return this.#parts?.qualities.choice ?? 'auto';
  }

  get shown(): string | null {
    return this.#parts?.qualities.shown ?? null;
  }

  get stills(): boolean {
    return this.#parts?.stills.taken ?? false;
  }

  get hasStills(): boolean {
    return this.#parts?.stills.possible ?? false;
  }

  get stillsShare(): number {
    return this.#parts?.stills.share ?? 0;
  }

  get tooWeak(): boolean {
    return this.#parts?.qualities.tooWeak ?? false;
  }

  get sendable(): boolean {
    return this.#parts?.offered.stands ?? false;
  }

  get captions(): readonly CaptionTrack[] {
    return this.#parts?.captions.list ?? [];
  }

  get caption(): string | null {
    return this.#parts?.captions.shown ?? null;
  }

  get audioTracks(): readonly AudioTrack[] {
    return this.#parts ? audioTracksOf(this.#parts.hls) : [];
  }

  get audioTrack(): string | null {
    return this.#parts ? heardTrack(this.#parts.hls) : null;
  }

  dateAt(mediaTime: number): PictureDate | null {
    return this.#parts?.dates.dateAt(mediaTime) ?? null;
  }

  timeOf(date: PictureDate): number | null {
    return this.#parts?.dates.timeOf(date) ?? null;
  }

  nextJump(mediaTime: number): number | null {
    return this.#parts?.dates.nextJump(mediaTime) ?? null;
  }

  setQuality(choice: QualityChoice): void {
    this.#parts?.qualities.choose(choice);
  }

  setCaption(id: string | null): void {
    this.#parts?.captions.show(id);
  }

  setAudioTrack(id: string): void {
    if (this.#parts) hearTrack(this.#parts.hls, id);
  }

  wake(): void {
    this.#parts?.recovery.hurry();
    this.#parts?.beginAgain.hurry();
  }

  setLoading(on: boolean): void {
    const { hls, recovery } = this.#parts ?? {};
    recovery?.stop();
    if (on) recovery?.load();
    else hls?.stopLoad();
  }

  close(): void {
    this.#closing.abort();
    this.#parts?.recovery.stop();
    this.#parts?.saver.stop();
    this.#parts?.stills.stop();
    this.#parts?.hls.destroy();
    this.#parts = null;
  }

  get #details() {
    return this.#parts?.hls.latestLevelDetails ?? null;
  }

  #open(
    lib: HlsModule,
    video: HTMLVideoElement,
    url: string,
    host: EngineHost,
    begun: Begun,
  ): Parts {
    const { default: Hls, Events } = lib;
    const { signal } = this.#closing;
    const { fetched, newest, quality, cmcd } = begun;
    const line = newest ? lineOf(newest.file) : null;
    const carried = carriedOn(begun, video, line);
    const hls = new Hls({
      ...hlsConfig,
      abrEwmaDefaultEstimate: line ?? readKeptLine() ?? Hls.DefaultConfig.abrEwmaDefaultEstimate,
      ...(cmcd && { cmcd: { ...cmcd, version: 2 } }),
    });
    rememberFetched(hls, fetched);
    silentInits(hls);
    freshParsers(hls, lib);
    followWindow(hls, lib);
    const dates = new HlsDates(hls, lib, () => host.changed());
    const captions = new HlsCaptions(hls, lib, video, () => host.changed(), signal);
    const qualities = new HlsQualities(hls, lib, url, quality, {
      leaving: () => {
        // It stays on screen until the first still is here.
        if (video.videoWidth > 0) host.still(video);
      },
      open: (address) => reopen(hls, address, host),
    });
    soundCaptions(hls, lib, qualities);
    const recovery = new HlsRecovery(hls, lib, host, qualities);
    const beginAgain = new BeginAgain(
      video,
      { url: () => qualities.url, open: () => hls.loadSource(qualities.url) },
      signal,
    );
    hls.on(Events.LEVEL_UPDATED, (_event, { details }) => beginAgain.note(details.live));
    const heard = () => dates.dateAt(video.currentTime)?.date ?? null;
    const stills = new HlsStills(hls, lib, {
      ...{ video, qualities, host, heard },
      hasRoom: soundFirst(hls, lib, video, signal),
      measured: (pace) => saver.measured(pace),
    });
    const inVain = line !== null && carried === null;
    const saver = new HlsSaver(hls, lib, { video, qualities, host, stills, inVain });
    const offered = offerPlaylist(hls, lib, video, url, {
      change: () => host.changed(),
      // Its own HLS plays on from there: the source that hls.js appends to is closed for good.
      taken: () => host.passOn(),
      signal,
    });
    const telling = [
      Events.MANIFEST_PARSED,
      Events.LEVEL_UPDATED,
      Events.LEVEL_SWITCHING,
      Events.LEVEL_SWITCHED,
      Events.AUDIO_TRACKS_UPDATED,
      Events.AUDIO_TRACK_SWITCHING,
    ] as const;
    for (const event of telling) hls.on(event, () => host.changed());
    const onError = () => {
      if (video.error?.code === MediaError.MEDIA_ERR_DECODE) recovery.mend(video.error);
    };
    video.addEventListener('error', onError, { signal });
    if (carried) {
      tellFirstCaptions(hls, lib, carried.playlist, fetched);
      takeOver(hls, lib, video, carried.handover);
      dates.addBuffered(carried.segments);
    } else withNewSource(video, host, () => hls.attachMedia(video));
    hls.loadSource(url);
    return { hls, dates, captions, qualities, recovery, beginAgain, saver, stills, offered };
  }
}
