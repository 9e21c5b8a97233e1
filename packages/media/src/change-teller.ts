import type { StreamPlayer } from './stream-player.js';

/** Calls `onChange` once for changes that come together, and only if something that it is called for did. */
export class ChangeTeller {
  readonly #player: StreamPlayer;
  readonly #onChange: () => void;
  readonly #signal: AbortSignal;
  #told: string;
  #planned = false;

  /** @param signal Aborted when nothing is to be told any more. */
  constructor(player: StreamPlayer, onChange: () => void, signal: AbortSignal) {
    this.#player = player;
    this.#onChange = onChange;
    this.#signal = signal;
    this.#told = signatureOf(player);
  }

  /** Something may have changed. */
  check(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      const signature = signatureOf(this.#player);
      if (this.#signal.aborted || signature === this.#told) return;
      this.#told = signature;
      this.#onChange();
    });
  }
}

/** What `onChange` is called for, in one word: nothing that is another with every frame, as `behind` is. */
function signatureOf(player: StreamPlayer): string {
  const { engine, state, trouble, live, atLive, quality, shown, stills, tooWeak, caption } = player;
  const { audioTrack, sendable, hasStills } = player;
  const lists = [player.qualities, player.captions, player.audioTracks].map((list) =>
    list.map(({ id }) => id),
  );
  const said = [engine, state, trouble?.code, live, atLive, quality, shown, stills, tooWeak];
  return JSON.stringify([said, hasStills, sendable, caption, audioTrack, lists]);
}
