import type { RestTimer } from './rest-timer.js';

/** A bar that comes and goes. */
export interface StirredBar {
  readonly element: Element;
  /** Whether it is out of sight. */
  isResting(): boolean;
}

/** Whatever stirs in a player brings its bar back, as long as the signal lets it. */
export function hearStirs(
  player: Element,
  bar: StirredBar,
  timer: RestTimer,
  signal: AbortSignal,
): void {
  const hear = (type: string, listener: (event: PointerEvent) => void) =>
    player.addEventListener(type, listener as EventListener, { signal });
  for (const type of ['pointermove', 'keydown', 'focusin']) hear(type, () => timer.stir());
  hear('pointerdown', (event) => {
    // A finger on the picture calls the bar, or sends it away; on the bar it is at work.
    const away = event.pointerType === 'touch' && !event.composedPath().includes(bar.element);
    if (away && !bar.isResting()) timer.rest();
    else timer.stir();
  });
  hear('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') timer.rest();
  });
  timer.stir();
}
