/** Where the estimate is kept. */
const KEY = 'livestall:line';

/** An older estimate is of another day's line, in milliseconds. */
const LASTS_MS = 12 * 3_600_000;

/** What is kept of the line. */
interface KeptLine {
  /** Bits a second. */
  bitrate: number;
  /** When it was measured, milliseconds since the epoch. */
  at: number;
  /** The kind of network, such as `cellular`, where the browser tells it. */
  type: string;
}

/** Bits a second that the line carried when a stream last played in this browser; `null` where nobody knows. */
export function readKeptLine(now = Date.now()): number | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return fits(kept) && now - kept.at < LASTS_MS && kept.type === networkType()
      ? kept.bitrate
      : null;
  } catch {
    // The browser keeps nothing in this frame, or something that is none of ours.
    return null;
  }
}

/** Keeps what the line carries, in bits a second, to two digits: the next stream begins with it. */
export function keepLine(bitrate: number, at = Date.now()): void {
  const kept: KeptLine = { bitrate: Number(bitrate.toPrecision(2)), at, type: networkType() };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The next stream begins as the first one did.
  }
}

function fits(value: unknown): value is KeptLine {
  const { bitrate, at } = (value ?? {}) as Partial<KeptLine>;
  return typeof bitrate === 'number' && bitrate > 0 && typeof at === 'number' && at <= Date.now();
}

/** A line that was measured at home says nothing of the one in the field. */
function networkType(): string {
  return (navigator as { connection?: { type?: string } }).connection?.type ?? '';
}
