import type { TemplateResult } from 'lit';

/** A way to bring many goods in at once, while it stands open. */
export interface GoodsImport {
  render(): TemplateResult;
}
