import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LineTools } from './line-tools.js';
import { nameOf } from './name-of.js';

/** What a line answers, above it: a line, to which a tap goes, or a question. */
export function renderQuote(
  { id, reply, question }: ChatLine,
  { words, isListed, goTo, menu, owns }: LineTools,
): TemplateResult | typeof nothing {
  const quoted = reply ?? question;
  if (!quoted) return nothing;
  const says = html`<span class="unseen">${words.term('chatAnswers')} </span
    ><bdi class="whom">${nameOf({ name: quoted.name, own: owns(quoted) }, words)}</bdi>
    <span dir="auto">${quoted.text}</span>`;
  // Of a crowd not every line came, and old ones went: a button that leads nowhere is none.
  if (!reply || !isListed(reply.id)) return html`<p class="quote" part="quote">${says}</p>`;
  return html`<button
    class="quote"
    part="quote"
    type="button"
    tabindex=${menu.stop === id ? 0 : -1}
    @click=${() => goTo(reply.id)}
  >
    ${says}
  </button>`;
}
