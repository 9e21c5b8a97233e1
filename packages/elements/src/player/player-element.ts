import type { StreamPlayer } from '@livestall/media';
import { StallError } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cssProperties } from '../render/css-properties.js';
import { ShowController } from '../context/show-controller.js';
import { PlayerChangedEvent } from '../events/player-changed-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';

import { BareWords } from '../localize/bare-words.js';
import '../locales/en-first.js';
import { setState } from '../define/set-state.js';
import { base } from '../styles/base.styles.js';
import { patiently } from '../time/patiently.js';
import { turn } from '../time/turn.js';
import { playerFace, type PlayerFace } from './player-face.js';
import type { PlayerScenes } from '../scenes/player-scenes.js';
import { ownSource, playerSource, type PlayerSource } from './player-source.js';
import { styles } from './player.styles.js';
import { newVideo, takeVideo } from './first-video.js';
import { renderStills } from './render-stills.js';
import { loadStreamOpener } from './load-stream-opener.js';
import type { StreamOpener } from './stream-opener.js';

/** For so long the first frame has the line to itself, in milliseconds. */
const ALONE_MS = 2_000;

/**
 * @summary The picture: muted at first, one big tap for sound. The stage of the show follows it. With a `src` of its
 * own it needs no show.
 *
 * @attr {string} cmcd - Tells the CDN how it plays (Common Media Client Data): what is played, or empty.
 * @attr {boolean} no-hotkeys - Letters and digits are no keys here; Space, arrows, Home and End still are.
 * @attr {string} label - What `src` is called, where the picture is seen outside of the page.
 *
 * @fires {PlayerChangedEvent} stall-player-changed - Its state, sound, captions or qualities changed.
 * @fires {MeasuredEvent} stall-measured - Its startup, a wait, another rendition, a trouble: what is worth measuring.
 * @fires {SceneChangedEvent} stall-scene-changed - Another angle of its show is on screen, or does not come through.
 * @fires {StallErrorEvent} stall-error - The stream cannot be played; it is tried again by itself.
 *
 * @csspart video - The video.
 * @csspart poster - The still picture before the first frame.
 * @csspart sound - The pill that turns the sound on.
 * @csspart play - The button that plays.
 * @csspart words - What is said in place of the picture.
 * @csspart controls - The bar with all that one can do.
 *
 * @state opening - Before the first frame.
 * @state playing - It plays.
 * @state paused - The viewer paused it.
 * @state waiting - It has run dry.
 * @state failed - It cannot be played right now.
 * @state muted - Without sound.
 */
export class PlayerElement extends LitElement {
  static override styles = [...base, styles];

  readonly #words = new BareWords(this);
  readonly #internals = this.attachInternals();
  readonly #source = new ShowController(this, (show) =>
    playerSource(show, this.#opener?.replayed, this.#opener?.scene),
  );

  /** Where captions end at the lowest, in per cent of the picture's height from its top. Default: as the stream wants. */
  @property({ type: Number, attribute: 'caption-line' }) captionLine: number | null = null;

  /** An HLS playlist that it plays by itself, in place of a show's. */
  @property() src = '';

  /** With `src`: the still picture before the first frame. */
  @property() poster = '';

  /** With `src`: asks for nothing until somebody wants to see it. */
  @property({ type: Boolean }) waits = false;

  /** Whether there is a bar with all that one can do. */
  @property({ type: Boolean }) controls = false;

  /** What opens streams; it comes with the first look. */
  #opener: StreamOpener | undefined;
  #seen = false;
  /** Whether it is in view, as far as the browser has said. */
  #visible = false;
  /** Whether the first frame takes so long that the rest is worth its bytes. */
  #late = false;
  #refused = false;
  #muted = true;
  #soundChosen = false;
  #shownFace: PlayerFace = 'poster';
  #inView: IntersectionObserver | undefined;
  /** What it begins with: the scripts of this element came later, if it plays already. */
  #first: HTMLVideoElement | undefined;
  #video: HTMLVideoElement | undefined;
  /** What stands below the first video until there is a picture: the name of its show. */
  #name: Element | null | undefined;

  /** The open stream, or `null`. */
  get stream(): StreamPlayer | null {
    return this.#opener?.player ?? null;
  }

