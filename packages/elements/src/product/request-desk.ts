import type { Show } from '@livestall/client';
import {
  StallError,
  type CustomRequest,
  type Product,
  type RequestForm,
} from '@livestall/protocol';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { quantityRange } from '../goods/quantity-range.js';
import type { Words } from '../localize/words.js';
import { renderRequestFields } from './render-request-fields.js';
import { renderSentRequests } from './render-sent-requests.js';
import {
  EMPTY_REQUEST,
  keepRequest,
  readRequest,
  wrongRequest,
  type RequestValues,
} from './request-values.js';

/** Asks the seller for goods that are made or picked to order, and tells what was asked. */
export class RequestDesk {
  readonly #host: LitElement;
  #product = '';
  #values = EMPTY_REQUEST;
  #wrong: ReturnType<typeof wrongRequest> = {};
  #failure: StallError | null = null;
  /** Whether there is to be another, beside those that were sent. */
  #more = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Nothing for a product that is bought. */
  render(
    product: Product,
    left: number | undefined,
    show: Show,
    words: Words,
  ): TemplateResult | typeof nothing {
    const { request: form, id } = product;
    if (!form) return nothing;
    this.#begin(id, show);
    const sent = show.mine.requests.filter((one) => one.product === id);
    const sending = show.mine.requesting.find((one) => one.product === id);
    return sent.length > 0 && !this.#more && !sending
      ? this.#renderSent(sent, form, show, words)
      : renderRequestFields({
          ...{ form, words, values: this.#values, wrong: this.#wrong, failure: this.#failure },
          range: quantityRange(product, left),
          sending: sending !== undefined,
          change: (values) => this.#change(values, show),
          send: () => void this.#send(form, show),
        });
  }

  #renderSent(
    sent: readonly CustomRequest[],
    form: RequestForm,
    show: Show,
    words: Words,
  ): TemplateResult {
    return renderSentRequests(sent, {
      ...{ words, failure: this.#failure },
      withdraw: (request) => void this.#withdraw(request, form, show),
      more: () => {
        this.#more = true;
        this.#host.requestUpdate();
        void this.#focus('.request :is(input, textarea)');
      },
    });
  }

  /** Another product has been opened: what was written of it goes on. */
  #begin(product: string, show: Show): void {
    if (product === this.#product) return;
    this.#product = product;
    this.#values = readRequest(show.id, product);
    this.#wrong = {};
    this.#failure = null;
    this.#more = false;
  }

  #change(values: Partial<RequestValues>, show: Show): void {
    this.#values = { ...this.#values, ...values };
    const wrong = Object.entries(this.#wrong).filter(([name]) => !(name in values));
    this.#wrong = Object.fromEntries(wrong);
    this.#failure = null;
    keepRequest(show.id, this.#product, this.#values);
    this.#host.requestUpdate();
  }

  async #send(form: RequestForm, show: Show): Promise<void> {
    const product = this.#product;
    const { choice, text, contact, quantity } = this.#values;
    this.#wrong = wrongRequest(this.#values, form);
    this.#failure = null;
    this.#host.requestUpdate();
    if (Object.keys(this.#wrong).length > 0) {
      await this.#focus('.request .wrong :is(input, textarea)');
      return;
    }
    const said = { text: text.trim(), contact: contact.trim(), quantity };
    try {
      await show.request({ product, ...said, ...(form.choices && { choice }) });
      keepRequest(show.id, product, null);
      if (product !== this.#product) return;
      // How to reach them is the same for the next.
      this.#values = { ...EMPTY_REQUEST, contact };
      this.#more = false;
      await this.#focus('.sent');
    } catch (error) {
      if (product === this.#product) this.#fail(error);
    }
  }

  async #withdraw(request: CustomRequest, form: RequestForm, show: Show): Promise<void> {
    this.#failure = null;
    try {
      await show.withdraw(request.id);
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (request.product !== this.#product) return;
    // What was asked stands in the form again, to be changed.
    const { text, contact, quantity } = request;
    const label = JSON.stringify(request.choice);
    const choice = form.choices?.find((one) => JSON.stringify(one.label) === label)?.id ?? '';
    this.#more = true;
    this.#change({ choice, text, contact, quantity }, show);
    await this.#focus('.request textarea');
  }

  #fail(error: unknown): void {
    this.#failure =
      error instanceof StallError ? error : new StallError('unavailable', { cause: error });
    this.#host.dispatchEvent(new StallErrorEvent(this.#failure));
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
