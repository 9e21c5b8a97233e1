import { expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { Settings } from './settings.js';

const PUT = 'PUT /v1/shows/show-1/me/settings';

withServer();

function page() {
  const { context, visits } = openPage();
  return new Settings(context, visits);
}

it('stands as it was chosen, until it is refused', async () => {
  const settings = page();
  server.answer(PUT, (_, response) => response.destroy());
  server.answer(PUT, ({ body }, response) => json(response, body));
  const set = settings.set({ tellPurchases: true });
  expect(settings.settings).toEqual({ tellPurchases: true });
  await set;
  expect(server.heard.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({
    tellPurchases: true,
  });
  server.answer(PUT, (_, response) => problem(response, 403, 'forbidden'));
  await expect(settings.set({ tellPurchases: false })).rejects.toMatchObject({ code: 'forbidden' });
  expect(settings.settings).toEqual({ tellPurchases: true });
});

it('takes no older answer of /me, and keeps nothing of somebody who left', () => {
  const settings = page();
  settings.take({ t: 5, settings: { tellPurchases: false } });
  const told = settings.settings;
  settings.take({ t: 6, settings: { tellPurchases: false } });
  expect(settings.settings, 'the same object').toBe(told);
  settings.take({ t: 4 });
  expect(settings.settings).toEqual({ tellPurchases: false });
  settings.empty();
  expect(settings.settings).toBeNull();
});
