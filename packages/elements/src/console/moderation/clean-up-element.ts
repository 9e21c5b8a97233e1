import type { ChatLine } from '@livestall/client';
import { BULK_LIMIT, StallError, type Newcomer } from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from '../../render/repeat.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { CleanUp } from './clean-up.js';
import { styles } from './moderation.styles.js';

/** Who came within this time came together, where they came in a raid. */
const RAID_MS = 120_000;

/**
 * @summary Many lines removed at once, and those barred who wrote them: for a raid. Part of the console.
 *
 * @csspart line - One line, to be chosen.
 * @csspart button - A button.
 */
export class CleanUpElement extends LitElement {
  static override styles = [...base, button, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  readonly #chosen = new CleanUp(() => this.requestUpdate());
  #still: { of: string | null; lines: readonly ChatLine[] } = { of: null, lines: [] };
  #raid: readonly Newcomer[] | null = null;
  #error: StallError | null = null;

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { words } = tools;
    const lines = this.#lines(tools);
    return html`<div class="clean" @keydown=${(event: KeyboardEvent) => this.#onKey(event, tools)}>
      <p class="hint">${words.term('cleanHint')}</p>
      <p class="acts">
        <button class="button" part="button" type="button" @click=${() => this.#findRaid(tools)}>
          ${words.term('cleanRaid')}
        </button>
      </p>
      <p class="wrong" role="status">${this.#said(tools)}</p>
      ${
        lines.length === 0
          ? html`<p class="hint">${words.term('cleanNone')}</p>`
          : html`<ul class="lines">
              ${repeat(
                lines,
                ({ id }) => id,
                (line) => this.#renderLine(line, lines, tools),
              )}
            </ul>`
      }
      ${this.#renderActs(tools, lines)}
    </div>`;
  }

  #renderLine(line: ChatLine, lines: readonly ChatLine[], { words }: ConsoleTools): TemplateResult {
    const { id, name, text, sender } = line;
    const who = name || words.term('chatGuest');
    return html`<li part="line">
      <label>
        <input
          type="checkbox"
          .checked=${this.#chosen.has(id)}
          @change=${() => this.#chosen.toggle(id)}
        />
        <span><bdi class="who">${who}</bdi> <span dir="auto">${text}</span></span>
      </label>
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-label="${words.term('cleanPerson')}: ${who}"
        @click=${() => this.#chosen.toggleAll(sender, lines)}
      >
        ${words.term('cleanPerson')}
      </button>
    </li>`;
  }

  #renderActs(tools: ConsoleTools, lines: readonly ChatLine[]): TemplateResult {
    const { words } = tools;
    const messages = this.#messages(lines);
    const senders = this.#senders(lines);
    const none = messages.length === 0;
    return html`<p class="acts low">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${none ? 'true' : 'false'}
        @click=${() => this.#remove(tools, messages)}
      >
        ${words.term('cleanRemove', messages.length)}
      </button>
      <button
        class="button accent"
        part="button"
        type="button"
        aria-disabled=${none ? 'true' : 'false'}
        @click=${() => this.#ban(tools, senders)}
      >
        ${words.term('cleanBan', senders.length)}
      </button>
    </p>`;
  }

  /** Once something is chosen the list stands still: nothing moves under a finger, and no chosen line falls out of it. */
  #lines(tools: ConsoleTools): readonly ChatLine[] {
    const of = tools.show.id;
    if (this.#chosen.empty || this.#still.of !== of) this.#still = { of, lines: linesOf(tools) };
    return this.#still.lines;
  }

  /** Lines of a raid that this device was not sent are among them too. */
  #messages(lines: readonly ChatLine[]): string[] {
    const here = this.#chosen.of(lines).map(({ id }) => id);
    const raid = (this.#raid ?? []).flatMap((one) =>
      one.lines.filter((id) => this.#chosen.has(id)),
    );
    return [...new Set([...here, ...raid])];
  }

  #senders(lines: readonly ChatLine[]): string[] {
    const here = this.#chosen.of(lines).map(({ sender }) => sender);
    const raid = (this.#raid ?? []).filter((one) => one.lines.some((id) => this.#chosen.has(id)));
    return [...new Set([...here, ...raid.map(({ sender }) => sender)])];
  }

  #said({ words }: ConsoleTools): string {
    if (this.#error) return words.why(this.#error);
    if (!this.#raid) return '';
    const lines = this.#raid.reduce((sum, one) => sum + one.lines.length, 0);
    return words.term('cleanFound', this.#raid.length, lines);
  }

  async #findRaid({ host, show }: ConsoleTools): Promise<void> {
    this.#error = null;
    try {
      const { people } = await host.moderation.newcomers(show.serverTime() - RAID_MS);
      this.#raid = people.filter(({ lines }) => lines.length > 0);
      this.#chosen.choose(this.#raid);
    } catch (cause) {
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.requestUpdate();
  }

  #remove({ act }: ConsoleTools, messages: readonly string[]): void {
    if (messages.length === 0) return;
    for (const some of inParts(messages)) act({ act: 'message.redact-many', messages: some });
    this.#done();
  }

  #ban({ act }: ConsoleTools, senders: readonly string[]): void {
    if (senders.length === 0) return;
    for (const some of inParts(senders)) {
      act({ act: 'person.ban-many', senders: some, redact: true });
    }
    this.#done();
  }

  #done(): void {
    this.#raid = null;
    this.#chosen.clear();
  }

  #onKey(event: KeyboardEvent, tools: ConsoleTools): void {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    this.#remove(tools, this.#messages(this.#still.lines));
  }
}

/** The newest first: those are what is looked for. */
function linesOf({ show }: ConsoleTools): ChatLine[] {
  return show.chat.lines
    .filter(({ role, delivery }) => role === 'viewer' && !delivery)
    .slice(-100)
    .reverse();
}

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += BULK_LIMIT) {
    parts.push(ids.slice(from, from + BULK_LIMIT));
  }
  return parts;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-clean-up': CleanUpElement;
  }
}
