import { html, type TemplateResult } from 'lit';

/** Those that a talk beside a stall is full of; the platform draws and names them. */
const EMOJI =
  '😀 😂 😍 🥰 😋 🤩 🤔 😮 😅 😢 👍 👏 🙏 🙌 👋 💪 🧡 ❤️ 🔥 ✨ 🎉 🌱 🍐 🍎 🍇 🍯 🌾 📦 🛒 ⏰'.split(
    ' ',
  );

/** How many stand in a row. */
export const EMOJI_ROW = 6;

/** The step of a key among those that are offered; 0 for any other key. */
export function emojiStep({ key }: KeyboardEvent, rtl: boolean): number {
  if (key === 'ArrowDown') return EMOJI_ROW;
  if (key === 'ArrowUp') return -EMOJI_ROW;
  if (key === 'ArrowRight') return rtl ? -1 : 1;
  if (key === 'ArrowLeft') return rtl ? 1 : -1;
  return 0;
}

/** The emoji, each a button; one of them is the tab stop. */
export function renderEmoji(pick: (emoji: string) => void): TemplateResult[] {
  return EMOJI.map(
    (emoji, index) =>
      html`<button
        class="emoji"
        part="button"
        type="button"
        tabindex=${index === 0 ? 0 : -1}
        @click=${() => pick(emoji)}
      >
        ${emoji}
      </button>`,
  );
}
