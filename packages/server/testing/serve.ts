// A server in a process of its own, for tests that kill it: node testing/serve.ts FOLDER [--log]
import { createServer } from '@livestall/server';

const server = await createServer({
  data: process.argv[2] ?? ':memory:',
  limits: { lines: 100_000 },
  logger: process.argv.includes('--log'),
});
await server.putAccount({ id: 'willow', name: 'Willow Bend', origins: [] });
await server.desk.openChannel('willow', 'farm', 'Farm');
const info = { title: 'Morning', rehearsal: false };
const show = await server.desk.createShow({ account: 'willow', channel: 'farm', info });
await server.desk.act(show, { act: 'show.start' });
await server.desk.setCoupon(show, {
  id: 'autumn',
  title: 'Ten percent off',
  kind: 'percent',
  code: 'SECRET10',
  opensAfterMs: 0,
});
await server.desk.act(show, { act: 'coupon.drop', coupon: 'autumn' });
const { code } = await server.mintCode({ account: 'willow', role: 'host', name: 'Rosa' });
process.stdout.write(`${JSON.stringify({ address: server.address, show, code })}\n`);
