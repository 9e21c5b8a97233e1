import { StallError } from '@livestall/protocol';
import type { Http } from '../http/http.js';
import { sseParser } from './sse-parser.js';
import type { StreamListener } from './stream-listener.js';

/** One stream to open. */
export interface StreamCall {
  path: string;
  token?: string | undefined;
  signal: AbortSignal;
}

/**
 * Reads one stream of Server-Sent Events to its end. A fetch stream is asked for; where answers have no
 * readable body, the browser's EventSource takes over (it cannot carry a token).
 *
 * @throws StallError what the server answered; `offline` where it broke off, is no stream, or sent what is no JSON.
 */
export async function openStream(
  http: Http,
  call: StreamCall,
  listener: StreamListener,
): Promise<void> {
  const response = await http.open(call.path, call);
  if (!response.body) {
    if (call.token !== undefined || typeof EventSource === 'undefined') {
      throw new StallError('unavailable', { message: 'This browser cannot read streams.' });
    }
    const { openEventSource } = await import('./open-event-source.js');
    return openEventSource(http.server + call.path, call.signal, listener);
  }
  // What answers in a server's place (a hotel's sign-in page) is no stream, however it is called.
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    response.body.cancel().catch(() => undefined);
    throw new StallError('offline');
  }
  const parse = sseParser();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      listener.heard();
      for (const { type, data } of parse(decoder.decode(value, { stream: true }))) {
        listener.message(type, JSON.parse(data));
      }
    }
  } catch (cause) {
    throw new StallError('offline', { cause });
  } finally {
    // A stream whose reading failed is given up, or the server would go on writing into it.
    reader.cancel().catch(() => undefined);
  }
}
