import type { StreamPlayer } from '@livestall/media';

/** A film in a video: an mp4 by its address, HLS by the engine that plays streams. */
export class Trailer {
  #player: StreamPlayer | null = null;
  #of: string | null = null;
  #away = new AbortController();

  /** Plays it; the same address again changes nothing. */
  open(video: HTMLVideoElement, address: string): void {
    if (address === this.#of) return;
    this.close();
    this.#of = address;
    if (new URL(address).pathname.endsWith('.m3u8')) void this.#stream(video, address);
    else video.src = address;
  }

  close(): void {
    this.#away.abort();
    this.#away = new AbortController();
    this.#player?.close();
    this.#player = null;
    this.#of = null;
  }

  async #stream(video: HTMLVideoElement, url: string): Promise<void> {
    const { signal } = this.#away;
    const { openStream } = await import('@livestall/media');
    if (!signal.aborted) this.#player = openStream(video, { url }, { onChange: () => undefined });
  }
}
