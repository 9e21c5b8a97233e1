import type { LitElement, ReactiveController } from 'lit';
import type { PlayerElement } from '../player/player-element.js';

/** What WebKit has for sending a video to a television. TypeScript's DOM does not know it. */
interface SendableVideo extends HTMLVideoElement {
  webkitShowPlaybackTargetPicker?: () => void;
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
}

/** WebKit's word for whether there is a television near. */
interface AvailabilityEvent extends Event {
  readonly availability?: 'available' | 'not-available';
}

/**
 * Whether a player's picture can be sent to a television by AirPlay, and the list of those that are near. WebKit looks
 * for them as long as somebody listens, so nobody does where there is no player.
 */
export class AirPlay implements ReactiveController {
  readonly #host: LitElement;
  readonly #player: () => PlayerElement | null;
  #video: SendableVideo | null = null;
  #away = new AbortController();
  #near = false;

  constructor(host: LitElement, player: () => PlayerElement | null) {
    this.#host = host;
    this.#player = player;
    host.addController(this);
  }

  /** Whether there is somewhere to send the picture. */
  get available(): boolean {
    return this.#near && (this.#player()?.stream?.sendable ?? false);
  }

  /** Whether the picture is on a television. */
  get sent(): boolean {
    return this.#video?.webkitCurrentPlaybackTargetIsWireless ?? false;
  }

  /** Has the viewer choose where the picture goes. Browsers allow it in answer to a tap or a key alone. */
  choose(): void {
    this.#video?.webkitShowPlaybackTargetPicker?.();
  }

  /** @internal */
  hostUpdate(): void {
    this.#follow(this.#player()?.video ?? null);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#follow(null);
  }

  #follow(video: SendableVideo | null): void {
    if (video === this.#video) return;
    this.#away.abort();
    this.#away = new AbortController();
    this.#video = video;
    this.#near = false;
    if (!video?.webkitShowPlaybackTargetPicker) return;
    const { signal } = this.#away;
    const redraw = () => this.#host.requestUpdate();
    const hear = ({ availability }: AvailabilityEvent) => {
      this.#near = availability === 'available';
      redraw();
    };
    video.addEventListener('webkitplaybacktargetavailabilitychanged', hear, { signal });
    video.addEventListener('webkitcurrentplaybacktargetiswirelesschanged', redraw, { signal });
  }
}
