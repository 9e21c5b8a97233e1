import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MessagePage, Message, Snapshot } from '@livestall/protocol';
import { createServer } from '@livestall/server';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { dataFolder } from '../../testing/data-folder.js';
import { readStream } from '../../testing/read-stream.js';
import { livestall } from '../../testing/run-livestall.js';
import { startTestStall } from '../../testing/test-stall.js';

const viewer = { account: 'willow', role: 'viewer', subject: 'ana', name: 'Ana' } as const;

it('backs up a ledger that is written to, and restores it as a new epoch', async () => {
  const stall = await startTestStall();
  const { desk } = stall.server;
  const file = path.join(await dataFolder(), 'copy.db');
  const data = ['--data', stall.folder];
  let writing = true;
  const said: string[] = [];
  const talking = (async () => {
    for (let n = 0; writing; n += 1)
      said.push((await desk.say(stall.id, viewer, `line ${n}`)).text);
  })();
  await expect.poll(() => said.length).toBeGreaterThan(10);
  const saidBefore = [...said];
  const backup = await livestall('backup', file, ...data);
  writing = false;
  await talking;
  expect(backup).toEqual({ code: 0, out: `Wrote ${file}: 1 shows.\n`, err: '' });
  expect((await stat(file)).mode & 0o777, 'for its owner alone').toBe(0o600);

  const { body: before } = await call<Snapshot>(stall.show);
  await desk.act(stall.id, { act: 'product.pin', product: 'honey' });
  const refused = await livestall('restore', file, ...data);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('Another Livestall server is running');
  await stall.server.close();

  const restored = await livestall('restore', file, ...data);
  expect(restored.code).toBe(0);
  const [, kept = ''] = /is (\S+)\.$/.exec(restored.out.trim()) ?? [];
  expect(new DatabaseSync(kept, { readOnly: true }).prepare('SELECT seq FROM show').get()).toEqual({
    seq: before.seq + 1,
  });

  const server = await createServer({ data: stall.folder });
  const show = `${server.address}/v1/shows/${stall.id}`;
  const { body: after } = await call<Snapshot>(show);
  expect(after.seq).toBe(before.seq);
  expect(after.epoch).not.toBe(before.epoch);
  const page = await call<MessagePage<Message>>(`${show}/messages`);
  expect(page.body.messages.length).toBeGreaterThan(0);
  const { database, close } = open(path.join(stall.folder, 'livestall.db'));
  const lines = database
    .prepare('SELECT text FROM message')
    .all()
    .map(({ text }) => text);
  close();
  expect(
    saidBefore.filter((text) => !lines.includes(text)),
    'all that was said before',
  ).toEqual([]);
  const stream = await readStream(`${show}/stream?since=${before.epoch}.${before.seq}`);
  expect((await stream.next('hello')).data).toMatchObject({ recovered: false });
  expect((await stream.next('reset')).data).toMatchObject({ epoch: after.epoch });
  await stream.close();
  await server.close();
});

it('restores nothing that is no ledger', async () => {
  const folder = await dataFolder();
  await (await createServer({ data: folder })).close();
  const data = ['--data', folder];
  const fails = async (file: string) => (await livestall('restore', file, ...data)).err;

  const text = path.join(folder, 'note.txt');
  expect(await fails(text)).toBe(`livestall: There is no file ${text}.\n`);
  await writeFile(text, 'no database');
  expect(await fails(text)).toBe(`livestall: ${text} is not a whole ledger of Livestall.\n`);

  const other = path.join(folder, 'other.db');
  const { database, close } = open(other);
  database.exec('CREATE TABLE goods (id TEXT)');
  close();
  expect(await fails(other)).toBe(`livestall: ${other} is not a whole ledger of Livestall.\n`);

  const newer = path.join(folder, 'newer.db');
  await livestall('backup', newer, ...data);
  const opened = open(newer);
  opened.database.exec('PRAGMA user_version = 999');
  opened.close();
  expect(await fails(newer)).toContain('was written by a newer version');
});

function open(file: string): { database: DatabaseSync; close(): void } {
  const database = new DatabaseSync(file);
  return { database, close: () => database.close() };
}
