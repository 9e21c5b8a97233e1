import type { Show } from '@livestall/client';
import { productView } from '../goods/product-view.js';

/** What the field needs to know of the show. */
export interface QuestionFieldView {
  readonly show: string | null;
  readonly over: boolean;
  readonly offline: boolean;
  /** `null` while the viewer has given no name. */
  readonly name: string | null;
  /** The product that the host is showing. */
  readonly product: string | null;
}

/** The show as the field sees it. */
export function questionFieldView(show: Show): QuestionFieldView {
  const { id, now, stage, connection, mine } = show;
  const pinned = stage.pins[0]?.product;
  return {
    show: id,
    over: now.status === 'ended',
    offline: connection === 'offline',
    name: mine.viewer?.name ?? null,
    product: pinned !== undefined && productView(show, pinned) ? pinned : null,
  };
}