  /** What it draws in, wherever that is on screen. */
  get video(): HTMLVideoElement {
    return (this.#video ??= this.#firstVideo);
  }

  /** The show's angles; `null` where there is one alone, and before the first frame. */
  get scenes(): PlayerScenes | null {
    return this.#opener?.scenes ?? null;
  }

  /** Whether it plays without sound. */
  get muted(): boolean {
    return this.#muted;
  }

  /** Whether the viewer has said something about sound. */
  get soundChosen(): boolean {
    return this.#soundChosen;
  }

  /** What stands where the picture is. */
  get face(): PlayerFace {
    const source = this.#playing;
    return playerFace({
      status: source?.status ?? 'scheduled',
      streaming: (source?.url ?? null) !== null,
      state: this.#opener?.failed ? 'failed' : (this.stream?.state ?? null),
      refused: this.#refused,
    });
  }

  /** Whether a first frame may be here soon: what else there is waits for it. */
  get awaited(): boolean {
    return !this.#late && (this.face === 'opening' || !(this.src || this.#source.show?.now.seq));
  }

  /** Turns the sound on or off. Browsers allow `on` only in answer to a tap or a key. */
  setMuted(muted: boolean): void {
    const stopped = this.#stopped;
    this.#muted = muted;
    this.#soundChosen = true;
    this.video.muted = muted;
    // Browsers pause what gets its sound without a tap. What had stopped before goes on by no word about sound.
    if (!muted && this.video.paused && !stopped) this.play();
    this.#changed();
  }

  /** Plays on. */
  play(): void {
    this.#refused = this.waits = false;
    this.video.play().catch((error: unknown) => {
      this.#refused = (error as Partial<Error> | null)?.name === 'NotAllowedError';
      this.#changed();
    });
  }

  /** Stops the picture; the stage stays with it. */
  pause(): void {
    // Known to be wanted, also while the page is hidden: a lock screen has a button for it.
    this.video.autoplay = false;
    this.video.pause();
  }

  /** Goes to a moment of the show, in server time; `null`: to live. A show that is over is played as its recording. */
  seek(moment: number | null): void {
    this.#opener?.seek(moment);
  }

  /** Opens the stream anew after it failed, at once. */
  retry(): void {
    this.#opener?.retry();
  }

  /** Opens or closes the small window over other pages. */
  async togglePictureInPicture(): Promise<void> {
    await this.#opener?.toggleApart(this);
  }

  /** What plays before the element is here stands in its shadow, and goes as the video is taken: nothing can stand before it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null;
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#inView = new IntersectionObserver((entries) => {
      this.#look(entries.at(-1)?.isIntersecting ?? false);
    });
    this.#inView.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inView?.disconnect();
    // Moved to another place on the page it is back before this runs, and plays on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#letGo();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#open();
  }

  /**
   * Alone it is drawn in a task of its own, as its scripts have taken long enough; a picture that plays is taken over at once.
   * A stream is opened in one of its own too: it takes a phone as long as what is drawn then.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.src && !this.hasUpdated) await turn();
    const before = this.stream;
    this.#open();
    if (this.stream !== before) await turn();
    await super.scheduleUpdate();
  }

  override render(): TemplateResult {
    const value = this.#playing;
    const face = this.face;
    const video = this.#firstVideo;
    const began = face === 'playing' || face === 'paused' || face === 'waiting';
    // A page that gave its own still wants it seen; a show's goes after the first frame.
    const poster = this.src || !this.awaited ? value?.poster : null;
    return html`<div
      class="picture ${value?.upright === false ? 'lying' : 'upright'}"
      style=${cssProperties({ '--_ratio': value?.ratio ?? null })}
    >
      ${began ? nothing : this.#name}
      ${poster ? renderStills({ poster, alt: value?.alt }, began, this.#words) : nothing} ${video}
      <stall-cover exportparts="sound, play, words, controls"></stall-cover>
    </div>`;
  }

  protected override firstUpdated(): void {
    setTimeout(() => {
      this.#late = true;
      this.#changed();
    }, ALONE_MS);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.video.ariaLabel = this.#words.term('picture');
    const { face } = this;
    setState(this.#internals, this.#shownFace, this.#shownFace === face);
    setState(this.#internals, (this.#shownFace = face), true);
    setState(this.#internals, 'muted', this.#muted);
    // The first frame goes before what lies over it.
    if (!this.awaited) this.#opener?.cover();
  }

  /** The first look opens the stream; out of sight a silent picture rests, but not in a window of its own. */
  #look(inView: boolean): void {
    this.#visible = inView;
    if (this.#opener) this.#opener.look(inView);
    // What was begun before this element was here, nobody else has rest.
    else if (!inView) this.pause();
    if (this.#seen || !inView) return;
    this.#seen = true;
    void this.#loadOpener();
    this.requestUpdate();
  }

  /** Whether the viewer paused it, or it has come to its end. */
  get #stopped(): boolean {
    return this.face === 'ended' || (this.face === 'paused' && !this.#opener?.rests);
  }

  async #loadOpener(): Promise<void> {
    if (this.#opener) return;
    const failed = (cause: unknown) => this.#tell(new StallError('media-failed', { cause }));
    const { StreamOpener } = await patiently(loadStreamOpener, failed);
    await turn();
    this.#opener ??= new StreamOpener(this, {
      show: () => this.#source.show,
      onChange: (video) => {
        this.#video = video ?? this.#video;
        this.#muted = this.video.muted;
        this.#changed();
      },
      onError: (error) => this.#tell(error),
    });
    // What came and went meanwhile was told to nobody.
    this.#opener.look(this.#visible);
    await turn();
    this.requestUpdate();
  }

  #open(): void {
    const value = this.#playing;
    if (!this.#seen || !this.isConnected) return;
    this.#opener?.open(this.video, value?.status === 'live' ? value.url : null);
  }

  #tell(error: StallError): void {
    this.dispatchEvent(new StallErrorEvent(error));
  }

  get #firstVideo(): HTMLVideoElement {
    if (this.#first) return this.#first;
    const stall = (this.getRootNode() as Partial<ShadowRoot>).host;
    const given = takeVideo(this) ?? (stall && takeVideo(stall));
    // It had its time alone before this element was here.
    if (given) this.#late = true;
    this.#name = given?.previousElementSibling;
    return (this.#first = given ?? newVideo());
  }

  get #playing(): PlayerSource | undefined {
    const { value } = this.#source;
    // An empty one has its poster, and says that there is nothing.
    return this.src || (!value && this.hasAttribute('src')) ? ownSource(this) : value;
  }

  #letGo(): void {
    this.#opener?.close();
    this.#seen = false;
  }

  #changed(): void {
    this.requestUpdate();
    this.dispatchEvent(new PlayerChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-player': PlayerElement;
  }
}
