import type {
  AudioTrack,
  CaptionTrack,
  PictureDate,
  PlayState,
  Quality,
  QualityChoice,
  StreamPlayer,
} from '@livestall/media';
import type { PictureClock, StreamFact } from '@livestall/protocol';
import type { PlayerElement } from '../src/player/player-element.js';

/** Media time 0 of a fake stream by its own clock, which is that of the server. */
export const STREAM_STARTS = Date.UTC(2026, 10, 25, 9);

/** A stream made by hand: ten minutes that can be gone back in, without a video. */
export class FakeStream implements StreamPlayer {
  readonly engine = 'hls.js';
  state: PlayState = 'playing';
  readonly error = null;
  readonly trouble = null;
  live = true;
  atLive = true;
  dated = true;
  position = 600;
  readonly rate = 1;
  seekable: StreamPlayer['seekable'] = { from: 0, to: 600 };
  readonly qualities: readonly Quality[] = [];
  quality: QualityChoice = 'auto';
  readonly shown: string | null = null;
  readonly stills = false;
  readonly hasStills: boolean = true;
  readonly tooWeak: boolean = false;
  readonly sendable = false;
  readonly captions: readonly CaptionTrack[] = [];
  caption: string | null = null;
  readonly audioTracks: readonly AudioTrack[] = [];
  audioTrack: string | null = null;
  readonly facts: StreamFact[] = [];
  readonly clock: PictureClock = { read: () => null, subscribe: () => () => undefined };

  constructor(state: Partial<FakeStream> = {}) {
    Object.assign(this, state);
  }

  get behind(): number | null {
    return this.seekable && this.live ? this.seekable.to - this.position : null;
  }

  dateAt(mediaTime: number): PictureDate | null {
    return this.dated ? { date: STREAM_STARTS + mediaTime * 1_000, discontinuity: 0 } : null;
  }

  seek(mediaTime: number): void {
    const { from, to } = this.seekable ?? { from: 0, to: 0 };
    this.position = Math.min(Math.max(mediaTime, from), to);
    this.atLive = this.live && to - this.position <= 10;
  }

  seekToDate({ date }: PictureDate): boolean {
    if (this.dated) this.seek((date - STREAM_STARTS) / 1_000);
    return this.dated;
  }

  toLive(): void {
    this.seek(this.seekable?.to ?? 0);
  }

  costOf(choice: QualityChoice): number | null {
    const lightest = this.qualities.find(({ lines }) => lines > 0)?.average ?? null;
    const { average = lightest } = this.qualities.find(({ id }) => id === choice) ?? {};
    return average;
  }

  setQuality(choice: QualityChoice): void {
    this.quality = choice;
  }

  setCaption(id: string | null): void {
    this.caption = id;
  }

  setAudioTrack(id: string): void {
    this.audioTrack = id;
  }

  close(): void {}
}

/** As much of a player as a part beside it needs. */
export function playerOf(stream: StreamPlayer | null): PlayerElement {
  return Object.assign(document.createElement('div'), { stream }) as unknown as PlayerElement;
}
