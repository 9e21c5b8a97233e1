import { expect, it } from 'vitest';
import { readFlags } from './read-flags.ts';

it('lists the platforms unless one is asked for, with a show server of its own unless there is one', () => {
  expect(readFlags([])).toMatchObject({ port: 4350, channel: 'farm', path: '/' });
  expect(readFlags([])).not.toHaveProperty('server');
  const there = ['--server', 'http://127.0.0.1:4400', '--channel', 'orchard'];
  expect(readFlags(there)).toMatchObject({ server: 'http://127.0.0.1:4400', channel: 'orchard' });
});

it('opens a platform’s page with what it is told, and leaves out what is another’s', () => {
  const told = ['--store', 'https://shop.example', '--key', 'pk_1', '--region', 'reg_1'];
  const more = ['--locale', 'de-DE'];
  expect(readFlags(['--platform', 'medusa', ...told, ...more]).path).toBe(
    '/medusa?store=https%3A%2F%2Fshop.example&key=pk_1&region=reg_1',
  );
  expect(readFlags(['--platform', 'vendure']).path).toBe('/vendure');
});

it('names the platforms that there are', () => {
  expect(() => readFlags(['--platform', 'shopware'])).toThrow(/^No page for shopware: shopify, /);
  expect(() => readFlags(['--stor', 'https://shop.example'])).toThrow(/--stor/);
});
