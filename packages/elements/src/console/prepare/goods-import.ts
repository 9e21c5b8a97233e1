import type { TemplateResult } from 'lit';

/** From where many goods are brought in. */
export type ImportWay = 'catalog' | 'file';

/** A way to bring many goods in at once, while it stands open. */
export interface GoodsImport {
  render(): TemplateResult;
}
