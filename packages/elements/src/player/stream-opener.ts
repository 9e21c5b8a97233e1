import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import { StallError, findScene, type Scene } from '@livestall/protocol';
import type { Scenes } from '../scenes/scenes.js';
import { patiently } from '../time/patiently.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { OpenPicture } from './open-picture.js';
import type { PlayerElement } from './player-element.js';
import { markScene, momentAt, recordingClocks } from './picture-line.js';
import { PlaceKeeper } from './place-keeper.js';
import { Rest } from './rest.js';
import { absolute, clientDataOf, freshPlaylists } from './source-of.js';
import { readViewerChoices, type ViewerChoices } from './viewer-choices.js';

/** After a failure the stream is opened anew: after this long, then twice as long each time, in milliseconds. */
const RETRY_MS = { first: 4_000, most: 60_000 };

/** What an opener tells. */
export interface OpenerOptions {
  /** The show whose stage goes with the picture. */
  show: () => Show | undefined;
  /** After anything about the stream, or about the video that it plays in, changed. */
  onChange: (video: HTMLVideoElement | null) => void;
  /** After it failed, before it is tried again. */
  onError: (error: StallError) => void;
}

/** Holds one stream open in a video, tries again after failures, and lets it go. The stage follows its picture. */
export class StreamOpener {
  readonly #element: PlayerElement;
  readonly #options: OpenerOptions;
  #video: HTMLVideoElement | null = null;
  #url: string | null = null;
  #picture: OpenPicture | null = null;
  #failed = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #away = new AbortController();
  #replayed: string | null = null;
  readonly #place = new PlaceKeeper();
  #covered = false;
  readonly #rest = new Rest();
  #inView = true;
  /** Which show follows which stream. */
  #followed: { show: Show | undefined; stream: StreamPlayer | null } | null = null;
  #unsubscribe: (() => void) | undefined;
  #scenes: Scenes | null = null;
  #scenesAsked = false;

