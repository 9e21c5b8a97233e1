import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { WebhookType } from '@livestall/protocol';

/** A call as it was heard. */
export interface HeardCall {
  /** `webhook-id`. */
  id: string;
  type: WebhookType;
  /** Whether one of the secrets signed it, by Standard Webhooks. */
  isOurs: boolean;
}

/** A store's backend that hears what webhooks tell, at an address that it keeps. */
export class HookBackend {
  readonly heard: HeardCall[] = [];
  /** `whsec_…` */
  readonly secrets: string[] = [];
  /** What it answers; `null`: it leaves callers waiting. */
  status: number | null = 204;
  /** The address that it has had from its first opening on. */
  url = '';
  #server: Server | undefined;

  async open(): Promise<void> {
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        this.#hear(request.headers, body);
        if (this.status === null) return;
        // Where it would lead, if anybody followed it.
        response.writeHead(this.status, { location: `${this.url}/elsewhere` }).end();
      });
    });
    this.#server = server;
    await once(server.listen(port, '127.0.0.1'), 'listening');
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/live`;
  }

  /** As when the machine is off: nobody answers at its address. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server?.listening) return;
    server.closeAllConnections();
    await once(server.close(), 'close');
  }

  #hear(headers: NodeJS.Dict<string | string[]>, body: string): void {
    const [id, seconds, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      String(headers[`webhook-${name}`]),
    );
    const isOurs = this.secrets.some((secret) => {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
      return signature === `v1,${mac}`;
    });
    const { type } = JSON.parse(body) as { type: WebhookType };
    this.heard.push({ id: id ?? '', type, isOurs });
  }
}
