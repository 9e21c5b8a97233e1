import type { CDPSession } from 'playwright-core';

/** Counts the scripts of a page as they come over the wire. `Network` must be enabled. */
export function countScripts(devtools: CDPSession): { before: (date: number) => number } {
  const scripts = new Set<string>();
  const pieces: { at: number; bytes: number }[] = [];
  /** From the browser's own clock to seconds since the epoch. */
  let offset = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, type, timestamp, wallTime }) => {
    offset = wallTime - timestamp;
    if (type === 'Script') scripts.add(requestId);
  });
  devtools.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    if (scripts.has(requestId)) pieces.push({ at: timestamp, bytes: response.encodedDataLength });
  });
  devtools.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    if (scripts.has(requestId)) pieces.push({ at: timestamp, bytes: encodedDataLength });
  });
  return {
    /** @param date Milliseconds since the epoch. */
    before: (date) =>
      pieces
        .filter(({ at }) => (at + offset) * 1_000 <= date)
        .reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
