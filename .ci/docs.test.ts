import { spawn } from 'node:child_process';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type StallServer } from '@livestall/server';
import { describe, expect, it } from 'vitest';
import { blocks, FENCE, pages, read } from './docs-pages.mjs';
import { root } from './packages.mjs';

const prose = (page: string) =>
  read(page)
    .replace(FENCE, '')
    .replace(/`[^`\n]*`/g, '');

/** The anchors that GitHub gives a page's headings. */
function anchors(page: string): string[] {
  return [
    ...read(page)
      .replace(FENCE, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('every link leads somewhere', () => {
  it.each(pages)('%s', (page) => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
      ([, link, address]) => link ?? address ?? '',
    );
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      expect(fs.existsSync(path.join(root, target)), `${link} in ${page}`).toBe(true);
      if (anchor !== undefined) expect(anchors(target), `${link} in ${page}`).toContain(anchor);
    }
  });
});

describe('docs/server.md', () => {
  interface Made {
    server: StallServer;
    ticketFor: (customer: { id: string; name: string; segments?: string[] }) => string;
    ticketOfAna: string;
    id: string;
    code: string;
  }

  /** Runs the page's samples one after another, as one program on a server in memory. */
  function runPage(): Promise<Made> {
    const program = blocks('docs/server.md')
      .filter(({ language }) => language === 'js')
      .map(({ code }) => code)
      .join('\n')
      .replaceAll(/^import .*$/gm, '')
      .replace('port: 4400', 'port: 0')
      .replace("data: './data'", "data: ':memory:'")
      .replace(/^process\.once.*$/m, '')
      .replaceAll(/^console\.log.*$/gm, '');
    const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
    const run = new AsyncFunction(
      ...[
        'createServer',
        'createHmac',
        `${program}\nreturn { server, ticketFor, ticketOfAna, id, code };`,
      ],
    ) as (...args: unknown[]) => Promise<Made>;
    return run(createServer, createHmac);
  }

  it('makes a show, a seller and a viewer whom the server knows by name', async () => {
    const { server, ticketFor, ticketOfAna, id, code } = await runPage();
    try {
      const post = async (address: string, body: unknown, headers = {}) => {
        const answer = await fetch(`${server.address}/v1${address}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        });
        return (await answer.json()) as Record<string, unknown>;
      };
      expect(await post('/sessions', { code })).toMatchObject({ role: 'host', name: 'Mei Lin' });
      const ticket = ticketFor({ id: 'customer-7', name: 'Ana' });
      const line = await post(
        `/shows/${id}/messages`,
        { text: 'Are they sweet?' },
        { authorization: `Bearer ${ticket}`, 'idempotency-key': 'a-key-of-one-line' },
      );
      expect(line).toMatchObject({ name: 'Ana', role: 'viewer', text: 'Are they sweet?' });
      await server.desk.act(id, { act: 'show.start' });
      await server.desk.act(id, { act: 'coupon.drop', coupon: 'thanks' });
      const claim = (bearer: string) =>
        post(
          `/shows/${id}/claims`,
          { of: 'thanks' },
          { authorization: `Bearer ${bearer}`, 'idempotency-key': 'a-key-of-one-claim' },
        );
      const buyer = ticketFor({ id: 'customer-9', name: 'Bea', segments: ['buyers'] });
      expect(await claim(buyer)).toMatchObject({ code: 'not-for-you' });
      expect(await claim(ticketOfAna)).toMatchObject({ code: 'THANKS15' });
      const channel = await fetch(`${server.address}/v1/channels/farm`);
      expect(await channel.json()).toMatchObject({ show: { id, status: 'live' } });
    } finally {
      await server.close();
    }
  });
});

