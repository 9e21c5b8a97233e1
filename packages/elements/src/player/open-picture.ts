import { openStream, type ClientData, type StreamPlayer } from '@livestall/media';
import type { StreamFact } from '@livestall/protocol';
import { dressVideo } from './dress-video.js';
import { placeCaptions } from './place-captions.js';
import { Stills } from './stills.js';
import { followChoices, type ViewerChoices } from './viewer-choices.js';

/** What a picture is made of. */
export interface PictureOptions {
  /** An HLS playlist's absolute address. */
  url: string;
  /** The angle of the show's stream that it is; `null`: its own, or a stream without a show. */
  scene: string | null;
  /** Playlists that are known already, by their addresses. */
  playlists: ReadonlyMap<string, string>;
  /** What the CDN is told; nothing without it. */
  cmcd: ClientData | undefined;
  /** What the viewer chose. */
  choices: ViewerChoices;
  /** Where captions end, in per cent from the top; `null`: where the stream wants them. */
  captionLine: () => number | null;
  /** After anything about the stream changed. */
  onChange: () => void;
  /** Told what is worth measuring. */
  onFact: (fact: StreamFact) => void;
}

/** One stream that is open in one video, with what the viewer chose, its captions in their place, and its stills. */
export class OpenPicture {
  readonly video: HTMLVideoElement;
  readonly url: string;
  readonly scene: string | null;
  readonly stream: StreamPlayer;
  readonly #stills = new Stills();
  readonly #away = new AbortController();
  #applyChoices: () => void;

  constructor(
    video: HTMLVideoElement,
    { url, scene, playlists, cmcd, choices, captionLine, onChange, onFact }: PictureOptions,
  ) {
    this.video = video;
    this.url = url;
    this.scene = scene;
    dressVideo(video);
    placeCaptions(video, captionLine, this.#away.signal);
    this.stream = openStream(
      video,
      { url, playlists, cmcd, quality: choices.quality },
      {
        onChange: () => {
          this.#applyChoices();
          this.#stills.show(video, this.stream.stills);
          onChange();
        },
        onFact,
        onStill: (still) => this.#stills.draw(still),
      },
    );
    this.#applyChoices = followChoices(this.stream, choices);
  }

  /** Pixels of the picture's shorter edge, as was told last; `null` before the first frame. */
  get lines(): number | null {
    return this.stream.facts.findLast((fact) => fact.of === 'rendition')?.lines ?? null;
  }

  /** Has another choice hold than the one that it was opened with. */
  choose(choices: ViewerChoices): void {
    const { stream } = this;
    if (choices.quality && choices.quality !== stream.quality) stream.setQuality(choices.quality);
    if (!choices.captions) stream.setCaption(null);
    this.#applyChoices = followChoices(stream, choices);
    this.#applyChoices();
  }

  /** Lets go of the stream; the video stays. */
  close(): void {
    this.#away.abort();
    this.stream.close();
    this.#stills.show(this.video, false);
  }
}
