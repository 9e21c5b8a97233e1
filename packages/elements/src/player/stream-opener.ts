import type { Show } from '@livestall/client';
import { openStream, type StreamPlayer } from '@livestall/media';
import { StallError } from '@livestall/protocol';
import { patiently } from '../time/patiently.js';
import type { PlayerElement } from './player-element.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { dressVideo } from './dress-video.js';
import { goToMoment, momentAt, recordingClocks } from './picture-line.js';
import { placeCaptions } from './place-captions.js';
import { Stills } from './stills.js';
import { followChoices, readViewerChoices } from './viewer-choices.js';

/** After a failure the stream is opened anew: after this long, then twice as long each time, in milliseconds. */
const RETRY_MS = { first: 4_000, most: 60_000 };

/** Playlists that are older have lost segments. */
const PLAYLISTS_MS = 10_000;

/** What an opener tells. */
export interface OpenerOptions {
  /** Fires what was measured. */
  host: EventTarget;
  /** The show whose stage goes with the picture. */
  show: () => Show | undefined;
  /** Where captions end, in per cent from the top; `null`: where the stream wants them. */
  captionLine: () => number | null;
  /** After anything about the stream changed. */
  onChange: () => void;
  /** After it failed, before it is tried again. */
  onError: (error: StallError) => void;
}

/** Holds one stream open in a video, tries again after failures, and lets it go. The stage follows its picture. */
export class StreamOpener {
  readonly #options: OpenerOptions;
  #video: HTMLVideoElement | null = null;
  #url: string | null = null;
  #player: StreamPlayer | null = null;
  readonly #stills = new Stills();
  #applyChoices: (() => void) | undefined;
  #failed = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #away = new AbortController();
  #replayed: string | null = null;
  /** Where to go as soon as the stream knows its moments. */
  #wanted: number | null = null;
  #covered = false;
  /** Plays on after a rest. */
  #wake: (() => void) | undefined;
  /** Which show follows which stream. */
  #followed: { show: Show | undefined; stream: StreamPlayer | null } | null = null;

  constructor(options: OpenerOptions) {
    this.#options = options;
  }

  /** The open stream, or `null` while there is none (yet). */
  get player(): StreamPlayer | null {
    return this.#player;
  }

  /** Whether it has failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The address of the recording that the viewer asked for, or `null`. */
  get replayed(): string | null {
    return this.#replayed;
  }

