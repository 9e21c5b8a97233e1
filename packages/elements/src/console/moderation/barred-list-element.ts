import { StallError, type BarredPerson } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from '../../render/repeat.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { renderBarred } from '../barred-panel.js';
import type { ConsoleTools } from '../console-tools.js';
import { styles } from './moderation.styles.js';

/**
 * @summary Who may write nothing, beyond those that the console has at hand. Part of the console.
 *
 * @csspart button - A button.
 */
export class BarredListElement extends LitElement {
  static override styles = [...base, button, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  /** Newest first. */
  #people: readonly BarredPerson[] = [];
  #more = false;
  #error: StallError | null = null;
  /** By what it was read last: another show, or others who are barred, are read anew. */
  #readFor = '';
  /** Counts what was asked: only the newest answer is taken. */
  #asked = 0;

  protected override willUpdate(_: PropertyValues<this>): void {
    const { tools } = this;
    if (!tools) return;
    const { barred = [], barredCount = 0 } = tools.host.backstage ?? {};
    const readFor = `${tools.show.id} ${barredCount} ${barred[0]?.person}`;
    if (readFor === this.#readFor) return;
    this.#readFor = readFor;
    void this.#read(Math.max(this.#people.length, barred.length + 1), tools);
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { words, host } = tools;
    // Whoever is freed from here is not at hand: else nothing would say how they were barred.
    const act: ConsoleTools['act'] = (one) => tools.act(one, { barred: this.#people });
    const atHand = new Set(host.backstage?.barred?.map(({ person }) => person));
    const people = this.#people.filter(({ person }) => !atHand.has(person));
    return html`<p class="wrong" role="status">${this.#error ? words.why(this.#error) : nothing}</p>
      <ul class="lines">
        ${repeat(
          people,
          ({ person }) => person,
          (one, index) => renderBarred(one, `barred-older-${index}`, { ...tools, act }),
        )}
      </ul>
      ${
        this.#more || this.#error
          ? html`<button
              class="button"
              part="button"
              type="button"
              @click=${() => this.#read(this.#people.length + 1, tools)}
            >
              ${words.term(this.#error ? 'auditAgain' : 'auditOlder')}
            </button>`
          : nothing
      }`;
  }

  /** Reads from the newest on, page by page, since who is freed is on none of them any more. */
  async #read(wanted: number, { host }: ConsoleTools): Promise<void> {
    const asked = ++this.#asked;
    this.#error = null;
    try {
      const people: BarredPerson[] = [];
      let before: string | undefined;
      do {
        const page = await host.moderation.barred(before);
        if (asked !== this.#asked) return;
        people.push(...page.people);
        ({ before } = page);
      } while (before !== undefined && people.length < wanted);
      this.#people = people;
      this.#more = before !== undefined;
    } catch (cause) {
      if (asked !== this.#asked) return;
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-barred-list': BarredListElement;
  }
}
