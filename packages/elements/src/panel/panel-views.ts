import type { Layout, PanelView } from '../context/navigator-context.js';

/** The tabs of the panel. Where the talk lies over the picture, it needs no tab. */
export function panelViews(layout: Layout): readonly PanelView[] {
  return layout === 'narrow' || layout === 'side'
    ? ['goods', 'shown', 'cart', 'questions']
    : ['goods', 'shown', 'chat', 'cart', 'questions'];
}