  /** Opens a stream, or with `null` closes it. The same address again changes nothing. */
  open(video: HTMLVideoElement, url: string | null): void {
    if (url === this.#url && video === this.#video) {
      this.#follow();
      return;
    }
    const wanted = this.#wanted;
    this.close();
    this.#video = video;
    this.#url = url;
    if (url === null) return;
    if (url !== this.#recordingUrl) this.#replayed = null;
    this.#wanted = wanted;
    this.#away = new AbortController();
    dressVideo(video);
    placeCaptions(video, this.#options.captionLine, this.#away.signal);
    this.#open(video, url);
  }

  /** Opens the stream anew. */
  retry = (): void => {
    if (this.#video === null || this.#url === null) return;
    this.#release();
    this.#open(this.#video, this.#url);
  };

  /** Goes to a moment of the show, or with `null` to live. What is over is opened as its recording. */
  seek(moment: number | null): void {
    const recording = this.#options.show()?.now.recording;
    if (recording && !this.#reaches(moment)) this.#replayed = recording.stream.url;
    if (moment === null) this.#player?.toLive();
    this.#wanted = moment;
    this.#go();
    this.#options.onChange();
  }

  /** Whether the picture is paused because nobody looks at it, not by the viewer. */
  get rests(): boolean {
    return this.#wake !== undefined;
  }

  /**
   * Out of sight a silent picture rests, but not in a window of its own; seen again it plays on, at live for
   * who was there.
   */
  look(inView: boolean): void {
    const video = this.#video;
    const player = this.#player;
    if (inView) {
      this.#wake?.();
      this.#wake = undefined;
    } else if (video?.muted && player?.state === 'playing' && !isApart(video)) {
      const { atLive } = player;
      video.pause();
      this.#wake = () => {
        if (atLive) player.toLive();
        else video.play().catch(() => undefined);
      };
    }
  }

  /** Fetches what lies over the picture, and what a page does for somebody who watches. */
  cover(): void {
    if (this.#covered) return;
    this.#covered = true;
    void patiently(
      () => import('../cover/define.js'),
      () => undefined,
    );
  }

  /** Puts the picture into a window of its own, or back into the page. */
  async toggleApart(player: PlayerElement): Promise<void> {
    const { toggleApart } = await import('../apart/apart.js');
    await toggleApart(player, this.#options.show());
  }

  close(): void {
    this.#away.abort();
    this.#release();
    this.#follow();
    this.#video = null;
    this.#url = null;
    this.#wanted = null;
    this.#tries = 0;
  }

  #open(video: HTMLVideoElement, url: string): void {
    const address = absolute(url);
    if (address === null) {
      const hint = `“${url}” is no address.`;
      this.#fail(new StallError('media-failed', { message: 'There is no such stream.', hint }));
      return;
    }
    this.#player = openStream(
      video,
      { url: address, playlists: this.#playlists, quality: readViewerChoices().quality },
      {
        onChange: () => this.#changed(),
        onFact: (fact) => this.#options.host.dispatchEvent(new MeasuredEvent(fact)),
        onStill: (still) => this.#stills.draw(still),
      },
    );
    this.#applyChoices = followChoices(this.#player);
    this.#follow();
    this.#options.onChange();
  }

  #changed(): void {
    const { player } = this;
    if (player?.state === 'playing') this.#tries = 0;
    this.#applyChoices?.();
    this.#stills.show(this.#video, player?.stills ?? false);
    this.#follow();
    this.#go();
    if (player?.error && !this.#failed) this.#fail(player.error);
    else this.#options.onChange();
  }

  get #recordingUrl(): string | null {
    const show = this.#options.show();
    return show?.address(show.now.recording?.stream.url) ?? null;
  }

  /** The playlists that came with the show, as long as what they list is still there. */
  get #playlists(): ReadonlyMap<string, string> {
    const show = this.#options.show();
    const { t, files } = show?.playlists ?? { t: 0, files: [] };
    if (!show || show.serverTime() - t > PLAYLISTS_MS) return new Map();
    return new Map(files.map(({ url, text }) => [show.address(url) ?? '', text]));
  }

  /** Whether the open stream has the picture of a moment. */
  #reaches(moment: number | null): boolean {
    const show = this.#options.show();
    const { player } = this;
    if (!show || !player) return false;
    const from = player.seekable && momentAt(show, player, player.seekable.from);
    return moment === null || from === null || moment >= from;
  }

  /** A stream knows its moments once it is open. */
  #go(): void {
    const { player } = this;
    const show = this.#options.show();
    if (this.#wanted === null || !show || !player?.seekable || player.state === 'opening') return;
    goToMoment(show, player, this.#wanted);
    this.#wanted = null;
  }

  /** The stage goes with the picture, and with now where there is none. */
  #follow(): void {
    const show = this.#options.show();
    const { player } = this;
    // A stream that stopped with its show never comes to its end: what is left is now.
    const stopped = show?.now.status === 'ended' && player?.atLive && player.state !== 'playing';
    const stream = stopped ? null : player;
    if (show === this.#followed?.show && stream === this.#followed?.stream) return;
    this.#followed = { show, stream };
    const recording = this.#replayed === null ? null : show?.now.recording;
    show?.followPicture(stream?.clock ?? null, recording ? recordingClocks(recording) : undefined);
  }

  #fail(error: StallError): void {
    this.#failed = true;
    const wait = Math.min(RETRY_MS.first * 2 ** this.#tries++, RETRY_MS.most);
    this.#timer = setTimeout(this.retry, wait);
    this.#options.onError(error);
    this.#options.onChange();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#player?.close();
    this.#player = null;
    this.#stills.show(this.#video, false);
    this.#failed = false;
  }
}

/** An address, which may be relative to the page's; `null` where it is none. */
function absolute(url: string): string | null {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : null;
}

/** Whether a picture is in a window of its own. */
function isApart(video: HTMLVideoElement): boolean {
  const root = video.getRootNode() as Document | ShadowRoot;
  return root.pictureInPictureElement === video || video.ownerDocument !== document;
}
