import { newId } from '@livestall/client/host';
import type { Act } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { renderCouponsPanel } from './coupons-panel.js';
import { renderCrewPanel } from './crew-panel.js';
import { renderGoodsPanel } from './goods-panel.js';
import type { Inviting } from './inviting.js';
import { renderNoticePanel } from './notice-panel.js';
import { renderQuestionsPanel } from './questions-panel.js';
import { renderRunPanel } from './run-panel.js';
import { renderLastActs } from './undo-bar.js';

/** What the live place works with beside the tools of all. */
export interface LivePlace {
  inviting: Inviting;
  big: boolean;
  setBig: (big: boolean) => void;
  /** Does an act; true where it was done. */
  perform: (act: Act) => Promise<boolean>;
}

/** Selling: what is next, goods, coupons; notices, questions and talk; what was done, and who helps. */
export function renderLivePlace(tools: ConsoleTools, live: LivePlace): TemplateResult {
  const { host } = tools;
  const moderates = host.session?.role === 'moderator';
  const post = (text: string) => live.perform({ act: 'notice.post', text, notice: newId() });
  return html`<div class="second">
      ${
        moderates
          ? renderQuestionsPanel(tools)
          : html`${renderRunPanel(tools)} ${renderGoodsPanel(tools)} ${renderCouponsPanel(tools)}`
      }
    </div>
    <div class="third">
      ${moderates ? nothing : html`${renderNoticePanel(tools, post)} ${renderQuestionsPanel(tools)}`}
      ${renderTalk(tools, live)} ${renderLastActs(tools)} ${renderCrewPanel(tools, live.inviting)}
    </div>`;
}

function renderTalk({ words }: ConsoleTools, { big, setBig }: LivePlace): TemplateResult {
  return html`<section class="talk" aria-labelledby="talk">
    <div class="head">
      <h2 id="talk">${words.term('talk')}</h2>
      <button
        class="button"
        part="button"
        type="button"
        aria-pressed=${big ? 'true' : 'false'}
        @click=${() => setBig(!big)}
      >
        ${words.term('bigType')}
      </button>
    </div>
    <stall-chat moderated named></stall-chat>
  </section>`;
}
