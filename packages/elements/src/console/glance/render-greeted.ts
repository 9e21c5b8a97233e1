import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { basket, leaf } from '../../icons/shapes.js';
import type { GreetedItem } from './glance-item.js';
import type { GlanceTools } from './glance-tools.js';
import { greetingOf } from './greeting.js';
import { renderQuick } from './render-quick.js';
import type { Still } from './still-list.js';

/** Somebody who bought, or who is new among the fans: greeted by one tap. */
export function renderGreeted(item: Still<GreetedItem>, tools: GlanceTools): TemplateResult {
  const { show, words } = tools;
  const { of, names, more, product } = item;
  const title = product === undefined ? '' : words.text(show.catalog.get(product)?.title);
  const over = show.now.status === 'ended';
  return html`<li class="card greet ${item.gone ? 'gone' : ''}" part=${of} data-piece=${item.id}>
    <p class="text">
      ${icon(of === 'bought' ? basket : leaf, 24)}
      <span
        >${names.map(
          (name, index) =>
            html`${index === 0 ? nothing : ', '}<bdi
                >${name.trim() || words.term('chatGuest')}</bdi
              >`,
        )}${more > 0 ? html` <span class="numbers">+${words.number(more)}</span>` : nothing}</span
      >
    </p>
    ${title === '' ? nothing : html`<p class="by"><bdi>${title}</bdi></p>`}
    ${renderQuick(item, tools, { answers: over ? [] : [greetingOf(item, words)] })}
  </li>`;
}
