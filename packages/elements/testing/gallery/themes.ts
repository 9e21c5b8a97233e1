/** Tokens by theme, as a store's style sheet would set them: the same stall in other shops. */
export const themes: { readonly [theme: string]: Readonly<Record<string, string>> } = {
  /** A record shop at night: ink, one acid green, hard edges, a typewriter's letters. */
  night: {
    '--stall-color-accent': '#c8ff2e',
    '--stall-color-surface': '#0c0c10',
    '--stall-color-on-surface': '#f4f4f6',
    '--stall-color-raised': '#17171d',
    '--stall-color-muted': '#a3a3ad',
    '--stall-color-line': '#32323c',
    '--stall-color-leaf': '#7fe3ff',
    '--stall-font': "ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace",
    '--stall-radius': '2px',
  },
  /** A toy shop: five tokens and round corners. */
  sweet: {
    '--stall-color-accent': '#ffb3d1',
    '--stall-color-accent-ink': '#a3195b',
    '--stall-color-surface': '#f6f0ff',
    '--stall-color-on-surface': '#3a2358',
    '--stall-font': "'Nunito', 'Comic Neue', 'Trebuchet MS', sans-serif",
    '--stall-radius': '22px',
  },
};
