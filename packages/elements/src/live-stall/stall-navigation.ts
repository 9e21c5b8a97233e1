import type { Layout, PanelView, Place, StallNavigator } from '../context/navigator-context.js';
import type { PlayerElement } from '../player/player-element.js';

const START: Place = {
  layout: 'narrow',
  talkBeside: false,
  view: 'goods',
  product: null,
  open: false,
};

/** Knows where the viewer is in the stall. Each change makes a new navigator, told to `onChange`. */
export class StallNavigation {
  readonly #onChange: (navigator: StallNavigator) => void;
  readonly #player: () => PlayerElement | null;
  #place = START;

  /** @param player Finds the stall's player. */
  constructor(
    onChange: (navigator: StallNavigator) => void,
    player: () => PlayerElement | null = () => null,
  ) {
    this.#onChange = onChange;
    this.#player = player;
  }

  get place(): Place {
    return this.#place;
  }

  /** The stall around the parts, at the place of now. */
  navigator(): StallNavigator {
    return {
      place: this.#place,
      player: this.#player,
      openProduct: (product) => this.#go({ product, open: true }),
      openView: (view: PanelView) => this.#go({ view, product: null, open: true }),
      back: () => this.#go({ product: null }),
      close: () => this.#go({ open: false, product: null }),
    };
  }

  /** There is another room now. What the new room has no tab for gives way to the goods. */
  setLayout(layout: Layout, talkBeside = false): void {
    if (layout === this.#place.layout && talkBeside === this.#place.talkBeside) return;
    const { view } = this.#place;
    const overlaid = isOverlaid(layout);
    this.#go({
      layout,
      talkBeside,
      ...((overlaid || talkBeside) && view === 'chat' && { view: 'goods' }),
      // What was open in a panel is no sheet that somebody asked for.
      ...(overlaid && !isOverlaid(this.#place.layout) && { open: false }),
    });
  }

  #go(change: Partial<Place>): void {
    this.#place = { ...this.#place, ...change };
    this.#onChange(this.navigator());
  }
}

/** Whether the panel is a sheet over the picture. */
function isOverlaid(layout: Layout): boolean {
  return layout === 'narrow' || layout === 'side';
}
