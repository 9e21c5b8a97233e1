import { openStream } from '../src/open-stream.js';
import type { PlayState, StreamPlayer } from '../src/stream-player.js';
import { until } from './broadcast.js';

/** A video on the page and the streams that a test opens in it. */
export class Stage {
  readonly video = document.createElement('video');
  /** Every state that was told, in order. */
  readonly states: PlayState[] = [];
  #player: StreamPlayer | undefined;

  constructor() {
    const attributes = { muted: true, playsInline: true, autoplay: true, width: 320, height: 180 };
    Object.assign(this.video, attributes);
    document.body.append(this.video);
  }

  open(url: string): StreamPlayer {
    return this.hold(openStream(this.video, { url }, { onChange: () => this.#note() }));
  }

  /** Closes a player together with the stage. */
  hold(player: StreamPlayer): StreamPlayer {
    this.#player = player;
    return player;
  }

  async playing(url: string): Promise<StreamPlayer> {
    const player = this.open(url);
    await until(() => player.state === 'playing');
    return player;
  }

  /** The next event of a type on the video. */
  next(type: string): Promise<Event> {
    return new Promise((resolve) => {
      this.video.addEventListener(type, resolve, { once: true });
    });
  }

  strike(): void {
    this.#player?.close();
    this.video.remove();
  }

  #note(): void {
    const state = this.#player?.state;
    if (state && state !== this.states.at(-1)) this.states.push(state);
  }
}
