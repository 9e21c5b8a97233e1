import type { Show } from '@livestall/client';
import { StallError, type CustomRequest, type RequestForm } from '@livestall/protocol';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { StallErrorEvent } from '../events/stall-error-event.js';
import type { ProductView } from '../goods/product-view.js';
import { quantityRange, takeable, type QuantityRange } from '../goods/quantity-range.js';
import type { Words } from '../localize/words.js';
import { renderRequestFields } from './render-request-fields.js';
import { renderSentRequests } from './render-sent-requests.js';
import {
  EMPTY_REQUEST,
  keepRequest,
  readRequest,
  wrongRequest,
  type RequestOf,
  type RequestValues,
} from './request-values.js';

/** Asks the seller for goods that are made or picked to order, and tells what was asked. */
export class RequestDesk {
  readonly #host: LitElement;
  #of: RequestOf = { show: null, product: '', who: null };
  #values = EMPTY_REQUEST;
  #wrong: ReturnType<typeof wrongRequest> = {};
  /** Why it was not sent. */
  #unsent: StallError | null = null;
  /** Why one was not taken back. */
  #unkept: StallError | null = null;
  /** Whether there is to be another, beside those that were sent. */
  #more = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What was asked, and below it the form, where there is to be another. Nothing for a product that is bought. */
  render(view: ProductView, show: Show, words: Words): TemplateResult | typeof nothing {
    const { product, left, action } = view;
    const { request: form, id } = product;
    if (!form) return nothing;
    this.#begin(id, show);
    const sent = show.mine.requests.filter((one) => one.product === id);
    this.#forget(sent);
    const sending = show.mine.requesting.some((one) => one.product === id);
    const asks = action === 'ask';
    const opened = asks && (sent.length === 0 || this.#more || sending);
    return html`${
      sent.length === 0
        ? nothing
        : renderSentRequests(sent, {
            ...{ words, failure: this.#unkept },
            withdraw: (request) => void this.#withdraw(request, form, show),
            more: asks && !opened ? () => this.#another() : null,
          })
    }
    ${opened ? this.#renderForm(form, quantityRange(product, left), sending, show, words) : nothing}`;
  }

  #renderForm(
    form: RequestForm,
    range: QuantityRange,
    sending: boolean,
    show: Show,
    words: Words,
  ): TemplateResult {
    const values = { ...this.#values, quantity: takeable(this.#values.quantity, range) };
    return renderRequestFields({
      ...{ form, words, values, range, sending, wrong: this.#wrong, failure: this.#unsent },
      change: (changed) => this.#change(changed),
      send: () => void this.#send(values, form, show),
    });
  }

  /** Another product, or another show, has been opened, or somebody else is here: what was written of it goes on. */
  #begin(product: string, show: Show): void {
    const { viewer } = show.mine;
    const who = viewer && (viewer.identity === 'anonymous' ? '' : viewer.key);
    const before = this.#of;
    const same = product === before.product && show.id === before.show;
    if (same && who === before.who) return;
    this.#of = { show: show.id, product, who };
    // What nobody in particular has written is of whoever signs in.
    if (same && !before.who && this.#values !== EMPTY_REQUEST) {
      keepRequest(this.#of, this.#values);
      return;
    }
    this.#values = readRequest(this.#of);
    this.#wrong = {};
    this.#unsent = this.#unkept = null;
    this.#more = false;
  }

  /** After a reload the client sends by itself what had not come through: it is not to be sent twice. */
  #forget(sent: readonly CustomRequest[]): void {
    const { text, contact } = this.#values;
    const said = [text.trim(), contact.trim()];
    if (this.#more || !sent.some((one) => one.text === said[0] && one.contact === said[1])) return;
    this.#values = EMPTY_REQUEST;
    keepRequest(this.#of, EMPTY_REQUEST);
  }

  #another(): void {
    this.#more = true;
    this.#host.requestUpdate();
    void this.#focus('.request :is(input, textarea)');
  }

  #change(values: Partial<RequestValues>): void {
    this.#values = { ...this.#values, ...values };
    const wrong = Object.entries(this.#wrong).filter(([name]) => !(name in values));
    this.#wrong = Object.fromEntries(wrong);
    this.#unsent = null;
    keepRequest(this.#of, this.#values);
    this.#host.requestUpdate();
  }

  async #send(values: RequestValues, form: RequestForm, show: Show): Promise<void> {
    const of = this.#of;
    const { choice, text, contact, quantity } = values;
    this.#wrong = wrongRequest(values, form);
    this.#unsent = null;
    this.#host.requestUpdate();
    if (Object.keys(this.#wrong).length > 0) {
      await this.#focus('.request .wrong :is(input, textarea)');
      return;
    }
    const said = { text: text.trim(), contact: contact.trim(), quantity };
    try {
      await show.request({ product: of.product, ...said, ...(form.choices && { choice }) });
      keepRequest(of, EMPTY_REQUEST);
      if (of !== this.#of) return;
      // How to reach them is the same for the next.
      this.#values = { ...EMPTY_REQUEST, contact };
      this.#more = false;
      this.#host.requestUpdate();
      await this.#focus('.sent');
    } catch (error) {
      if (of === this.#of) this.#unsent = this.#fail(error);
    }
  }

  async #withdraw(request: CustomRequest, form: RequestForm, show: Show): Promise<void> {
    const of = this.#of;
    this.#unkept = null;
    try {
      await show.withdraw(request.id);
    } catch (error) {
      if (of === this.#of) this.#unkept = this.#fail(error);
      return;
    }
    if (of !== this.#of) return;
    this.#more = true;
    // What was asked stands in the form again, to be changed, unless another is being written there.
    if (this.#values.text.trim() === '') {
      const { text, contact, quantity } = request;
      const label = JSON.stringify(request.choice);
      const choice = form.choices?.find((one) => JSON.stringify(one.label) === label)?.id ?? '';
      this.#change({ choice, text, contact, quantity });
    }
    this.#host.requestUpdate();
    await this.#focus('.request textarea', '.sent', 'h2');
  }

  #fail(cause: unknown): StallError {
    const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    this.#host.dispatchEvent(new StallErrorEvent(error));
    this.#host.requestUpdate();
    return error;
  }

  /** Goes on at the first of these that is there. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    const found = selectors.map((selector) => renderRoot.querySelector<HTMLElement>(selector));
    found.find((one) => one !== null)?.focus();
  }
}
