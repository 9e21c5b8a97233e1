// npm run docs:record: plays one rehearsal on a real server, and keeps what was told of it in packages/site/show, as files.
// It takes two minutes: a loop of the sample, and until the log lists its last stretch.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from '@livestall/server';
import { STORE, showFolder } from './show-files.mjs';

const CHANNEL = 'farm';
const server = await createServer({
  data: ':memory:',
  accounts: [{ id: 'willow-bend', name: 'Willow Bend Farm', origins: [] }],
  rehearsal: {
    account: 'willow-bend',
    channel: CHANNEL,
    storeUrl: STORE,
    minutes: 1.2,
    pauseMs: 600_000,
  },
});

const read = async (address) => {
  const answer = await fetch(server.address + address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};
const json = async (address) => JSON.parse(await read(address));

/** Asks until there is an answer, and it will do. */
async function until(ask, isEnough) {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer && isEnough(answer)) return answer;
    await pause(1_000);
  }
}

function keep(file, text) {
  const target = path.join(showFolder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
const keepJson = (file, data) => keep(file, `${JSON.stringify(data)}\n`);

/** A playlist, and those that it names. */
async function keepPlaylists(address) {
  const text = await read(address);
  keep(address.slice(1), text);
  const named = text.match(/[\w-]+\.m3u8/g) ?? [];
  for (const name of new Set(named)) {
    const one = path.posix.join(path.posix.dirname(address), name);
    keep(one.slice(1), await read(one));
  }
}

const { id } = (
  await until(
    () => json(`/v1/channels/${CHANNEL}`),
    ({ show }) => show?.status === 'live',
  )
).show;
const show = `/v1/shows/${id}`;
console.log(`recording ${id}…`);
const over = await until(
  () => json(show),
  ({ base, events }) =>
    [base.recording, ...events.map(({ type }) => type === 'recording.changed')].some(Boolean),
);
const { seq } = over;
const index = await until(
  () => json(`${show}/log`),
  (log) => log.seq === seq,
);

fs.rmSync(showFolder, { recursive: true, force: true });
// The director has the next show planned by now; the files end with this one.
const channel = await json(`/v1/channels/${CHANNEL}`);
const recorded = channel.recent.find((one) => one.id === id);
keepJson('channel.json', { ...channel, show: recorded, recent: [recorded] });
keepJson('snapshot.json', await json(show));
keepJson('log.json', index);
for (const { n, rev } of index.stretches) {
  keepJson(`log/${n}.${rev}.json`, await json(`${show}/log/${index.epoch}/${n}.${rev}`));
}
keepJson('messages.json', await json(`${show}/messages`));
const { events, base } = over;
const versions = events.flatMap(({ type, data }) =>
  type === 'catalog.changed' ? [data.version] : [],
);
const version = versions.at(-1) ?? base.catalog;
keepJson('catalog.json', await json(`${show}/catalog/${version}`));
const { recording } = events.findLast(({ type }) => type === 'recording.changed').data;
await keepPlaylists(recording.stream.url);
await server.close();
