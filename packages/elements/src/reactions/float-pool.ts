import type { Reaction } from '@livestall/protocol';
import { render } from 'lit';
import { renderReaction } from './reaction-shapes.js';

/** The most that float at one time: what more of them would show is a blur. */
const MOST = 24;
/** How long one is on its way, in milliseconds. */
const RISE_MS = 2_600;
/** How far it sways to either side, in pixels. */
const SWAY = 22;

interface Float {
  node: HTMLElement;
  /** What is drawn in it. */
  shows: Reaction | null;
  rising: Animation | null;
}

/**
 * Hearts on their way up. A few nodes are used again and again, and only moved and faded, which the compositor does alone: no
 * layout, no timers.
 */
export class FloatPool {
  readonly #layer: () => HTMLElement | null;
  /** The one that has risen for longest first. */
  #floats: Float[] = [];

  /** @param layer Where they float. */
  constructor(layer: () => HTMLElement | null) {
    this.#layer = layer;
  }

  /** Lets some float one after another, evenly over `overMs`; those for which there is no room are left out. */
  rise(reactions: readonly Reaction[], overMs: number): void {
    reactions.forEach((reaction, index) => {
      const float = this.#free();
      if (float) this.#start(float, reaction, (overMs * index) / reactions.length);
    });
  }

  /** Lets one float at once, instead of the oldest where there is no room: whoever taps is answered. */
  riseNow(reaction: Reaction): void {
    const float = this.#free() ?? this.#floats[0];
    if (float) this.#start(float, reaction, 0);
  }

  /** Ends all that float. */
  clear(): void {
    for (const { rising } of this.#floats) rising?.cancel();
  }

  #free(): Float | undefined {
    // Their layer comes anew with each show.
    this.#floats = this.#floats.filter(({ node }) => node.isConnected);
    const free = this.#floats.find(({ rising }) => rising === null);
    if (free || this.#floats.length === MOST) return free;
    const layer = this.#layer();
    if (!layer) return undefined;
    const node = document.createElement('span');
    node.className = 'float';
    layer.append(node);
    const float: Float = { node, shows: null, rising: null };
    this.#floats.push(float);
    return float;
  }

  #start(float: Float, reaction: Reaction, delay: number): void {
    float.rising?.cancel();
    if (float.shows !== reaction) render(renderReaction(reaction, 28), float.node);
    float.shows = reaction;
    const rising = float.node.animate(path(), {
      duration: RISE_MS * (0.85 + Math.random() * 0.3),
      delay,
      easing: 'cubic-bezier(0.2, 0.6, 0.5, 1)',
      fill: 'backwards',
    });
    float.rising = rising;
    const end = () => {
      if (float.rising === rising) float.rising = null;
    };
    rising.onfinish = end;
    rising.oncancel = end;
    this.#floats = [...this.#floats.filter((one) => one !== float), float];
  }
}

/** A way up, each another. */
function path(): Keyframe[] {
  const side = Math.random() < 0.5 ? -1 : 1;
  const sway = side * SWAY * (0.4 + Math.random() * 0.6);
  const turn = side * (6 + Math.random() * 10);
  const at = (x: number, rise: number, scale: number, degrees: number) =>
    `translate(${x}px, calc(${-rise} * var(--_rise))) rotate(${degrees}deg) scale(${scale})`;
  return [
    { transform: at(0, 0, 0.3, 0), opacity: 0 },
    { transform: at(sway / 4, 0.12, 1.15, -turn / 2), opacity: 1, offset: 0.12 },
    { transform: at(sway, 0.55, 1, turn), opacity: 0.95, offset: 0.6 },
    { transform: at(-sway / 3, 1, 0.85, -turn), opacity: 0 },
  ];
}
