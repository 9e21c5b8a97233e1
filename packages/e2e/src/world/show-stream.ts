import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { EventSourceMessage } from 'eventsource-parser';
import { expect } from 'vitest';

/** A message of a show's stream. */
export interface StreamMessage {
  event: string;
  id: string | undefined;
  data: Record<string, unknown>;
}

/** A show's stream, read by somebody else's parser. */
export class ShowStream implements AsyncDisposable {
  readonly headers: Headers;
  readonly #messages: ReadableStreamDefaultReader<EventSourceMessage>;
  readonly #away: AbortController;

  private constructor(response: Response, away: AbortController) {
    this.headers = response.headers;
    this.#away = away;
    const body = response.body as ReadableStream<Uint8Array>;
    this.#messages = body
      .pipeThrough(new TextDecoderStream() as never)
      .pipeThrough(new EventSourceParserStream())
      .getReader();
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<ShowStream> {
    const away = new AbortController();
    const response = await fetch(url, { headers, signal: away.signal });
    expect(response.status).toBe(200);
    return new ShowStream(response, away);
  }

  async next(): Promise<StreamMessage> {
    const { value, done } = await this.#messages.read();
    if (done) throw new Error('The stream ended.');
    return {
      event: value.event ?? 'message',
      id: value.id,
      data: JSON.parse(value.data) as Record<string, unknown>,
    };
  }

  /** The next message of this name; others are passed over. */
  async until(event: string): Promise<StreamMessage> {
    for (;;) {
      const message = await this.next();
      if (message.event === event) return message;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#away.abort();
    await this.#messages.cancel().catch(() => undefined);
  }
}
