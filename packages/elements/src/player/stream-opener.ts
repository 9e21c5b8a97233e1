import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import { endBegun } from '@livestall/media/begin';
import { StallError, findScene, type Scene, type StreamFact } from '@livestall/protocol';
import { MeasuredEvent } from '../events/measured-event.js';
import { LazyScenes } from '../scenes/lazy-scenes.js';
import type { Scenes } from '../scenes/scenes.js';
import { patiently } from '../time/patiently.js';
import { absolute } from './absolute.js';
import { hearVideo } from './hear-video.js';
import { isHeeded } from './is-heeded.js';
import { OpenPicture } from './open-picture.js';
import type { PlayerElement } from './player-element.js';
import { markScene, reaches } from './picture-line.js';
import { PlaceKeeper } from './place-keeper.js';
import { Rest } from './rest.js';
import { Retries } from './retries.js';
import { clientDataOf, freshPlaylists } from './source-of.js';
import { StageFollower } from './stage-follower.js';
import { readViewerChoices, type ViewerChoices } from './viewer-choices.js';

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
  #away = new AbortController();
  #replayed: string | null = null;
  #covered = false;
  #inView = true;
  readonly #place = new PlaceKeeper();
  readonly #rest = new Rest();
  readonly #retries = new Retries(
    () => this.retry(),
    () => !this.#video || isHeeded(this.#video),
  );
  readonly #scenes: LazyScenes;
  readonly #stage: StageFollower;

  /** @param element The player that it is for. */
  constructor(element: PlayerElement, options: OpenerOptions) {
    this.#element = element;
    this.#options = options;
    this.#scenes = new LazyScenes(this, element, () => this.#tell());
    this.#stage = new StageFollower(() => this.#scenes.look());
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
    return this.#scenes.here;
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
      // A stream of its own may have been begun before the page had it wait; a show's waits for the show.
      if (this.#element.src) endBegun(video);
      this.#place.forget();
      return;
    }
    if (url !== this.#recordingUrl) this.#replayed = null;
    this.#place.leave();
    this.#hear(video);
    video.autoplay = true;
    this.#open(video);
    // What was begun before could play already, and was refused in silence.
    if (video.readyState >= video.HAVE_FUTURE_DATA && video.paused) this.#element.play();
  }

  /** Opens the stream anew, where the viewer was. */
  retry(): void {
    if (this.#video === null || this.#url === null) return;
    this.#place.comeBack();
    this.#release();
    this.#open(this.#video);
  }

  /** Goes to a moment of the show, or with `null` to live. What is over is opened as its recording. */
  seek(moment: number | null): void {
    const show = this.#options.show();
    const recording = show?.now.recording;
    if (recording && !reaches(show, this.player, moment)) this.#replayed = recording.stream.url;
    if (moment === null) this.player?.toLive();
    else this.#rest.leaveLive();
    this.#place.want(moment);
    this.#scenes.restart();
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
      onChange: () => (picture === this.#picture ? this.#changed() : this.#scenes.look()),
      // Nobody waits for what is not on screen.
      onFact: (fact) => {
        if (picture === this.#picture) this.#measured(fact);
      },
    });
    markScene(picture.stream, picture.scene);
    return picture;
  }

  /** Another picture, in a video of its own, is on screen from here on. */
  take(picture: OpenPicture): void {
    const before = this.#picture?.lines;
    this.#retries.forget();
    this.#picture?.close();
    this.#picture = picture;
    this.#video = picture.video;
    this.#failed = false;
    this.#hear(picture.video);
    const { lines } = picture;
    // It was told of while nobody saw it.
    if (lines !== null && lines !== before) this.#measured({ of: 'rendition', lines });
    this.#changed();
  }

  close(): void {
    this.#end();
    this.#place.forget();
  }

  #end(): void {
    this.#away.abort();
    this.#scenes.close();
    this.#release();
    this.#follow();
    this.#stage.end();
    this.#video = null;
    this.#url = null;
    this.#retries.forget();
  }

  /** Minds what a video says by itself. */
  #hear(video: HTMLVideoElement): void {
    this.#away.abort();
    this.#away = new AbortController();
    const ears = {
      changed: () => {
        this.#mindPause(video);
        this.#tell();
      },
      sounds: () => {
        if (video.muted !== this.#element.muted) this.#tell();
      },
      // `autoplay` fails silently: ask, so that a refusal is known.
      couldPlay: () => {
        if (!this.rests && this.player?.state !== 'paused') this.#element.play();
      },
      moved: () => {
        if (this.player) this.#place.note(video, this.player, this.show);
      },
    };
    hearVideo(video, ears, this.#away.signal);
  }

  /**
   * `autoplay` says what the viewer wants of a stream that is opened anew; its end, its errors and, on phones, a
   * page that is left pause it too.
   */
  #mindPause(video: HTMLVideoElement): void {
    if (video.paused && video.ownerDocument.hidden) return;
    if (!video.ended && !video.error && !this.rests) video.autoplay = !video.paused;
  }

  #open(video: HTMLVideoElement): void {
    const scene = this.#scenes.first;
    this.#picture = (scene && this.openPicture(video, scene)) ?? this.openPicture(video, null);
    if (!this.#picture) {
      const hint = `“${this.#url}” is no address.`;
      this.#fail(new StallError('media-failed', { message: 'There is no such stream.', hint }));
      return;
    }
    this.#follow();
    this.#tell();
  }

  #changed(): void {
    const { player } = this;
    if (player?.state === 'playing') this.#retries.forget();
    this.look(this.#inView);
    this.#follow();
    this.#go();
    if (player?.error && !this.#failed) this.#fail(player.error);
    else this.#tell();
  }

  #measured(fact: StreamFact): void {
    this.#element.dispatchEvent(new MeasuredEvent(fact));
  }

  #tell(): void {
    this.#options.onChange(this.#video);
  }

  get #recordingUrl(): string | null {
    const show = this.#options.show();
    return show?.address(show.now.recording?.stream.url) ?? null;
  }

  #go(): void {
    if (this.player) this.#place.go(this.player, this.#options.show());
  }

  #follow(): void {
    const show = this.#options.show();
    this.#stage.follow(show, this.#picture, this.#replayed === null ? null : show?.now.recording);
    this.#scenes.look();
  }

  #fail(error: StallError): void {
    this.#failed = true;
    this.#retries.plan();
    this.#options.onError(error);
    this.#tell();
  }

  #release(): void {
    this.#retries.stop();
    this.#picture?.close();
    this.#picture = null;
    this.#rest.end();
    this.#failed = false;
  }
}
