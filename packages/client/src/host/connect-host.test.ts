import type { Backstage, Session } from '@livestall/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { json, problem } from '../../testing/contract-server.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectShow } from '../connect-show.js';
import { memoryStorage } from '../core/storage.js';
import { connectHost } from './connect-host.js';
import type { HostOptions, HostShow } from './host-show.js';

const SESSIONS = 'POST /v1/sessions';
const BACKSTAGE = 'GET /v1/shows/show-1/backstage';
const ACTS = 'POST /v1/shows/show-1/acts';

withServer();

beforeEach(() => {
  const show = { id: 'show-1', title: 'S', status: 'live', rehearsal: false } as const;
  server.channel = { ...server.channel, show };
});

let sessions = 0;
const sessionOf = (lastsMs = 43_200_000): Session => ({
  t: server.now(),
  token: `session-${(sessions += 1)}`,
  expiresAt: server.now() + lastsMs,
  account: 'farm',
  role: 'host',
  name: 'Mei',
  channel: 'farm',
});

const grant = (times = 1, lastsMs?: number) =>
  server.answer(SESSIONS, (_, response) => json(response, sessionOf(lastsMs)), times);

/** Lets backstage streams open; what is written goes to the newest. */
function backstage() {
  let write: (data: Partial<Backstage>) => void = () => undefined;
  server.answer(
    BACKSTAGE,
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: hello\ndata: {"t":1}\n\n');
      write = (data) => response.write(`event: backstage\ndata: ${JSON.stringify(data)}\n\n`);
      write({ t: 1, coupons: [] });
    },
    Infinity,
  );
  return { write: (data: Partial<Backstage>) => write(data) };
}

function connect(options: Partial<HostOptions> = {}): HostShow {
  return closedAfter(connectHost({ server: server.address, storage: null, ...options }));
}

