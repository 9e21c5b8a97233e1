import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { StallNavigator } from '../context/navigator-context.js';
import { icon } from '../icons/icon.js';
import { bell, cloudOff } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { News } from './stall-news.js';

/** What the notices are drawn with. */
export interface NoticeTools {
  show: Show;
  words: Words;
  navigator: StallNavigator | undefined;
}

/** Lines over the picture: what came true, that the network is gone, what the house says; and the question at hand. */
export function renderNotices(news: readonly News[], tools: NoticeTools): TemplateResult {
  const { show, words } = tools;
  return html`<div class="notices">
    <div class="told" role="status">
      ${news.map((one) => renderNews(one, tools))}
      ${
        show.connection === 'offline'
          ? html`<p class="notice" part="notice">
              ${icon(cloudOff, 18)} ${words.term('reconnecting')}
            </p>`
          : nothing
      }
      ${(show.stage.status === 'ended' ? [] : show.now.notices).map(
        ({ text }) => html`<p class="notice" part="notice">${words.text(text)}</p>`,
      )}
    </div>
    <stall-question exportparts="question"></stall-question>
  </div>`;
}

function renderNews(news: News, { show, words, navigator }: NoticeTools): TemplateResult {
  if (news.of === 'begun') {
    const text = words.term('hasBegun', words.text(show.now.info.title));
    return html`<p class="notice" part="notice">${icon(bell, 18)} ${text}</p>`;
  }
  const title = words.text(show.catalog.get(news.product)?.title);
  return html`<p class="notice" part="notice">
    ${icon(bell, 18)} ${words.term('isBack', title)}
    <button type="button" @click=${() => navigator?.openProduct(news.product)}>
      ${words.term('showIt')}
    </button>
  </p>`;
}
