import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LineTools } from './line-tools.js';
import { textParts, type TextPart } from './text-parts.js';

/** What was said, or what it means in the viewer's language, with a way to the other. */
export function renderText(line: ChatLine, tools: LineTools): TemplateResult {
  const { words, translations } = tools;
  const translated = translations?.of(line);
  const text = translated?.shown ? translated.text : line.text;
  const offered = !translated && translations?.isOffered(line, words.lang());
  return html`<span class="text" part="text" dir="auto"
      >${textParts(text, marksOf(line, tools)).map(renderPart)}</span
    >${
      translated || offered
        ? html` <button
            class="translate"
            part="button"
            type="button"
            tabindex=${tools.menu.stop === line.id ? 0 : -1}
            @click=${() => translations?.toggle(line, words.lang())}
          >
            ${words.term(translationTerm(translated))}
          </button>`
        : nothing
    }`;
}

function translationTerm(translated: { state: string; shown: boolean } | undefined) {
  if (translated?.state === 'failed') return 'chatNotTranslated';
  if (translated?.state === 'asked') return 'chatTranslating';
  return translated?.shown ? 'chatOriginal' : 'chatTranslate';
}

function marksOf({ role, mentions = [] }: ChatLine, { links, me, nameOfKey }: LineTools) {
  return {
    links: links || role === 'host' || role === 'moderator',
    called: mentions.map((key) => ({ name: nameOfKey(key) ?? '', me: key === me })),
  };
}

function renderPart(part: TextPart): TemplateResult | string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'name') {
    return html`<bdi class="called ${part.me ? 'me' : ''}">${part.text}</bdi>`;
  }
  return html`<a part="link" href=${part.href} target="_blank" rel="ugc nofollow noopener" dir="ltr"
    >${part.text}</a
  >`;
}