  /** @param element The player that it is for. */
  constructor(element: PlayerElement, options: OpenerOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** The open stream, or `null` while there is none (yet). */
  get player(): StreamPlayer | null {
    return this.#picture?.stream ?? null;
  }

  /** What is on screen. */
  get picture(): OpenPicture | null {
    return this.#picture;
  }

  /** The show that the stream is of; none where the player has a stream of its own. */
  get show(): Show | undefined {
    return this.#element.src ? undefined : this.#options.show();
  }

  /** What chooses among the show's angles; `null` where there is one, and before the first frame. */
  get scenes(): Scenes | null {
    return this.#scenes?.list.length ? this.#scenes : null;
  }

  /** The angle on screen, unless it is the stream's own. */
  get scene(): Scene | undefined {
    return findScene(this.show?.now.stream ?? null, this.#picture?.scene ?? null);
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
    this.#end();
    this.#video = video;
    this.#url = url;
    if (url === null) {
      this.#place.forget();
      return;
    }
    if (url !== this.#recordingUrl) this.#replayed = null;
    this.#place.leave();
    this.#hear(video);
    this.#open(video);
    // What was begun before could play already, and was refused in silence.
    if (video.readyState >= video.HAVE_FUTURE_DATA && video.paused) this.#element.play();
  }

  /** Opens the stream anew, where the viewer was. */
  retry = (): void => {
    if (this.#video === null || this.#url === null) return;
    this.#place.comeBack();
    this.#release();
    this.#open(this.#video);
  };

  /** Goes to a moment of the show, or with `null` to live. What is over is opened as its recording. */
  seek(moment: number | null): void {
    const recording = this.#options.show()?.now.recording;
    if (recording && !this.#reaches(moment)) this.#replayed = recording.stream.url;
    if (moment === null) this.player?.toLive();
    else this.#rest.leaveLive();
    this.#place.want(moment);
    this.#scenes?.restart();
    this.#go();
    this.#tell();
  }

  /** Whether the picture is paused because nobody looks at it, not by the viewer. */
  get rests(): boolean {
    return this.#rest.rests;
  }

  /** Whether the player is in view now. */
  look(inView: boolean): void {
    this.#inView = inView;
    this.#rest.look(inView, this.#video, this.player);
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

  /**
   * Opens an angle of the show in a video, beside what is on screen.
   *
   * @param scene `null`: the stream's own angle.
   * @returns `null` where it has no address that passes.
   */
  openPicture(
    video: HTMLVideoElement,
    scene: Scene | null,
    choices: ViewerChoices = readViewerChoices(),
  ): OpenPicture | null {
    const url = scene ? this.show?.address(scene.url) : this.#url;
    const address = url ? absolute(url) : null;
    if (address === null) return null;
    const picture: OpenPicture = new OpenPicture(video, {
      url: address,
      scene: scene?.id ?? null,
      playlists: freshPlaylists(this.#options.show()),
      cmcd: clientDataOf(this.#element, this.show),
      choices,
      captionLine: () => this.#element.captionLine,
      onChange: () => (picture === this.#picture ? this.#changed() : this.#scenes?.look()),
      // Nobody waits for what is not on screen.
      onFact: (fact) => {
        if (picture === this.#picture) this.#element.dispatchEvent(new MeasuredEvent(fact));
      },
    });
    markScene(picture.stream, picture.scene);
    return picture;
  }

  /** Another picture, in a video of its own, is on screen from here on. */
  take(picture: OpenPicture): void {
    clearTimeout(this.#timer);
    this.#picture?.close();
    this.#picture = picture;
    this.#video = picture.video;
    this.#failed = false;
    this.#tries = 0;
    this.#hear(picture.video);
    this.#changed();
  }

  close(): void {
    this.#end();
    this.#place.forget();
  }

  #end(): void {
    this.#away.abort();
    this.#scenes?.close();
    this.#release();
    this.#follow();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = null;
    this.#video = null;
    this.#url = null;
    this.#tries = 0;
  }

  /** Minds what a video says by itself. */
  #hear(video: HTMLVideoElement): void {
    this.#away.abort();
    this.#away = new AbortController();
    const { signal } = this.#away;
    const tell = (): void => this.#tell();
    const couldPlay = (): void => {
      // `autoplay` fails silently: ask, so that a refusal is known.
      if (video.paused && !this.rests && this.player?.state !== 'paused') this.#element.play();
    };
    const volume = (): void => {
      if (video.muted !== this.#element.muted) tell();
    };
    video.addEventListener('canplay', couldPlay, { signal });
    video.addEventListener('play', tell, { signal });
    video.addEventListener('pause', tell, { signal });
    video.addEventListener('volumechange', volume, { signal });
    const note = (): void => {
      if (this.player) this.#place.note(video, this.player, this.show);
    };
    video.addEventListener('timeupdate', note, { signal });
  }

  #open(video: HTMLVideoElement): void {
    const scene = this.#firstScene;
    this.#picture = (scene && this.openPicture(video, scene)) ?? this.openPicture(video, null);
    if (!this.#picture) {
      const hint = `“${this.#url}” is no address.`;
      this.#fail(new StallError('media-failed', { message: 'There is no such stream.', hint }));
      return;
    }
    this.#follow();
    this.#tell();
  }

  /** The angle that a viewer who comes now is to see. */
  get #firstScene(): Scene | null {
    const { show } = this;
    if (!show || this.#replayed !== null) return null;
    if (this.#scenes) return this.#scenes.wanted;
    return findScene(show.now.stream, show.stage.scene) ?? null;
  }

  #changed(): void {
    const { player } = this;
    if (player?.state === 'playing') this.#tries = 0;
    this.look(this.#inView);
    this.#follow();
    this.#go();
    if (player?.error && !this.#failed) this.#fail(player.error);
    else this.#tell();
  }

  #tell(): void {
    this.#options.onChange(this.#video);
  }

  get #recordingUrl(): string | null {
    const show = this.#options.show();
    return show?.address(show.now.recording?.stream.url) ?? null;
  }

  /** Whether the open stream has the picture of a moment. */
  #reaches(moment: number | null): boolean {
    const show = this.#options.show();
    const { player } = this;
    if (!show || !player) return false;
    const from = player.seekable && momentAt(show, player, player.seekable.from);
    return moment === null || from === null || moment >= from;
  }

  #go(): void {
    if (this.player) this.#place.go(this.player, this.#options.show());
  }

  /** The stage goes with the picture, and with now where there is none. */
  #follow(): void {
    const show = this.#options.show();
    const { player } = this;
    if (show !== this.#followed?.show) {
      this.#unsubscribe?.();
      this.#unsubscribe = show?.subscribe(() => this.#mindScenes());
    }
    // A stream that stopped with its show never comes to its end: what is left is now.
    const stopped = show?.now.status === 'ended' && player?.atLive && player.state !== 'playing';
    const stream = stopped ? null : player;
    if (show !== this.#followed?.show || stream !== this.#followed?.stream) {
      this.#followed = { show, stream };
      const recording = this.#replayed === null ? null : show?.now.recording;
      const of = recording ? recordingClocks(recording) : (this.#picture?.scene ?? null);
      show?.followPicture(stream?.clock ?? null, of);
    }
    this.#mindScenes();
  }

  /** Fetches what chooses among the show's angles, where there are several, after the first frame. */
  #mindScenes(): void {
    if (this.#scenesAsked) {
      this.#scenes?.look();
      return;
    }
    const began = this.player && this.player.state !== 'opening';
    if (began && this.show?.now.stream?.scenes?.length) {
      this.#scenesAsked = true;
      void patiently(
        () => Promise.all([import('../scenes/scenes.js'), import('../angles/define.js')]),
        () => undefined,
      ).then(([{ Scenes }]) => {
        this.#scenes = new Scenes(this, this.#element);
        this.#scenes.look();
        this.#tell();
      });
    }
  }

  #fail(error: StallError): void {
    this.#failed = true;
    const wait = Math.min(RETRY_MS.first * 2 ** this.#tries++, RETRY_MS.most);
    this.#timer = setTimeout(this.retry, wait);
    this.#options.onError(error);
    this.#tell();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#picture?.close();
    this.#picture = null;
    this.#rest.end();
    this.#failed = false;
  }
}
