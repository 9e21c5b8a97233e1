import type { ChatLine } from '@livestall/client';
import { BULK_LIMIT, type Act, type Newcomer, type StallError } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../../icons/icon.js';
import { chevronDown } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { newer } from '../../styles/newer.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { trying } from '../trying.js';
import { CleanUp } from './clean-up.js';
import { styles } from './moderation.styles.js';

/** Who came within this time came together, where they came in a raid. */
const RAID_MS = 120_000;

/** So many of the newest lines are listed. */
const LISTED = 100;

/**
 * @summary Many lines removed at once, and those barred who wrote them: for a raid. Part of the console.
 *
 * @csspart line - One line, or what one person said that is not listed, to be chosen.
 * @csspart newer - The button that takes in the lines that came meanwhile.
 * @csspart button - A button.
 */
export class CleanUpElement extends LitElement {
  static override styles = [...base, button, newer, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  @query('.lines') private readonly _list!: HTMLElement | null;

  /** Why a raid could not be looked for. */
  readonly #asked: { error: StallError | null } = { error: null };
  readonly #cleanUp = new CleanUp(() => this.requestUpdate());

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.tools) this.#cleanUp.follow(this.tools.show.id, linesOf(this.tools));
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { words } = tools;
    const { lines, unlisted, fresh } = this.#cleanUp;
    return html`<div class="clean" @keydown=${(event: KeyboardEvent) => this.#onKey(event, tools)}>
      <p class="hint">${words.term('cleanHint')}</p>
      <p class="acts">
        <button class="button" part="button" type="button" @click=${() => this.#findRaid(tools)}>
          ${words.term('cleanRaid')}
        </button>
      </p>
      <p class="wrong" role="status">${this.#said(tools)}</p>
      <div class="list">
        ${fresh > 0 ? this.#renderNewer(fresh, tools) : nothing}
        ${
          lines.length + unlisted.length === 0
            ? html`<p class="hint">${words.term('cleanNone')}</p>`
            : html`<ul class="lines ticks" tabindex="-1">
                ${repeat(
                  unlisted,
                  ({ sender }) => sender,
                  (one) => this.#renderUnlisted(one, tools),
                )}
                ${repeat(
                  lines,
                  ({ id }) => id,
                  (line) => this.#renderLine(line, tools),
                )}
              </ul>`
        }
      </div>
      ${this.#renderActs(tools)}
    </div>`;
  }

  #renderNewer(fresh: number, { words }: ConsoleTools): TemplateResult {
    return html`<button
      class="button newer"
      part="newer"
      type="button"
      @click=${() => void this.#toNewest()}
    >
      ${icon(chevronDown, 16)} ${words.term('chatNew', fresh)}
    </button>`;
  }

  #renderLine(line: ChatLine, tools: ConsoleTools): TemplateResult {
    return this.#renderRow(
      line,
      [line.id],
      html`<span class="said" dir="auto">${line.text}</span>`,
      tools,
    );
  }

  #renderUnlisted(one: Newcomer, tools: ConsoleTools): TemplateResult {
    const count = tools.words.term('cleanUnlisted', one.lines.length);
    return this.#renderRow(one, one.lines, html`<span class="said hint">${count}</span>`, tools);
  }

  #renderRow(
    { name, sender }: Pick<ChatLine, 'name' | 'sender'>,
    lines: readonly string[],
    said: TemplateResult,
    { words }: ConsoleTools,
  ): TemplateResult {
    const who = name || words.term('chatGuest');
    return html`<li part="line">
      <label>
        <input
          type="checkbox"
          .checked=${this.#cleanUp.hasAll(lines)}
          @change=${() => this.#cleanUp.toggle(lines)}
        />
        <bdi class="who">${who}</bdi> ${said}
      </label>
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-label="${words.term('cleanPerson')}: ${who}"
        @click=${() => this.#cleanUp.toggle(this.#cleanUp.linesOf(sender))}
      >
        ${words.term('cleanPerson')}
      </button>
    </li>`;
  }

  #renderActs(tools: ConsoleTools): TemplateResult {
    const { words } = tools;
    const { messages, senders } = this.#cleanUp;
    const off = (count: number) => (count === 0 ? 'true' : 'false');
    return html`<p class="acts low">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${off(messages.length)}
        @click=${() => this.#remove(tools)}
      >
        ${words.term('cleanRemove', messages.length)}
      </button>
      <button
        class="button accent"
        part="button"
        type="button"
        aria-disabled=${off(senders.length)}
        @click=${() => this.#ban(tools)}
      >
        ${words.term('cleanBan', senders.length)}
      </button>
    </p>`;
  }

  async #toNewest(): Promise<void> {
    this.#cleanUp.renew();
    await this.updateComplete;
    // Its button is gone: the focus goes on in the list.
    this._list?.focus({ preventScroll: true });
    this._list?.scrollTo({ top: 0 });
  }

  #said({ words }: ConsoleTools): string {
    const { error } = this.#asked;
    if (error) return words.why(error);
    const { raid } = this.#cleanUp;
    if (!raid) return '';
    const lines = raid.reduce((sum, one) => sum + one.lines.length, 0);
    return words.term('cleanFound', raid.length, lines);
  }

  #findRaid({ host, show }: ConsoleTools): Promise<void> {
    return trying(
      this.#asked,
      async () => {
        const { people } = await host.moderation.newcomers(show.serverTime() - RAID_MS);
        // Meanwhile another show may be in hand.
        if (show.id === this.tools?.show.id) this.#cleanUp.meet(people);
      },
      () => this.requestUpdate(),
    );
  }

  #remove(tools: ConsoleTools): void {
    const { messages } = this.#cleanUp;
    this.#do(messages, (some) => ({ act: 'message.redact-many', messages: some }), tools);
  }

  #ban(tools: ConsoleTools): void {
    const { senders } = this.#cleanUp;
    this.#do(senders, (some) => ({ act: 'person.ban-many', senders: some, redact: true }), tools);
  }

  /** In as many acts as it takes. */
  #do(ids: readonly string[], actOf: (some: string[]) => Act, { act }: ConsoleTools): void {
    for (let from = 0; from < ids.length; from += BULK_LIMIT) {
      act(actOf(ids.slice(from, from + BULK_LIMIT)));
    }
    if (ids.length > 0) this.#cleanUp.clear();
  }

  #onKey(event: KeyboardEvent, tools: ConsoleTools): void {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    this.#remove(tools);
  }
}

/** The newest first: those are what is looked for. */
function linesOf({ show }: ConsoleTools): ChatLine[] {
  return show.chat.lines
    .filter(({ role, delivery }) => role === 'viewer' && !delivery)
    .slice(-LISTED)
    .reverse();
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-clean-up': CleanUpElement;
  }
}
