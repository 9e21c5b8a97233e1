import type { Preparing, Restoring } from '@livestall/client/host';
import type { GiveawayDraft } from '@livestall/protocol';
import { giveawayRows, type GiveawayRow } from '../giveaway-rows.js';
import { CodesDesk } from './codes-desk.js';
import { GIVEAWAY_NAMES, giveawayValues, readGiveaway } from './giveaway-form.js';
import { goodsCurrencies } from './goods-currencies.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';

/** The giveaways being prepared. */
export class GiveawaysDesk extends CodesDesk<GiveawayDraft, GiveawayRow> {
  protected override readonly kind = 'giveaway';
  protected override readonly names = GIVEAWAY_NAMES;

  override get drafts(): readonly GiveawayRow[] {
    const { host, show } = this.tools();
    if (!host.backstage) return [];
    return giveawayRows(show, host.backstage).filter(({ phase }) => phase === 'prepared');
  }

  override get codes(): number {
    return this.drafts.find(({ draft }) => draft.id === this.editing)?.draft.codes ?? 0;
  }

  /** What a pool of money may be in; empty: anything. */
  get currencies(): readonly string[] {
    return goodsCurrencies(this.tools().show);
  }

  protected override valuesOf(draft: GiveawayDraft | undefined): Values {
    const [currency = 'USD'] = this.currencies;
    return giveawayValues(draft, { currency, words: this.tools().words, codes: this.codes });
  }

  protected override read(values: Values): Reading<GiveawayDraft> {
    return readGiveaway(values, this.editing, this.tools().words, {
      before: this.before,
      hasCodes: this.file !== null || this.codes > 0,
      currencies: this.currencies,
      now: this.tools().show.serverTime(),
    });
  }

  override draftOf({ draft }: GiveawayRow): GiveawayDraft {
    const {
      entered: _,
      given: _given,
      codes: _codes,
      early: _early,
      refused: _refused,
      ...prepared
    } = draft;
    return prepared;
  }

  protected override set(draft: GiveawayDraft, prepare: Preparing, how?: Restoring): Promise<void> {
    return prepare.setGiveaway(draft, how);
  }

  protected override setCodes(id: string, csv: string, prepare: Preparing): Promise<unknown> {
    return prepare.setGiveawayCodes(id, csv);
  }

  protected override takeOut(id: string, prepare: Preparing): Promise<void> {
    return prepare.removeGiveaway(id);
  }
}
