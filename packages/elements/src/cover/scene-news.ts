import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sceneTitle } from '../angles/angle-choices.js';
import type { SceneChangedDetail } from '../events/scene-changed-event.js';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';

/** For so long it is news, in milliseconds. */
const NEWS_MS = 8_000;

/** Knows for a while what became of the angle on screen without the viewer's doing. */
export class SceneNews implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #detail: SceneChangedDetail | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether an angle does not come through, which is to be seen as well. */
  get failed(): boolean {
    return this.#detail?.by === 'failure';
  }

  hear(detail: SceneChangedDetail): void {
    clearTimeout(this.#timer);
    // What the viewer did by hand they know.
    this.#detail = detail.by === 'viewer' ? null : detail;
    if (this.#detail) this.#timer = setTimeout(() => this.#forget(), NEWS_MS);
    this.#host.requestUpdate();
  }

  /** In words; `''` where there is nothing new. */
  say({ scenes }: PlayerElement, words: Words): string {
    if (!scenes || !this.#detail) return '';
    const { scene, by, failed } = this.#detail;
    const shown = sceneTitle(scenes, scene, words);
    if (by !== 'failure') return shown;
    return words.term('angleFailed', sceneTitle(scenes, failed, words), shown);
  }

  /** @internal */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#detail = null;
  }

  #forget(): void {
    this.#detail = null;
    this.#host.requestUpdate();
  }
}
