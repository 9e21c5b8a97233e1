import type { AskedQuestion, Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check, warning } from '../icons/shapes.js';
import { productView } from '../goods/product-view.js';
import type { Words } from '../localize/words.js';
import type { Standing } from './questions-view.js';

/** What the rows of the list need to do their work. */
export interface QuestionTools {
  show: Show;
  words: Words;
  retry: (question: AskedQuestion) => void;
  discard: (question: AskedQuestion) => void;
  /** What answers a question, where something does that can be read or seen. */
  answer: (question: AskedQuestion) => TemplateResult | typeof nothing;
}

const STANDS = {
  sending: 'chatSending',
  failed: 'chatFailed',
  waiting: 'questionWaiting',
  now: 'questionNow',
  answered: 'questionAnswered',
  passed: 'questionPassed',
} as const satisfies Record<Standing, string>;

/** Where a question stands, in words. */
export function standingIn(words: Words, standing: Standing): string {
  return words.term(STANDS[standing]);
}

/** What a product is called of which a question is; `''` where it is of none, or of one that is gone. */
export function productOf(product: string | undefined, show: Show, words: Words): string {
  const view = product === undefined ? null : productView(show, product);
  return view ? words.text(view.product.title) : '';
}

/** One of the viewer's own questions, with where it stands. */
export function renderOwn(
  question: AskedQuestion,
  standing: Standing,
  tools: QuestionTools,
): TemplateResult {
  const { show, words } = tools;
  const about = productOf(question.product, show, words);
  return html`<li part="question" class=${standing} tabindex="-1">
    <p class="text" part="text" dir="auto">${question.text}</p>
    <p class="stands">
      <span class="standing" part="standing">
        ${standing === 'answered' ? icon(check, 16) : standing === 'failed' ? icon(warning, 16) : nothing}
        ${standingIn(words, standing)}
      </span>
      ${about === '' ? nothing : html`<span class="about-it"><bdi>${about}</bdi></span>`}
    </p>
    ${standing === 'failed' ? renderFailure(question, tools) : nothing}
    ${standing === 'answered' ? tools.answer(question) : nothing}
  </li>`;
}

function renderFailure(question: AskedQuestion, { words, retry, discard }: QuestionTools) {
  const { error } = question;
  return html`${
      error
        ? html`<p class="why" role="alert">
            ${error.code === 'conflict' ? words.term('questionsFull') : words.why(error)}
          </p>`
        : nothing
    }
    <p class="acts">
      <button class="button" part="button" type="button" @click=${() => retry(question)}>
        ${words.term('chatRetry')}
      </button>
      <button class="button" part="button" type="button" @click=${() => discard(question)}>
        ${words.term('chatDiscard')}
      </button>
    </p>`;
}
