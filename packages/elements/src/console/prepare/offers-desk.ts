import type { Preparing } from '@livestall/client/host';
import type { OfferDraft } from '@livestall/protocol';
import { moreThanLeft } from '../more-than-left.js';
import { offerRows, type OfferRow } from '../offer-rows.js';
import { DraftsDesk } from './drafts-desk.js';
import type { Values } from '../kept-values.js';
import {
  OFFER_NAMES,
  offerChoices,
  offerValues,
  readOffer,
  type OfferChoice,
} from './offer-form.js';
import type { Reading } from './open-form.js';

/** The flash offers being prepared. */
export class OffersDesk extends DraftsDesk<OfferDraft, OfferRow> {
  protected override readonly kind = 'offer';
  protected override readonly names = OFFER_NAMES;

  override get drafts(): readonly OfferRow[] {
    const { host, show } = this.tools();
    if (!host.backstage) return [];
    return offerRows(show, host.backstage).filter(({ phase }) => phase === 'prepared');
  }

  /** What may be offered. */
  get choices(): readonly OfferChoice[] {
    const { show, words } = this.tools();
    return offerChoices(show.catalog.values(), words);
  }

  protected override valuesOf(draft: OfferDraft | undefined): Values {
    return offerValues(draft, this.choices);
  }

  protected override read(values: Values): Reading<OfferDraft> {
    const { show, words } = this.tools();
    return readOffer(values, this.editing, words, {
      choices: this.choices,
      before: this.before,
      now: show.serverTime(),
    });
  }

  /** A price that saves nothing, and more units than there are, are most often slips of the finger. */
  protected override doubtIn(draft: OfferDraft): string | undefined {
    const { product, variant, price } = draft;
    const { show, words } = this.tools();
    const of = this.choices.find((one) => one.product === product && one.variant === variant);
    const left = moreThanLeft(draft, show.gauges);
    const doubts = [
      of && price.amount >= of.price.amount && words.term('savesNothing'),
      left !== undefined && words.term('moreThanLeft', words.number(left)),
    ].filter(Boolean);
    return doubts.length > 0 ? doubts.join(' ') : undefined;
  }

  override draftOf({ draft }: OfferRow): OfferDraft {
    const {
      held: _held,
      confirmed: _confirmed,
      waiting: _waiting,
      early: _early,
      refused: _refused,
      ...prepared
    } = draft;
    return prepared;
  }

  protected override set(draft: OfferDraft, prepare: Preparing): Promise<void> {
    return prepare.setOffer(draft);
  }

  protected override takeOut(id: string, prepare: Preparing): Promise<void> {
    return prepare.removeOffer(id);
  }
}
