import type Hls from 'hls.js';
import type { LevelParsed } from 'hls.js';
import { qualityOf } from '../quality-of.js';
import type { Quality } from '../stream-player.js';
import type { HlsModule } from './load-hls.js';

interface Rendition extends Quality {
  url: string;
}

/**
 * The renditions of a stream. hls.js drops those of sound alone where others have a picture; they are kept
 * here, because on the worst networks they are all that comes through, and played as a stream of their own.
 */
export class HlsQualities {
  readonly #hls: Hls;
  readonly #url: string;
  #pictures: Rendition[] = [];
  #sounds: Rendition[] = [];
  #sound: Rendition | null = null;
  /** What is to be shown once the whole stream is opened again. */
  #next: Rendition | null = null;

  /** @param url The multivariant playlist. */
  constructor(hls: Hls, { Events }: HlsModule, url: string) {
    this.#hls = hls;
    this.#url = url;
    hls.on(Events.MANIFEST_LOADED, (_event, data) => {
      if (!this.#sound) this.#sounds = soundAlone(data.levels);
    });
    hls.on(Events.MANIFEST_PARSED, () => {
      if (this.#sound) return;
      this.#pictures = hls.levels.map((level) =>
        rendition(level.url[0] ?? '', level.width, level.height, level.bitrate),
      );
      if (this.#next) this.#show(this.#next);
      this.#next = null;
    });
    hls.on(Events.FRAG_BUFFERED, () => (hls.config.startPosition = -1));
  }

  /** Where hls.js is to load from. */
  get url(): string {
    return this.#sound?.url ?? this.#url;
  }

  get list(): readonly Quality[] {
    return [...this.#pictures, ...this.#sounds].map(({ id, lines, bitrate }) => ({
      id,
      lines,
      bitrate,
    }));
  }

  get chosen(): string {
    if (this.#sound) return this.#sound.id;
    if (this.#next) return this.#next.id;
    const level = this.#hls.levels[this.#hls.manualLevel];
    return this.#pictures.find(({ url }) => url === level?.url[0])?.id ?? 'auto';
  }

  choose(id: string): void {
    if (id === this.chosen) return;
    const sound = this.#sounds.find((one) => one.id === id) ?? null;
    const picture = this.#pictures.find((one) => one.id === id) ?? null;
    if (!sound && !picture && id !== 'auto') return;
    if (!sound && !this.#sound) {
      this.#show(picture);
      return;
    }
    this.#sound = sound;
    this.#next = picture;
    this.#reopen();
  }

  #show(picture: Rendition | null): void {
    const levels = this.#hls.levels;
    this.#hls.nextLevel = levels.findIndex((level) => level.url[0] === picture?.url);
  }

  /** Another source begins at the live edge, a recording where it stood; a new source pauses a video. */
  #reopen(): void {
    const { media, latestLevelDetails } = this.#hls;
    const plays = media !== null && !media.paused;
    if (latestLevelDetails?.live === false) {
      this.#hls.config.startPosition = media?.currentTime ?? -1;
    }
    this.#hls.loadSource(this.url);
    if (plays) media.play().catch(() => undefined);
  }
}

function rendition(url: string, width: number, height: number, bitrate: number): Rendition {
  return { ...qualityOf({ width, height, bitrate }), url };
}

function soundAlone(levels: readonly LevelParsed[]): Rendition[] {
  const hasPicture = ({ videoCodec, width }: LevelParsed) => Boolean(videoCodec ?? width);
  if (!levels.some(hasPicture)) return [];
  return levels
    .filter((level) => level.audioCodec && !hasPicture(level))
    .map((level) => rendition(level.url, 0, 0, level.bitrate));
}
