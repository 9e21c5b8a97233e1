import type { Preparing } from '@livestall/client/host';
import type { PollDraft } from '@livestall/protocol';
import { pollRows, type PollRow } from '../poll-rows.js';
import { DraftsDesk } from './drafts-desk.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { pollNames, pollValues, readPoll } from './poll-form.js';
import type { FieldNames } from './refused-field.js';

/** The polls being prepared. */
export class PollsDesk extends DraftsDesk<PollDraft, PollRow> {
  protected override readonly kind = 'poll';

  protected override get names(): FieldNames {
    return pollNames(this.form?.values ?? {});
  }

  override get drafts(): readonly PollRow[] {
    const { host, show } = this.tools();
    if (!host.backstage) return [];
    return pollRows(show, host.backstage).filter(({ phase }) => phase === 'prepared');
  }

  protected override valuesOf(draft: PollDraft | undefined): Values {
    return pollValues(draft, this.tools().words);
  }

  protected override read(values: Values): Reading<PollDraft> {
    return readPoll(values, this.editing, this.tools().words, this.before);
  }

  override draftOf({ draft }: PollRow): PollDraft {
    const { counts: _, ...prepared } = draft;
    return prepared;
  }

  protected override set(draft: PollDraft, prepare: Preparing): Promise<void> {
    return prepare.setPoll(draft);
  }

  protected override takeOut(id: string, prepare: Preparing): Promise<void> {
    return prepare.removePoll(id);
  }
}
