import { newId } from '@livestall/client/host';
import { html, nothing, type TemplateResult } from 'lit';
import { renderAnglesPanel } from './angles-panel.js';
import { renderBarredPanel } from './barred-panel.js';
import type { BigType } from './big-type.js';
import type { ConsoleTools } from './console-tools.js';
import { renderCouponsPanel } from './coupons-panel.js';
import { renderCrewPanel } from './crew-panel.js';
import type { DigitKeys } from './digit-keys.js';
import { renderDropsJump } from './drops-jump.js';
import { renderGoodsPanel } from './goods-panel.js';
import { renderGiveawaysPanel } from './giveaways-panel.js';
import type { Inviting } from './inviting.js';
import type { LiveSection } from './live-section.js';
import { renderNoticePanel } from './notice-panel.js';
import { renderOffersPanel } from './offers-panel.js';
import { renderOrderPanel } from './order-panel.js';
import { renderPollsPanel } from './polls-panel.js';
import { renderQuestionsPanel } from './questions-panel.js';
import type { WrittenTools } from './render-written.js';
import { renderRunPanel } from './run-panel.js';
import { renderTalkPanel } from './talk-panel.js';
import { renderLastActs } from './undo-bar.js';

/** What the live place works with beside the tools of all. */
export interface LivePlace extends BigType, DigitKeys, WrittenTools {
  inviting: Inviting;
  /** What a phone shows of it. */
  section: LiveSection;
}

/** Selling: what is next, goods, coupons; notices, questions and talk; what was done, and who helps. */
export function renderLivePlace(tools: ConsoleTools, live: LivePlace): TemplateResult {
  const { host } = tools;
  const moderates = host.session?.role === 'moderator';
  const post = (text: string) => live.perform({ act: 'notice.post', text, notice: newId() });
  const panel = (section: LiveSection, ...parts: (TemplateResult | typeof nothing)[]) =>
    html`<div class="panel of-${section} ${section === live.section ? 'chosen' : ''}">
      ${parts}
    </div>`;
  const questions = panel('questions', renderQuestionsPanel(tools, live));
  return html`<div class="second">
      ${
        moderates
          ? questions
          : html`${panel(
              'goods',
              renderRunPanel(tools),
              renderDropsJump(tools),
              renderAnglesPanel(tools),
              renderGoodsPanel(tools, live),
              renderCouponsPanel(tools),
              renderOffersPanel(tools),
              renderGiveawaysPanel(tools),
              renderPollsPanel(tools),
            )}
            ${panel('more', renderNoticePanel(tools, post))}`
      }
    </div>
    <div class="third">
      ${moderates ? nothing : questions} ${panel('chat', renderTalkPanel(tools, live))}
      ${panel('more', renderLastActs(tools), renderBarredPanel(tools), renderOrderPanel(tools), renderCrewPanel(tools, live.inviting))}
    </div>`;
}
