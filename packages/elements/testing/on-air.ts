let made = 0;

/** Real HLS on the test server, see the fixtures of `@livestall/media`. */
export interface OnAir {
  readonly url: string;
  /** When its segment 0 was filmed, milliseconds. */
  readonly startedAt: number;
  set(settings: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Puts real HLS on air, and gives what a test may do about it. */
export async function goOnAir(settings: Readonly<Record<string, unknown>> = {}): Promise<OnAir> {
  made += 1;
  const address = `/broadcasts/stall-${Date.now().toString(36)}-${made}`;
  const set = (changes: Readonly<Record<string, unknown>>) =>
    fetch(address, { method: 'PUT', body: JSON.stringify(changes) });
  const { startedAt } = (await (await set(settings)).json()) as { startedAt: number };
  return {
    url: new URL(`${address}/master.m3u8`, location.href).href,
    startedAt,
    set: async (changes) => {
      await set(changes);
    },
  };
}

/** Puts real HLS on air, and gives its address. */
export async function onAir(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return (await goOnAir(settings)).url;
}