describe('docs/named-tickets.md', () => {
  /** Writes the page's two files as they are, and runs its shop. */
  async function runShop(env: NodeJS.ProcessEnv) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-tickets-'));
    const [ticket = '', shop = ''] = blocks('docs/named-tickets.md')
      .filter(({ language }) => language === 'js')
      .map(({ code }) => code);
    fs.writeFileSync(path.join(folder, 'live-ticket.mjs'), ticket);
    fs.writeFileSync(
      path.join(folder, 'shop.mjs'),
      `${shop.replace(/^createServer/m, 'const shop = createServer')}
shop.on('listening', () => console.log(shop.address().port));`,
    );
    const child = spawn(process.execPath, [path.join(folder, 'shop.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env, PORT: '0' },
    });
    const close = () => {
      child.kill();
      fs.rmSync(folder, { recursive: true });
    };
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`the shop left with ${code}`);
    });
    try {
      const line = once(createInterface({ input: child.stdout }), 'line');
      const [port] = (await Promise.race([line, died])) as [string];
      return { address: `http://127.0.0.1:${port}`, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  it('has a shop whose customer the server knows by name', async () => {
    const accounts = [{ id: 'willow-bend', name: 'Willow Bend', origins: [] }];
    const server = await createServer({ data: ':memory:', accounts });
    const call = async (address: string, headers: HeadersInit, method = 'GET') => {
      const answer = await fetch(`${server.address}/v1${address}`, { method, headers });
      return (await answer.json()) as Record<string, string>;
    };
    const operator = { authorization: `Bearer ${await server.operatorToken()}` };
    const key = await call('/accounts/willow-bend/secrets', operator, 'POST');
    const { kid: LIVESTALL_KID, secret: LIVESTALL_SECRET } = key;
    let shop: Awaited<ReturnType<typeof runShop>> | undefined;
    try {
      shop = await runShop({ LIVESTALL_KID, LIVESTALL_SECRET });
      const { address } = shop;
      await server.desk.openChannel('willow-bend', 'farm', 'Farm');
      const info = { title: 'Morning', rehearsal: false };
      const show = await server.desk.createShow({ account: 'willow-bend', channel: 'farm', info });
      const ask = (cookie: string) => fetch(`${address}/live-ticket`, { headers: { cookie } });
      expect((await ask('session=somebody')).status).toBe(401);
      expect((await fetch(address)).status).toBe(404);
      const answer = await ask('theme=dark; session=session-of-ana');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const authorization = `Bearer ${await answer.text()}`;
      expect(await call(`/shows/${show}/me`, { authorization })).toMatchObject({
        viewer: { name: 'Ana', identity: 'verified', segments: ['buyers'] },
      });
    } finally {
      shop?.close();
      await server.close();
    }
  });
});

describe('docs/flash-offers.md', () => {
  it('checks a signed price as it says', async () => {
    const code = blocks('docs/flash-offers.md').find(({ language }) => language === 'js')?.code;
    const SyncFunction = (() => undefined).constructor as FunctionConstructor;
    const make = new SyncFunction(
      ...['createHmac', 'timingSafeEqual', 'Buffer'],
      `${code?.replaceAll(/^import .*$/gm, '')}\nreturn readSignedPrice;`,
    ) as (...args: unknown[]) => (...args: unknown[]) => Record<string, unknown> | null;
    const read = make(createHmac, timingSafeEqual, Buffer);
    const secret = 'a secret of at least thirty-two bytes';
    const secrets = new Map([['k1', secret]]);
    const sign = (header: object, claims: object) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const text = `${part({ alg: 'HS256', typ: 'stall-price+jwt', kid: 'k1', ...header })}.${part(claims)}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };
    const claims = { acc: 'willow-bend', jti: 'hold', qty: 2, exp: 2_000 };
    const token = sign({}, claims);
    expect(read(token, secrets, 'willow-bend', 1_999_999)).toEqual(claims);
    expect(read(token, secrets, 'willow-bend', 2_000_000), 'run out').toBeNull();
    expect(read(token, secrets, 'another', 0), 'another account’s').toBeNull();
    expect(read(token.slice(0, -2), secrets, 'willow-bend', 0), 'cut').toBeNull();
    for (const header of [{ alg: 'none' }, { typ: 'JWT' }, { kid: 'k2' }, { kid: '__proto__' }]) {
      expect(read(sign(header, claims), secrets, 'willow-bend', 0)).toBeNull();
    }
    for (const text of ['', 'a.b.c', '..', token.replace('.', '')]) {
      expect(read(text, secrets, 'willow-bend', 0), text).toBeNull();
    }
  });
});
