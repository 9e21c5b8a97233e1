import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { renderPicture } from '../render/picture.js';
import type { ReportAbout } from './open-report.js';

/** What is reported, as it was seen: who or what it is, and what a line says. */
export function renderAbout(
  { of, label = '', text = '', picture }: Partial<ReportAbout>,
  show: Show | null | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  if (label === '') return nothing;
  const look = show ? renderPicture(picture, show, words, { decorative: true }) : nothing;
  return html`<div class="about ${of === 'host' ? 'person' : ''}">
    ${look}
    <div class="what">
      <p class="who"><bdi>${label}</bdi></p>
      ${text === '' ? nothing : html`<blockquote dir="auto">${text}</blockquote>`}
    </div>
  </div>`;
}