describe('connectHost', () => {
  it('stays at now, whatever its small picture shows', async () => {
    grant();
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.backstage !== null);
    const read = vi.fn(() => null);
    host.show?.followPicture({ read, subscribe: () => () => undefined });
    expect(read).not.toHaveBeenCalled();
    expect(host.show?.playhead).toBe('live');
  });

  it('signs in with a code, follows the channel, and sees the backstage', async () => {
    grant();
    const { write } = backstage();
    const host = connect({ code: 'c-1' });
    expect(host.status).toBe('signing-in');
    await until(host, () => host.backstage !== null);
    expect(server.heard[0]).toMatchObject({ path: '/v1/sessions', body: { code: 'c-1' } });
    expect(host).toMatchObject({ status: 'signed-in', connected: true, session: { name: 'Mei' } });
    expect(host.show?.id).toBe('show-1');
    write({ t: 2, coupons: [], rehearsal: { playing: true } });
    await until(host, () => host.backstage?.rehearsal?.playing === true);
  });

  it('says that a server is no address', async () => {
    const host = connect({ server: 'live.example', code: 'c-1' });
    await until(host, () => host.status === 'signed-out');
    expect(host.error).toMatchObject({ code: 'bad-request' });
    await expect(host.signIn('c-1')).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('goes on with the kept session, also where the address still carries the used code', async () => {
    const storage = memoryStorage();
    grant();
    backstage();
    const first = connect({ code: 'c-1', storage });
    await until(first, () => first.status === 'signed-in');
    first.close();
    const again = connect({ storage });
    await until(again, () => again.backstage !== null);
    expect(server.count(SESSIONS)).toBe(1);
    server.answer(SESSIONS, (_, response) => problem(response, 401, 'token-refused'));
    const reloaded = connect({ storage, code: 'c-1' });
    await until(reloaded, () => reloaded.status !== 'signing-in');
    expect(reloaded.status).toBe('signed-in');
  });

  it('is signed out without a code and a session, and says why a code is refused', async () => {
    const host = connect();
    await until(host, () => host.status === 'signed-out');
    expect(host.error).toBeNull();
    server.answer(SESSIONS, (_, response) => problem(response, 401, 'token-refused'));
    await expect(host.signIn('used')).rejects.toMatchObject({ code: 'token-refused' });
    expect(host).toMatchObject({ status: 'signed-out', error: { code: 'token-refused' } });
    grant();
    backstage();
    await host.signIn('fresh');
    expect(host.status).toBe('signed-in');
  });

  it('renews a session before it runs out', async () => {
    grant(1, 1_000);
    grant();
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.backstage !== null);
    expect(server.count(SESSIONS)).toBe(2);
    const renewal = server.heard.filter(({ path }) => path === '/v1/sessions')[1];
    expect(renewal).toMatchObject({ body: {} });
    expect(renewal?.headers.authorization).toMatch(/^Bearer session-/);
  });

  it('signs out where the session is refused for good', async () => {
    grant();
    const storage = memoryStorage();
    server.answer(BACKSTAGE, (_, response) => problem(response, 401, 'token-refused'), Infinity);
    server.answer(SESSIONS, (_, response) => problem(response, 401, 'token-refused'), Infinity);
    const host = connect({ code: 'c-1', storage });
    await until(host, () => host.status === 'signed-out');
    expect(host.error?.code).toBe('token-refused');
    expect(host.show).toBeNull();
    const again = connect({ storage });
    await until(again, () => again.status === 'signed-out');
  });

  it('acts, renewing its session once where it is refused', async () => {
    grant(2);
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.show?.id === 'show-1');
    server.answer(ACTS, (_, response) => problem(response, 401, 'token-expired'));
    server.answer(ACTS, (_, response) => json(response, { t: 1, seq: 2 }));
    await host.act({ act: 'product.pin', product: 'pear' });
    expect(server.heard.at(-1)).toMatchObject({ body: { act: 'product.pin', product: 'pear' } });
    server.answer(ACTS, (_, response) => problem(response, 409, 'wrong-state'));
    await expect(host.act({ act: 'show.end' })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('reads what links sold in its channel, and saves it, renewing its session where it is refused', async () => {
    grant(2);
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.show?.id === 'show-1');
    const report = { t: 1, by: 'link', rows: [] } as const;
    const path = 'GET /v1/accounts/farm/report';
    server.answer(path, (_, response) => json(response, report));
    const query = { by: 'link', show: 'show-1', from: 7 } as const;
    expect(await host.reports.read(query)).toEqual(report);
    const asked = '?channel=farm&by=link&show=show-1&from=7';
    expect(server.heard.map((one) => one.path)).toContain(`/v1/accounts/farm/report${asked}`);
    const csv = `${path}.csv`;
    server.answer(csv, (_, response) => problem(response, 401, 'token-expired'));
    server.answer(csv, (_, response) => response.end('show,clicks'));
    expect(await (await host.reports.file(query)).text()).toBe('show,clicks');
    server.answer(csv, (_, response) => problem(response, 403, 'forbidden'));
    await expect(host.reports.file(query)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('acts straight after connecting, once the sign-in and the channel have answered', async () => {
    grant();
    backstage();
    server.answer(ACTS, (_, response) => json(response, { t: 1, seq: 2 }));
    const host = connect({ code: 'c-1' });
    await host.act({ act: 'product.pin', product: 'pear' });
    expect(server.heard.at(-1)).toMatchObject({ body: { act: 'product.pin', product: 'pear' } });
    server.answer(SESSIONS, (_, response) => problem(response, 401, 'token-refused'));
    const refused = connect({ code: 'used' });
    await expect(refused.act({ act: 'show.end' })).rejects.toMatchObject({ code: 'token-refused' });
    const leaving = connect({ code: 'c-2' });
    const act = leaving.act({ act: 'show.end' });
    leaving.close();
    await expect(act).rejects.toMatchObject({ code: 'offline' });
  });

  it('has its show’s stream for itself, whatever tabs of the same origin follow it', async () => {
    vi.stubGlobal('isSecureContext', true);
    const shopper = connectShow({ server: server.address, show: 'show-1', storage: null });
    await until(shopper, () => shopper.connection === 'streaming');
    grant();
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.show !== null);
    await until(host.show!, () => host.show?.connection === 'streaming');
    expect(server.streams).toBe(2);
    shopper.close();
  });

  it('speaks as the host', async () => {
    grant();
    backstage();
    const host = connect({ code: 'c-1' });
    await until(host, () => host.show?.id === 'show-1');
    const sent = host.show!.chat.send('Good evening');
    await until(host.show!, () => host.show!.chat.lines.length === 1);
    expect(host.show!.chat.lines[0]).toMatchObject({ role: 'host', own: true });
    await sent;
    expect(server.heard.at(-1)?.headers.authorization).toMatch(/^Bearer session-/);
  });

  it('forgets the session when signed out', async () => {
    const storage = memoryStorage();
    grant();
    backstage();
    const host = connect({ code: 'c-1', storage });
    await until(host, () => host.connected);
    host.signOut();
    expect(host).toMatchObject({
      status: 'signed-out',
      session: null,
      show: null,
      connected: false,
    });
    const again = connect({ storage });
    await until(again, () => again.status === 'signed-out');
  });
});
