import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { bin, dots, language, pin, reply, warning } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { LineModeration, LineTools } from './line-tools.js';
import { nameOf } from './name-of.js';

/** What can be done with a line: its button, and the acts once it is open. */
export function renderMenu(line: ChatLine, tools: LineTools): TemplateResult | typeof nothing {
  const acts = actsOf(line, tools);
  if (acts.length === 0) return nothing;
  const { words, menu } = tools;
  const open = menu.open === line.id;
  return html`<button
      class="round menu"
      part="button"
      type="button"
      tabindex=${menu.stop === line.id ? 0 : -1}
      data-line=${line.id}
      aria-label="${words.term('more')}: ${nameOf(line, words)}"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => menu.toggle(line)}
    >
      ${icon(dots)}
    </button>
    ${
      open
        ? html`<div class="acts">${acts}</div>
            ${menu.reporting.renderFailure(line.id)}`
        : nothing
    }`;
}

function actsOf(line: ChatLine, tools: LineTools): TemplateResult[] {
  const { words, menu, moderate, translations } = tools;
  const acts: TemplateResult[] = [];
  if (menu.reply) {
    acts.push(renderAct(icon(reply, 18), words.term('chatReply'), () => menu.reply?.(line)));
  }
  if (translations && !line.own && !translations.of(line)) {
    const translate = () => {
      menu.toggle(line);
      translations.toggle(line, words.lang());
    };
    acts.push(renderAct(icon(language, 18), words.term('chatTranslate'), translate));
  }
  if (isReportable(line, tools)) {
    const { id: target, text } = line;
    const about = { of: 'message', target, label: nameOf(line, words), text } as const;
    const report = () => void menu.reporting.open(about, () => menu.toggle(line));
    acts.push(renderAct(icon(warning, 18), menu.reporting.label(line.id), report));
  }
  if (moderate) {
    const pinned = moderate.isPinned(line);
    const put = () => moderate.pin(line, !pinned);
    acts.push(
      renderAct(icon(pin, 18), words.term(pinned ? 'chatUnpin' : 'chatPin'), put),
      renderAct(icon(bin, 18), words.term('chatRemove'), () => moderate.redact(line), 'remove'),
    );
    if (line.role === 'viewer' && !line.own) acts.push(...measuresOf(line, words, moderate));
  }
  return acts;
}

/** The house has its measures at hand; what it says itself is the host's, who is reported as a whole. */
function isReportable({ own, role, text }: ChatLine, { moderate }: LineTools): boolean {
  return !moderate && !own && role === 'viewer' && text !== '';
}

const MEASURES = [
  { measure: 'mute', term: 'chatMute' },
  { measure: 'ban', term: 'chatBan' },
  { measure: 'shadow', term: 'chatHide' },
] as const;

function measuresOf(line: ChatLine, words: Words, { measure: take }: LineModeration) {
  return MEASURES.map(({ measure, term }) =>
    renderAct(nothing, words.term(term), () => take(line, measure)),
  );
}

function renderAct(
  shape: TemplateResult | typeof nothing,
  name: string,
  act: () => void,
  kind = '',
): TemplateResult {
  return html`<button class="button ${kind}" part="button" type="button" @click=${act}>
    ${shape} ${name}
  </button>`;
}
