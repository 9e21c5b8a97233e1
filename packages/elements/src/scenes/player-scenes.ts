import type { LocalText, Scene } from '@livestall/protocol';

/** The angles that a player can show. */
export interface PlayerScenes {
  /** What the stream's own angle is called, where its show says so. */
  readonly title: LocalText | undefined;
  /** The other angles, in the seller's order. */
  readonly list: readonly Scene[];
  /** The angle on screen, by its id; `null`: the stream's own. */
  readonly shown: string | null;
  /** What the viewer chose; `undefined`: as the host shows it. */
  readonly chosen: string | null | undefined;
  /** Shows another angle, at the same moment; `undefined`: as the host shows it. It is forgotten with the page. */
  choose(scene: string | null | undefined): void;
}
