import { findScene, type Scene } from '@livestall/protocol';
import type { PlayerElement } from '../player/player-element.js';
import type { StreamOpener } from '../player/stream-opener.js';
import { patiently } from '../time/patiently.js';
import type { Scenes } from './scenes.js';

/** What chooses among a show's angles: it is fetched where there are several, after the first frame. */
export class LazyScenes {
  readonly #opener: StreamOpener;
  readonly #player: PlayerElement;
  readonly #onHere: () => void;
  #scenes: Scenes | null = null;
  #asked = false;

  /** @param onHere Called once it is here. */
  constructor(opener: StreamOpener, player: PlayerElement, onHere: () => void) {
    this.#opener = opener;
    this.#player = player;
    this.#onHere = onHere;
  }

  /** `null` where there is one angle alone, and before the first frame. */
  get here(): Scenes | null {
    return this.#scenes?.list.length ? this.#scenes : null;
  }

  /** The angle that a stream opened now is to begin with; `null`: the stream's own. */
  get first(): Scene | null {
    const { show, replayed } = this.#opener;
    if (!show || replayed !== null) return null;
    if (this.#scenes) return this.#scenes.wanted;
    return findScene(show.now.stream, show.stage.scene) ?? null;
  }

  /** Something about the show, or about one of the pictures, may have changed. */
  look(): void {
    if (this.#asked) {
      this.#scenes?.look();
      return;
    }
    const { player, show } = this.#opener;
    if (!player || player.state === 'opening' || !show?.now.stream?.scenes?.length) return;
    this.#asked = true;
    void this.#load();
  }

  /** The picture goes to another moment. */
  restart(): void {
    this.#scenes?.restart();
  }

  /** The player has closed its stream. */
  close(): void {
    this.#scenes?.close();
  }

  async #load(): Promise<void> {
    const [{ Scenes }] = await patiently(
      () => Promise.all([import('./scenes.js'), import('../angles/define.js')]),
      () => undefined,
    );
    this.#scenes = new Scenes(this.#opener, this.#player);
    this.#scenes.look();
    this.#onHere();
  }
}
