import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChaosProxy, type ChaosProxy } from '../chaos/chaos-proxy.ts';
import { openYard } from '../world/yard.ts';
import { Person } from './person.ts';
import { openChromium, openFirefox } from './puppeteer-tab.ts';
import { readTable } from './table.ts';
import { deeds, type Viewing } from './viewing.ts';
import { openWebKit } from './webkit-tab.ts';

const table = readTable();

it('does what docs/browsers.md has a row for, and nothing else', () => {
  expect([...table.keys()]).toEqual(Object.keys(deeds));
});

describe.each([
  { name: 'Chromium', open: openChromium },
  { name: 'Firefox ESR', open: openFirefox },
  { name: 'WebKitGTK', open: openWebKit },
])('$name', ({ name, open }) => {
  const parts = new AsyncDisposableStack();
  let viewing: Viewing;

  beforeAll(async () => {
    let way: ChaosProxy | undefined;
    const yard = parts.use(
      await openYard({
        way: async (server) => (way = await openChaosProxy(server)).address,
      }),
    );
    if (!way) throw new Error('No way to the server.');
    parts.defer(way.close);
    const person = new Person(parts.use(await open()));
    viewing = { person, yard, way };
    console.log(person.tab.browser);
    await person.tab.goto(`${yard.store}/live`);
  });

  afterAll(() => parts.disposeAsync());

  // Each goes on where the one before it ended.
  it.each(Object.entries(deeds))('%s', async (title, deed) => {
    const told = table.get(title)?.[name];
    if (told === 'yes') await deed(viewing);
    else await expect(deed(viewing), `docs/browsers.md says: ${told}`).rejects.toThrow();
  });
});
