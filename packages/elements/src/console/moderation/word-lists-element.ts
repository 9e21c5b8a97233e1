import type { StallError, WordLists } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { languageName } from '../../render/language-name.js';
import { repeat } from '../../render/repeat.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import type { ConsoleWords } from '../console-words.js';
import { styles } from './moderation.styles.js';
import { renderDraft } from './render-draft.js';
import { renderTrial } from './render-trial.js';
import { renderWords } from './render-words.js';
import { WordsDesk } from './words-desk.js';
import { wordsStyles } from './words.styles.js';

/**
 * @summary The words that viewers do not say, by language: read, written, tried and removed. Part of the console.
 *
 * @csspart list - The list of one language.
 * @csspart word - One word of the list that is open.
 * @csspart button - A button.
 */
export class WordListsElement extends LitElement {
  static override styles = [...base, button, skeleton, styles, wordsStyles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  readonly #desk = new WordsDesk(
    () => this.tools as ConsoleTools,
    () => this.requestUpdate(),
  );

  protected override willUpdate(_: PropertyValues<this>): void {
    if (this.tools) this.#desk.look(this.tools.host.session?.account ?? null);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.tools) return nothing;
    const { words } = this.tools;
    const { lists, saved, draft, replaced } = this.#desk;
    const error = this.#desk.failed('lists');
    if (error && !lists) return this.#renderFailed(error, words);
    if (!lists) {
      return html`<div class="shapes" aria-hidden="true">
        <div class="skeleton"></div>
        <div class="skeleton"></div>
      </div>`;
    }
    return html`<p class="hint">
        ${words.term(lists.hit === 'hold' ? 'wordsHold' : 'wordsRefuse')}
        ${words.term(lists.english ? 'wordsEnglishOn' : 'wordsEnglishOff')}
      </p>
      ${error ? this.#renderFailed(error, words) : nothing}
      <p class="done" role="status">
        ${saved ? words.term('wordsSaved', languageName(saved.lang, words), words.number(saved.words)) : nothing}
      </p>
      ${this.#renderLists(lists, words)}
      ${draft && replaced === null ? renderDraft(draft, this.#desk, words) : nothing}
      ${draft ? nothing : this.#renderWays(words)} ${renderTrial(this.#desk, words)}`;
  }

  #renderWays(words: ConsoleWords): TemplateResult {
    return html`<p class="acts">
      <button class="button" part="button" type="button" @click=${() => this.#desk.write()}>
        ${words.term('wordsAdd')}
      </button>
      <button class="button again" part="button" type="button" @click=${() => this.#desk.load()}>
        ${words.term('auditAgain')}
      </button>
    </p>`;
  }

  #renderLists({ lists }: WordLists, words: ConsoleWords): TemplateResult {
    if (lists.length === 0) return html`<p class="hint">${words.term('wordsNone')}</p>`;
    const { open, draft, replaced } = this.#desk;
    return html`<ul class="lists">
      ${repeat(
        lists,
        ({ lang }) => lang,
        ({ lang, words: count }) => {
          const written = replaced === lang ? draft : null;
          return html`<li part="list">
            <button
              class="opens"
              part="button"
              type="button"
              aria-expanded=${open === lang || written ? 'true' : 'false'}
              @click=${() => this.#desk.toggle(lang)}
            >
              <bdi>${languageName(lang, words)}</bdi>
              <small class="hint">${words.term('wordsCount', count, words.number(count))}</small>
            </button>
            ${
              written
                ? renderDraft(written, this.#desk, words)
                : open === lang
                  ? html`<div class="opened">${renderWords(lang, this.#desk, words)}</div>`
                  : nothing
            }
          </li>`;
        },
      )}
    </ul>`;
  }

  #renderFailed(error: StallError, words: ConsoleWords): TemplateResult {
    // The session is for one channel or show, or a moderator's: asking again changes nothing.
    if (error.code === 'forbidden') {
      return html`<p class="hint" role="status">${words.term('wordsForbidden')}</p>`;
    }
    return html`<p class="wrong" role="alert">${words.why(error)}</p>
      <p class="acts">
        <button class="button" part="button" type="button" @click=${() => this.#desk.load()}>
          ${words.term('tryAgain')}
        </button>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-word-lists': WordListsElement;
  }
}
