import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { nameOf } from '../chat/name-of.js';
import { productView } from '../goods/product-view.js';
import { icon } from '../icons/icon.js';
import { ask } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { styles } from './question.styles.js';
import { shownQuestion } from './shown-question.js';

/**
 * @summary The question that the host is answering, over the picture: the stage's, so that it comes up when the
 * picture comes to it, in a replay too. In a stall it opens the questions.
 *
 * @csspart question - The card.
 * @csspart name - Who asked.
 * @csspart product - What it is about.
 * @csspart text - What was asked.
 */
export class QuestionElement extends LitElement {
  static override styles = [...base, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #shown = new ShowController(this, (show) => {
    const question = shownQuestion(show);
    if (!question) return null;
    const { id, name, text, product } = question;
    const title = product === undefined ? null : productView(show, product)?.product.title;
    const own = show.mine.questions.some((one) => one.id === id);
    return { id, name, own, text, title: title ?? null };
  });

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#shown;
    if (!show) return nothing;
    const words = this.#words;
    const text = value ? words.text(value.text) : '';
    return html`<p class="unseen" role="status">
        ${value ? `${words.term('questionNow')}: ${text}` : nothing}
      </p>
      ${value ? this.#renderCard(text, nameOf(value, words), value.title && words.text(value.title)) : nothing}`;
  }

  #renderCard(text: string, name: string, product: string | null): TemplateResult {
    const navigator = this.#navigator.value;
    const said = html`<span class="by"
        >${icon(ask, 16)}<bdi part="name">${name}</bdi>${
          product ? html`<bdi class="product" part="product">${product}</bdi>` : nothing
        }</span
      ><span class="text" part="text" dir="auto">${text}</span>`;
    if (!navigator) return html`<div class="card" part="question">${said}</div>`;
    return html`<button
      class="card"
      part="question"
      type="button"
      @click=${() => navigator.openView('questions')}
    >
      <span class="unseen">${this.#words.term('questionNow')}:</span>${said}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-question': QuestionElement;
  }
}
