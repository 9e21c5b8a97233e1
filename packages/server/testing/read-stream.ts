/** One message of a stream. */
export interface StreamMessage {
  event: string;
  id: string | undefined;
  data: Record<string, unknown>;
}

/** A stream that is read message by message. */
export interface StreamReader {
  headers: Headers;
  /** The next message of one of these events; others are passed over. */
  next(...events: string[]): Promise<StreamMessage>;
  close(): Promise<void>;
}

/** Reads Server-Sent Events. */
export async function readStream(
  address: string,
  headers: Record<string, string> = {},
): Promise<StreamReader> {
  const aborting = new AbortController();
  const response = await fetch(address, { headers, signal: aborting.signal });
  if (!response.ok || !response.body) throw new Error(`No stream: ${response.status}`);
  const messages = parse(response.body);
  return {
    headers: response.headers,
    async next(...events) {
      for (;;) {
        const { done, value } = await messages.next();
        if (done) throw new Error('The stream ended.');
        if (events.length === 0 || events.includes(value.event)) return value;
      }
    },
    close: async () => {
      aborting.abort();
      await messages.return(undefined).catch(() => undefined);
    },
  };
}

async function* parse(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamMessage, undefined> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]),
      );
      yield {
        event: fields.get('event') ?? 'message',
        id: fields.get('id'),
        data: JSON.parse(fields.get('data') ?? 'null') as Record<string, unknown>,
      };
    }
  }
  return undefined;
}
