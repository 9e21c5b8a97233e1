import { createContext } from '@lit/context';
import type { PlayerElement } from '../player/player-element.js';

/** How much room there is: `narrow` is the immersive one, `side` a phone on its side. */
export type Layout = 'narrow' | 'side' | 'medium' | 'wide';

/** A tab of the stall's panel. */
export type PanelView = 'goods' | 'shown' | 'chat' | 'questions' | 'cart' | 'wallet';

/** Where the viewer is in the stall. */
export interface Place {
  readonly layout: Layout;
  /** Whether the talk stands beside the panel, in sight by itself: then it is none of the panel's tabs. */
  readonly talkBeside: boolean;
  readonly view: PanelView;
  /** The product that is open in full, or `null`. */
  readonly product: string | null;
  /** Whether the sheet is up; without meaning where the panel stands beside the picture. */
  readonly open: boolean;
}

/** What a part may ask of the stall around it. A new object for each new place. */
export interface StallNavigator {
  readonly place: Place;
  /** The player of the stall; `null` where it has none. */
  player(): PlayerElement | null;
  /** Opens a product in full. */
  openProduct(product: string): void;
  openView(view: PanelView): void;
  /** From a product back to the view that it was opened from. */
  back(): void;
  /** Puts the sheet down. */
  close(): void;
}

/** The stall around a part; absent where a part stands alone, which then falls back on links. */
export const navigatorContext = createContext<StallNavigator | undefined>('livestall/navigator/0');
