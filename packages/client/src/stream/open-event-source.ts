import { StallError } from '@livestall/protocol';
import type { StreamListener } from './stream-listener.js';

const MESSAGES = ['hello', 'batch', 'beat', 'reset', 'bye'];

/**
 * Reads one stream by EventSource, for browsers whose fetch has no readable body. Its own reconnecting is
 * not used: it has no jitter, and gives up for good at a 503.
 *
 * @throws StallError `offline` when it broke off, which is all that an EventSource tells.
 */
export function openEventSource(
  url: string,
  signal: AbortSignal,
  listener: StreamListener,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(url);
    const end = (error?: StallError) => {
      source.close();
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    };
    const stop = () => end();
    signal.addEventListener('abort', stop);
    source.onerror = () => end(new StallError('offline'));
    for (const type of MESSAGES) {
      source.addEventListener(type, (event: MessageEvent<string>) => {
        listener.heard();
        try {
          listener.message(type, JSON.parse(event.data));
        } catch (cause) {
          end(new StallError('offline', { cause }));
        }
      });
    }
    if (signal.aborted) stop();
  });
}
