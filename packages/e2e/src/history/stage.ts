import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Act } from '@livestall/protocol';
import { expect } from 'vitest';
import { call, HostSession } from '../world/host-session.ts';
import { hurried, type Hurry } from '../world/hurried.ts';
import { ServerProcess } from '../world/server-process.ts';
import { signToken, type AccountKey } from '../world/sign-token.ts';
import type { Span } from './span.ts';
import { Wire } from './wire.ts';

const ACCOUNT = 'willow-bend';
const NO_LIMIT = 10_000_000;

/** Two ticks and some, by the machine's clock: what has run out has fallen back by then, if the server was there and not late. */
const TICKS_MS = 600;

/** A server that crowds claim from, and that is killed meanwhile. Its clock runs fast, and so does that of who asks. */
export class Stage implements AsyncDisposable {
  /** The server's clock. */
  readonly now: () => number;
  /** How many of the server's milliseconds are one of the machine's. */
  readonly pace: number;
  readonly wire: Wire;
  readonly host: HostSession;
  /** A store's backend's token. */
  readonly backend: string;
  /** Called when a drop has been closed: its line ends then, or its list is bound and prizes are drawn. */
  onClosed: () => void = () => undefined;
  readonly #folder: string;
  readonly #server: ServerProcess;
  readonly #key: AccountKey;
  /** When nobody was there. */
  readonly #downs: Span[] = [];

  private constructor(made: {
    folder: string;
    server: ServerProcess;
    hurry: Hurry;
    host: HostSession;
    key: AccountKey;
  }) {
    this.#folder = made.folder;
    this.#server = made.server;
    this.#key = made.key;
    this.pace = made.hurry.pace;
    this.now = hurried(made.hurry);
    this.host = made.host;
    this.wire = new Wire(made.server.address, this.now);
    this.backend = signToken(made.key, { acc: ACCOUNT, role: 'backend', sub: 'shop' });
  }

  /** @param pace As of the stage. */
  static async open(pace: number): Promise<Stage> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
    const accounts = [{ id: ACCOUNT, name: 'Willow Bend', origins: [] }];
    const hurry = { from: Date.now(), pace };
    const limits = { claims: NO_LIMIT };
    const server = new ServerProcess({ data: path.join(folder, 'data'), accounts, limits }, hurry);
    await server.start();
    const secrets = `${server.address}/v1/accounts/${ACCOUNT}/secrets`;
    const key = (await call(secrets, 'POST', undefined, { token: server.operator })) as AccountKey;
    const host = await HostSession.open(server.address, server.code);
    return new Stage({ folder, server, hurry, host, key });
  }

  /** A ticket of one of the store's customers. */
  ticketOf(sub: string): string {
    return signToken(this.#key, { acc: ACCOUNT, role: 'viewer', sub });
  }

  /** A live show of its own. */
  async openShow(): Promise<string> {
    const info = { title: 'Evening crates', rehearsal: false };
    const made = await this.host.call('POST', '/v1/shows', { channel: 'farm', info });
    const { id } = made as { id: string };
    await this.host.act(id, { act: 'show.start' });
    return id;
  }

  /** Closes a drop, however often the server is killed over it. */
  async close(show: string, act: Act): Promise<void> {
    const question = { path: `/v1/shows/${show}/acts`, token: this.host.token, key: randomUUID() };
    const { status, body } = await this.wire.learn({ ...question, body: act });
    expect(status, body.title).toBeLessThan(300);
    this.onClosed();
  }

  addressOf(path: string): string {
    return this.#server.address + path;
  }

  /** What stands at a path for everybody, as text. */
  async read(path: string): Promise<string> {
    const answer = await fetch(this.addressOf(path));
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return answer.text();
  }

  /** As when the power goes and comes back. */
  async killAndStart(): Promise<void> {
    const from = this.now();
    this.wire.goDown();
    await this.#server.kill();
    await this.#server.start();
    this.#downs.push({ from, by: this.now() });
    this.wire.goUp();
  }

  /** When what ran out at some moment is surely free again. */
  freeBy(moment: number): number {
    const ticks = TICKS_MS * this.pace + this.wire.slowest;
    return this.#downs.reduce(
      (free, { from, by }) => (from <= free && by >= moment ? by + ticks : free),
      moment + ticks,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    fs.rmSync(this.#folder, { recursive: true });
  }
}
