import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tellOrders } from './tell-orders.ts';
import { AT } from './testing/stripe-events.ts';

let shows: Server;
let server: string;
let status = 200;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  shows = createServer((_, response) => response.writeHead(status).end('{}'));
  await new Promise<void>((resolve) => shows.listen(0, '127.0.0.1', resolve));
  server = `http://127.0.0.1:${(shows.address() as AddressInfo).port}`;
});

afterAll(async () => {
  vi.restoreAllMocks();
  shows.closeAllConnections();
  await new Promise((resolve) => shows.close(resolve));
});

const tell = (answered: number) => {
  status = answered;
  const secret = `whsec_${Buffer.from('of nobody').toString('base64')}`;
  const total = { amount: 2240, currency: 'USD' };
  return tellOrders({ server, account: 'farm', secret })({ id: 'o', click: 'c', at: AT, total });
};

it.each([200, 404, 409, 422])('is done with an order at %i', async (answered) => {
  await expect(tell(answered)).resolves.toBeUndefined();
});

it.each([400, 401, 403, 429, 503])('has it told again after %i', async (answered) => {
  await expect(tell(answered)).rejects.toThrow(`answered ${answered}`);
});
