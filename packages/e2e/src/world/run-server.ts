// A show server in a process of its own, so that a test can kill it: node run-server.ts '{ …ServerOptions }'
// Prints one line of JSON when it is up: { address, metricsAddress?, code, operator }, the code signing in a host of the
// channel `farm`, the last being an operator's token.
import { createServer, type ServerOptions } from '@livestall/server';

const options = JSON.parse(process.argv[2] ?? '') as ServerOptions;
const server = await createServer(options);
const account = options.accounts?.[0]?.id ?? '';
await server.desk.openChannel(account, 'farm', 'Willow Bend Farm').catch(() => undefined);
const { code } = await server.mintCode({
  account,
  role: 'host',
  name: 'Mei Lin',
  channel: 'farm',
});
const { address, metricsAddress } = server;
const operator = await server.operatorToken();
console.log(JSON.stringify({ address, metricsAddress, code, operator }));
process.once('SIGTERM', () => void server.close());
