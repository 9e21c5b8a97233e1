import type { Preparing } from '@livestall/client/host';
import { DraftsDesk } from './drafts-desk.js';

/** Drafts of which each may have a file of codes, one for everybody who gets something. */
export abstract class CodesDesk<
  Draft extends { readonly id: string; readonly code?: string },
  Row,
> extends DraftsDesk<Draft, Row> {
  /** The file of codes that is uploaded when the form is saved: no reload keeps it. */
  file: File | null = null;

  /** How many codes were uploaded for what the form is of. */
  abstract get codes(): number;

  protected abstract setCodes(id: string, csv: string, prepare: Preparing): Promise<unknown>;

  override open(draft?: Draft): void {
    this.file = null;
    super.open(draft);
  }

  chooseFile(file: File): void {
    this.file = file;
    this.form?.mend('file');
    this.changed();
  }

  protected override async put(draft: Draft, prepare: Preparing): Promise<void> {
    await super.put(draft, prepare);
    if (!this.file || draft.code !== undefined) return;
    try {
      await this.setCodes(draft.id, await this.file.text(), prepare);
    } catch (error) {
      // A new one would stand in the list without the codes that it was made for.
      if (!this.before) await this.takeOut(draft.id, prepare).catch(() => undefined);
      throw error;
    }
    this.file = null;
  }
}
