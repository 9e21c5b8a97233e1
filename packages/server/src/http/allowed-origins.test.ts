import type { FastifyRequest } from 'fastify';
import { beforeEach, expect, it } from 'vitest';
import type { ShowRow } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import { AllowedOrigins } from './allowed-origins.js';

const STORE = 'https://store.example';
const OTHER = 'https://other.example';

/** What the ledger was asked. */
let asked: string[];
let inMemory: { row: ShowRow } | undefined;
let origins: AllowedOrigins;

const request = {
  params: { show: 'morning' },
  protocol: 'https',
  host: 'live.example',
} as unknown as FastifyRequest;

beforeEach(() => {
  asked = [];
  const row = {
    id: 'morning',
    account: 'willow',
    channel: 'farm',
    salt: 'salt',
    personSalt: 'p',
    playing: false,
  };
  inMemory = { row };
  const read = (query: string) => {
    asked.push(query);
    return Promise.resolve(query === 'account' ? { origins: [STORE] } : row);
  };
  origins = new AllowedOrigins({ read } as unknown as Ledger, { get: () => inMemory });
});

it('asks the ledger nothing at a drop for each who claims from a page', async () => {
  expect(await origins.allows(request, STORE)).toBe(true);
  asked = [];
  expect(await origins.allows(request, STORE)).toBe(true);
  expect(await origins.allows(request, OTHER)).toBe(false);
  expect(asked).toEqual([]);
});

it('asks it whose show it is where the show is not in memory', async () => {
  inMemory = undefined;
  expect(await origins.allows(request, STORE)).toBe(true);
  expect(asked).toContain('show');
});

it('reads a list again that has changed', async () => {
  await origins.allows(request, STORE);
  asked = [];
  origins.forget('willow');
  await origins.allows(request, STORE);
  expect(asked).toEqual(['account']);
});
