import type Hls from 'hls.js';
import { findQuality } from '../find-quality.js';
import type { Quality, QualityChoice } from '../stream-player.js';
import type { HlsModule } from './hls-module.js';
import { MeanBitrate } from './mean-bitrate.js';
import { pictureOf, soundAlone, type Rendition } from './rendition.js';

/** For so long a choice is left of which a segment failed, in milliseconds. */
const LEFT_MS = 15_000;

/** What another choice does to the player around it. */
export interface ChoiceActs {
  /** Called before sound takes the place of a picture that is still there. */
  leaving: () => void;
  /** Has hls.js load from another address. */
  open: (url: string) => void;
}

/**
 * The renditions of a stream. hls.js drops those of sound alone where others have a picture; they are kept
 * here, because on the worst networks they are all that comes through, and played as a stream of their own.
 */
export class HlsQualities {
  readonly #hls: Hls;
  readonly #url: string;
  readonly #acts: ChoiceActs;
  #choice: QualityChoice;
  #tooWeak = false;
  #pictures: Rendition[] = [];
  #sounds: Rendition[] = [];
  /** The one of sound alone that hls.js has been given in place of the whole stream. */
  #sound: Rendition | null = null;
  /** Whether sound alone cannot be played here. */
  #soundless = false;
  #demuxed = false;
  /** What sound in files of its own weighs: playlists tell it of a picture with its sound alone. */
  #soundBitrate = new MeanBitrate();

