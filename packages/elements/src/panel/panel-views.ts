import type { PanelView, Place } from '../context/navigator-context.js';

/** The tabs that there can be, in their order. */
const VIEWS: readonly PanelView[] = ['goods', 'shown', 'chat', 'cart', 'wallet', 'questions'];

/** The tabs of the panel. Where the talk lies over the picture, or beside the panel, it needs no tab. */
export function panelViews({ layout, talkBeside }: Place): readonly PanelView[] {
  const overlaid = layout === 'narrow' || layout === 'side';
  return overlaid || talkBeside ? VIEWS.filter((view) => view !== 'chat') : VIEWS;
}
