/** What a key does: `seek` by seconds, `jump` to a share of what there is, `volume` by a share. */
export type KeyAct =
  | { readonly do: 'play' | 'mute' | 'fullscreen' | 'captions' | 'live' }
  | { readonly do: 'seek' | 'jump' | 'volume'; readonly by: number };

/** Where a key was pressed. */
export interface KeyPlace {
  /** Inside the player; else in the stall around it, where only what nothing else needs is ours. */
  readonly inPlayer: boolean;
  /** What has the focus has a use of its own for these. */
  readonly on: 'button' | 'slider' | 'text' | null;
  /** Whether time runs from right to left. */
  readonly rtl: boolean;
  /** Whether letters and digits are keys; those who dictate type them without meaning to (WCAG 2.1.4). */
  readonly letters: boolean;
}

const ANYWHERE: { readonly [key: string]: KeyAct } = {
  k: { do: 'play' },
  m: { do: 'mute' },
  f: { do: 'fullscreen' },
  c: { do: 'captions' },
};

const IN_PLAYER: { readonly [key: string]: KeyAct } = {
  ...ANYWHERE,
  ' ': { do: 'play' },
  j: { do: 'seek', by: -10 },
  l: { do: 'seek', by: 10 },
  ArrowLeft: { do: 'seek', by: -5 },
  ArrowRight: { do: 'seek', by: 5 },
  ArrowUp: { do: 'volume', by: 0.1 },
  ArrowDown: { do: 'volume', by: -0.1 },
  Home: { do: 'jump', by: 0 },
  End: { do: 'live' },
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String(digit), { do: 'jump', by: digit / 10 }]),
  ),
};

/** What a key asks of the player, or `null` where it is none of its own. */
export function keyAct(key: string, { inPlayer, on, rtl, letters }: KeyPlace): KeyAct | null {
  if (on === 'text' || (on === 'button' && key === ' ')) return null;
  if (on === 'slider' && /^(Arrow|Home|End)/.test(key)) return null;
  if (!letters && key.length === 1 && key !== ' ') return null;
  const acts = inPlayer ? IN_PLAYER : ANYWHERE;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) return null;
  const mirrored = rtl && (name === 'ArrowLeft' || name === 'ArrowRight');
  return mirrored && act.do === 'seek' ? { ...act, by: -act.by } : act;
}