  /**
   * @param url The multivariant playlist.
   * @param choice What is to be played, as far as the stream has it.
   */
  constructor(
    hls: Hls,
    { Events, PlaylistLevelType }: HlsModule,
    url: string,
    choice: QualityChoice,
    acts: ChoiceActs,
  ) {
    this.#hls = hls;
    this.#url = url;
    this.#acts = acts;
    this.#choice = choice;
    hls.on(Events.MANIFEST_LOADED, (_event, data) => {
      if (this.#sound) return;
      this.#demuxed = data.audioTracks.some((track) => track.url);
      this.#sounds = this.#soundless ? [] : soundAlone(data);
    });
    hls.on(Events.FRAG_LOADED, (_event, { frag }) => {
      const isSound = this.#sound !== null || frag.type === PlaylistLevelType.AUDIO;
      if (this.#demuxed && isSound) this.#soundBitrate.add(frag);
    });
    hls.on(Events.MANIFEST_PARSED, () => {
      if (!this.#sound) this.#onWhole();
    });
    hls.on(Events.FRAG_BUFFERED, () => {
      hls.config.startPosition = -1;
      this.#returnToChoice();
    });
  }

  /** Where hls.js is to load from. */
  get url(): string {
    return this.#sound?.url ?? this.#url;
  }

  /** The multivariant playlist. */
  get whole(): string {
    return this.#url;
  }

  get list(): readonly Quality[] {
    return [...this.#pictures, ...this.#sounds].map(({ id, lines, bitrate, average }) => ({
      id,
      lines,
      bitrate,
      average: average || this.#soundBitrate.value,
    }));
  }

  /** The renditions with a picture, the lightest first. */
  get pictures(): readonly Rendition[] {
    return this.#pictures;
  }

  get choice(): QualityChoice {
    return this.#choice;
  }

  /** The id of what plays. */
  get shown(): string | null {
    if (this.#sound) return this.#sound.id;
    const { levels, currentLevel, loadLevel } = this.#hls;
    const level = levels[currentLevel] ?? levels[loadLevel];
    return this.#pictures.find(({ url }) => url === level?.url[0])?.id ?? null;
  }

  /** Whether what plays has no picture. */
  get soundAlone(): boolean {
    return this.#sound !== null;
  }

  /** While sound with stills plays: what the stills are taken of. */
  get stillsOf(): Rendition | null {
    if (!this.#sound || !(this.#tooWeak || this.#choice === 'stills')) return null;
    return this.#pictures[0] ?? null;
  }

  /** Whether sound plays only because the line does not carry a picture. */
  get tooWeak(): boolean {
    return this.#tooWeak;
  }

  /** The lightest picture, while it plays, sound alone would be lighter, and the viewer leaves it to us. */
  get lightest(): Quality | null {
    const ours = this.#choice === 'auto' || this.#choice === 'saver';
    const [picture] = this.#pictures;
    return picture && ours && this.#sounds.length > 0 && this.shown === picture.id ? picture : null;
  }

  choose(choice: QualityChoice): void {
    const known = ['auto', 'saver', 'stills'].includes(choice) || this.#knows(choice);
    if (!known || (choice === this.#choice && !this.#tooWeak)) return;
    this.#choice = choice;
    if (this.#tooWeak) this.setTooWeak(false);
    else this.#play();
  }

  /** Goes over to sound because the line does not carry a picture, or comes back. */
  setTooWeak(tooWeak: boolean): void {
    if (tooWeak === this.#tooWeak) return;
    this.#tooWeak = tooWeak;
    // What the small files of sound say of the line is wrong: a picture comes back at its lightest.
    if (!tooWeak) this.#hls.bandwidthEstimate = this.#pictures[0]?.bitrate ?? NaN;
    this.#play();
  }

  /**
   * Offers sound alone no more, and plays the lightest picture instead. Firefox refuses it on a computer without a
   * sound device, where it plays what has a picture in silence.
   */
  giveUpSound(): void {
    this.#soundless = true;
    this.#sounds = [];
    if (this.#tooWeak) this.setTooWeak(false);
    else this.choose('saver');
  }

  /** Whether a rendition has its playlist at an address. */
  has(playlist: string): boolean {
    return [...this.#pictures, ...this.#sounds].some(({ url }) => url === playlist);
  }

  /** Reads the whole stream anew: what is known of it holds no longer. */
  openAnew(): void {
    this.#sound = null;
    this.#acts.open(this.#url);
  }

  #knows(id: string): boolean {
    return [...this.#pictures, ...this.#sounds].some((one) => one.id === id);
  }

  /** What is to be played; `null`: by the line. */
  get #target(): Rendition | null {
    const [sound] = this.#sounds;
    if (sound && (this.#tooWeak || this.#choice === 'stills')) return sound;
    if (this.#choice === 'auto') return null;
    if (this.#choice === 'saver' || this.#choice === 'stills') return this.#pictures[0] ?? null;
    return findQuality([...this.#pictures, ...this.#sounds], this.#choice) ?? null;
  }

  #onWhole(): void {
    const list = () => this.#hls.levels.map((level) => pictureOf(level, this.#demuxed));
    this.#pictures = list();
    this.#show(this.#target);
    // hls.js is in the middle of telling of this one: what it has of sound comes last.
    queueMicrotask(() => {
      this.#pictures = list();
      // A choice that comes from another stream.
      if (/^\d/.test(this.#choice)) {
        this.#choice =
          findQuality([...this.#pictures, ...this.#sounds], this.#choice)?.id ?? 'auto';
      }
      this.#play();
    });
  }

  #play(): void {
    const target = this.#target;
    const sound = target?.lines === 0 ? target : null;
    if (sound?.id !== this.#sound?.id) {
      if (!this.#sound) this.#acts.leaving();
      this.#sound = sound && { ...sound, url: this.#heard(sound) };
      this.#acts.open(this.url);
    } else if (!sound) this.#show(target);
  }

  /** hls.js forgets a choice of which a segment failed: what is loaded next is of it again, after a while. */
  #returnToChoice(): void {
    const { levels, autoLevelEnabled } = this.#hls;
    const chosen = this.#sound ? null : this.#target;
    const index = levels.findIndex((level) => level.url[0] === chosen?.url);
    const failed = levels[index]?.loadErrorTime ?? Infinity;
    if (autoLevelEnabled && performance.now() - failed > LEFT_MS) this.#hls.loadLevel = index;
  }

  /** Sound in files of its own goes on in the language that is heard. */
  #heard({ url }: Rendition): string {
    const { audioTracks, audioTrack } = this.#hls;
    return (this.#demuxed && audioTracks[audioTrack]?.url) || url;
  }

  #show(picture: Rendition | null): void {
    const { levels, loadLevel, autoLevelEnabled } = this.#hls;
    if (!picture && autoLevelEnabled) return;
    const index = levels.findIndex((level) => level.url[0] === picture?.url);
    // What is on its way already need not come again.
    if (index >= 0 && index === loadLevel) this.#hls.loadLevel = index;
    else this.#hls.nextLevel = index;
  }
}
