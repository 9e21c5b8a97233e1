import { newId, type Preparing } from '@livestall/client/host';
import { StallError, type CouponDraft, type PreparedCoupon } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { givesAll } from '../coupon-rows.js';
import { couponValues, readCoupon } from './coupon-form.js';
import type { Values } from './kept-values.js';
import { OpenForm, type Reading } from './open-form.js';

/** The coupons being prepared: the form of one of them. */
export class CouponsDesk {
  form: OpenForm<CouponDraft> | null = null;
  /** The coupon that the form is of. */
  editing = '';
  /** The file of codes that is uploaded when the form is saved: no reload keeps it. */
  file: File | null = null;
  /** It was saved once as it is, gives everything to everybody, and that was said. */
  warned = false;
  /** What was thrown out last, until another is. */
  thrown: CouponDraft | null = null;
  /** Why one could not be thrown out, or put back. */
  error: StallError | null = null;
  readonly #tools: () => ConsoleTools;
  /** What the form began with. */
  #draft: PreparedCoupon | undefined;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Those that were never dropped. */
  get drafts(): readonly PreparedCoupon[] {
    const { host, show } = this.#tools();
    const dropped = new Set(show.now.coupons.map(({ coupon }) => coupon.id));
    return host.backstage?.coupons.filter(({ id }) => !dropped.has(id)) ?? [];
  }

  /** Opens the form of a coupon, or of a new one. */
  open(draft?: PreparedCoupon): void {
    const { show, words } = this.#tools();
    const currency = [...show.catalog.values()][0]?.price.currency ?? 'USD';
    this.editing = draft?.id ?? newId();
    this.#draft = draft;
    this.warned = false;
    this.file = null;
    this.form = new OpenForm(
      `${show.id}/coupon/${draft?.id ?? 'new'}`,
      couponValues(draft, currency, words),
      (values) => this.#read(values),
      () => {
        this.warned = false;
        this.#changed();
      },
    );
    this.#changed();
  }

  /** How many codes the coupon in the form has already. */
  get codes(): number {
    return this.drafts.find(({ id }) => id === this.editing)?.codes ?? 0;
  }

  chooseFile(file: File): void {
    this.file = file;
    this.#changed();
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  /** Saves it; one that gives everything to everybody is saved at the second word only. */
  async save(): Promise<void> {
    const { form, warned } = this;
    if (!form) return;
    const reading = this.#read(form.values);
    if ('value' in reading && givesAll({ ...reading.value, claimed: 0 }) && !warned) {
      this.warned = true;
      this.#changed();
      return;
    }
    const saved = await form.submit(async (draft) => {
      const { prepare } = this.#tools().host;
      await prepare.setCoupon(draft);
      if (!this.file || draft.code !== undefined) return;
      await prepare.setCodes(draft.id, await this.file.text());
      this.file = null;
    });
    if (saved && this.form === form) this.form = null;
    this.#changed();
  }

  async remove({
    claimed: _,
    codes: _codes,
    early: _early,
    refused: _refused,
    ...draft
  }: PreparedCoupon): Promise<void> {
    await this.#prepare((host) => host.removeCoupon(draft.id));
    this.thrown = this.error ? null : draft;
    this.#changed();
  }

  /** Puts back what was thrown out last. */
  async undoRemove(): Promise<void> {
    const { thrown } = this;
    if (!thrown) return;
    await this.#prepare((host) => host.setCoupon(thrown));
    if (!this.error && this.thrown === thrown) this.thrown = null;
    this.#changed();
  }

  #read(values: Values): Reading<CouponDraft> {
    const { show, words } = this.#tools();
    return readCoupon(values, this.editing, words, {
      before: this.#draft,
      hasCodes: this.file !== null || this.codes > 0,
      goods: show.now.order,
    });
  }

  async #prepare(act: (prepare: Preparing) => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await act(this.#tools().host.prepare);
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
  }
}
