import { StallError } from '@livestall/protocol';
import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import { BackOff } from '../back-off.js';
import type { EngineHost } from '../engine.js';
import { fetchPlaylist } from '../fetch-playlist.js';
import { networkTrouble, notBegun, standsStill } from '../network-trouble.js';
import { withNewSource } from '../with-new-source.js';
import type { HlsQualities } from './hls-qualities.js';
import type { HlsModule } from './hls-module.js';
import { playedSeconds } from './played-seconds.js';

/** A proxy may answer once with a page of its own; what stays no playlist is none. */
const GARBAGE_TRIES = 2;

/** The video is set up anew so often before the stream counts as unplayable. */
const MEDIA_TRIES = 2;

/** A playlist is asked for twice in a target duration; so often unchanged, the stream stands still. */
const STALE_LOOKS = 6;

/** So many seconds of media played since: the last trouble is over. */
const GOOD_RUN_S = 30;

/** Sound alone that has played for so many seconds is none that the browser refuses. */
const HEARD_S = 5;

/** A segment that was read is in the buffer at once; hls.js waits for good if there is nothing in it after all. */
const READ_MS = 8_000;

/**
 * What is done when hls.js gives up. The network is tried again for good, in case of garbage and of media
 * that the browser refuses a few times.
 */
export class HlsRecovery {
  readonly #hls: Hls;
  readonly #lib: HlsModule;
  readonly #host: EngineHost;
  readonly #qualities: HlsQualities;
  readonly #backOff: BackOff;
  #garbage = 0;
  #mended = 0;
  #mendedAt = 0;
  #unread: ReturnType<typeof setTimeout> | undefined;
  /** True while it is segments that do not come, so that a playlist that does is no good news. */
  #lacksSegments = false;
  /** Whether what it could not do without was answered with an error. */
  #refused = false;
  #looking = new AbortController();

  constructor(hls: Hls, lib: HlsModule, host: EngineHost, qualities: HlsQualities) {
    this.#hls = hls;
    this.#lib = lib;
    this.#host = host;
    this.#qualities = qualities;
    this.#backOff = new BackOff(() => this.load());
    const { Events } = lib;
    hls.on(Events.FRAG_PARSED, (_event, { frag }) => {
      clearTimeout(this.#unread);
      const mend = () => this.mend(new TypeError(`nothing to play in ${frag.url}`));
      this.#unread = setTimeout(mend, READ_MS);
    });
    hls.on(Events.ERROR, (_event, data) => {
      clearTimeout(this.#unread);
      if (data.fatal) this.#onFatal(data);
      // It has waited for long, and tries again and elsewhere for longer before it gives up.
      else if (data.details === lib.ErrorDetails.FRAG_LOAD_TIMEOUT) this.#tellTrouble(data);
    });
    hls.on(Events.LEVEL_UPDATED, (_event, { details }) => {
      if (details.live && details.misses >= STALE_LOOKS) host.trouble(standsStill(details.url));
      else if (!this.#lacksSegments) host.trouble(null);
    });
    hls.on(Events.FRAG_BUFFERED, () => {
      clearTimeout(this.#unread);
      this.#garbage = 0;
      this.#lacksSegments = false;
      this.#backOff.reset();
      host.trouble(null);
    });
  }

  /**
   * Sets the video up anew, the second time with the sound read another way, or with the picture in place of sound alone
   * that does not play.
   */
  mend(cause: unknown): void {
    const { media } = this.#hls;
    // One that was set up anew stands at 0 until there is a picture.
    if (media && media.readyState >= media.HAVE_CURRENT_DATA) {
      if (Math.abs(media.currentTime - this.#mendedAt) > GOOD_RUN_S) this.#mended = 0;
      this.#mendedAt = media.currentTime;
    }
    this.#mended += 1;
    if (this.#mended > MEDIA_TRIES) {
      this.#fail('The browser cannot play what the stream carries.', cause);
      return;
    }
    if (this.#mended > 1 && this.#qualities.soundAlone && playedSeconds(media) < HEARD_S) {
      this.#mended = 0;
      this.#qualities.giveUpSound();
      return;
    }
    if (this.#mended > 1) this.#hls.swapAudioCodec();
    withNewSource(media, this.#host, () => this.#hls.recoverMediaError());
    // It goes on loading by itself only where something has played.
    if (!this.#hls.loadingEnabled) this.#hls.startLoad();
  }

  /** Loads on; from the start where it knows of no rendition. */
  load(): void {
    if (this.#hls.levels.length === 0) this.#hls.loadSource(this.#qualities.url);
    else if (this.#refused) void this.#lookAnew();
    else this.#hls.startLoad();
  }

  /** Tries now what is planned for later. */
  hurry(): void {
    this.#backOff.hurry();
  }

  stop(): void {
    clearTimeout(this.#unread);
    this.#backOff.stop();
    this.#looking.abort();
  }

  /** An encoder that was started anew, or a session that has run out, may have other playlists at the same address. */
  async #lookAnew(): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    const listed = await fetchPlaylist(this.#qualities.whole, signal).catch(() => null);
    if (signal.aborted) return;
    const now = listed?.variants.length === 0 ? [listed.url] : listed?.variants;
    if (!now || now.some((playlist) => this.#qualities.has(playlist))) this.#hls.startLoad();
    else this.#qualities.openAnew();
  }

  #onFatal(data: ErrorData): void {
    const { ErrorDetails, ErrorTypes } = this.#lib;
    const cause = data.error;
    switch (data.details) {
      case ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR:
        this.#fail('The browser cannot play the stream’s codecs.', cause);
        return;
      case ErrorDetails.MANIFEST_PARSING_ERROR:
      case ErrorDetails.LEVEL_PARSING_ERROR:
        this.#garbage += 1;
        if (this.#garbage > GARBAGE_TRIES) this.#fail('What came is not an HLS stream.', cause);
        else this.#backOff.plan();
        return;
    }
    if (data.type === ErrorTypes.NETWORK_ERROR) {
      this.#refused = (data.response?.code ?? 0) >= 400;
      this.#tellTrouble(data);
      this.#backOff.plan();
    } else if (data.type === ErrorTypes.MEDIA_ERROR) this.mend(cause);
    else this.#fail('The player cannot go on with this stream.', cause);
  }

  #tellTrouble({ details, url, frag, context, response, error: cause }: ErrorData): void {
    const from = url ?? frag?.url ?? context?.url ?? this.#hls.url ?? '';
    this.#lacksSegments = frag !== undefined;
    this.#host.trouble(
      details === this.#lib.ErrorDetails.LEVEL_EMPTY_ERROR
        ? notBegun(from, 'lists no segments', cause)
        : networkTrouble(response?.code ?? 0, from, cause),
    );
  }

  #fail(message: string, cause: unknown): void {
    const hint = `hls.js says: ${String(cause)} (${this.#hls.url ?? ''})`;
    this.#host.failed(new StallError('media-failed', { message, hint, cause }));
  }
}
