/**
 * The few commands of a W3C WebDriver that the suite needs (https://www.w3.org/TR/webdriver2/), each one a request.
 */
export class WebDriver implements AsyncDisposable {
  /** What the browser says of itself. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly #session: string;

  private constructor(session: string, capabilities: Record<string, unknown>) {
    this.#session = session;
    this.capabilities = capabilities;
  }

  /** Starts a browser by the driver at this address, with what must hold of it. */
  static async open(driver: string, alwaysMatch: Record<string, unknown>): Promise<WebDriver> {
    const { sessionId, capabilities } = (await send(`${driver}/session`, 'POST', {
      capabilities: { alwaysMatch },
    })) as { sessionId: string; capabilities: Record<string, unknown> };
    return new WebDriver(`${driver}/session/${sessionId}`, capabilities);
  }

  /** `command('url', { url })` */
  command(name: string, body: unknown = {}): Promise<unknown> {
    return send(`${this.#session}/${name}`, 'POST', body);
  }

  /** `ask('window/rect')` */
  ask(name: string): Promise<unknown> {
    return send(`${this.#session}/${name}`, 'GET');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await send(this.#session, 'DELETE');
  }
}

async function send(url: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${url}: ${error}: ${message}`);
}
