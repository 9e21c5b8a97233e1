import type { Fan, Hold, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonOf, noteOf } from '../world/drops.ts';
import { openFarm, type Farm, type Viewer } from '../world/farm.ts';
import { call } from '../world/host-session.ts';
import { signToken, type AccountKey } from '../world/sign-token.ts';

const DESK = { width: 1280, height: 800 };
const ACCOUNT = 'willow-bend';

let farm: Farm;
let ana: Viewer;
let ben: Viewer;
let base: string;
let backend: string;

beforeAll(async () => {
  farm = await openFarm();
  const { server, show } = farm;
  base = `${server.address}/v1/shows/${show}`;
  const secrets = `${server.address}/v1/accounts/${ACCOUNT}/secrets`;
  const key = (await call(secrets, 'POST', undefined, { token: server.operator })) as AccountKey;
  backend = signToken(key, { acc: ACCOUNT, role: 'backend', sub: 'shop' });
  ana = await farm.viewer(DESK);
  ben = await farm.viewer(DESK);
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const lines = ({ page }: Viewer) => page.locator('stall-chat').getByRole('listitem');
/** Somebody who is there without a page of their own. */
const visit = async (name: string) => (await call(`${base}/visits`, 'POST', { name })) as Visit;

it('shows one viewer’s hearts to the other, and counts them for both', async () => {
  const hearts = ({ page }: Viewer) => page.locator('stall-reactions');
  const total = async (viewer: Viewer) => {
    const said = await hearts(viewer)
      .getByText(/^[\d,]+ reactions?$/)
      .textContent();
    return Number(said?.replaceAll(/\D/g, ''));
  };
  // The crowd of the rehearsal may have sent some before it was sent home.
  const before = await total(ben);
  const floats = hearts(ben).locator('[part=floats] > *').first().waitFor({ state: 'attached' });
  const heart = hearts(ana).getByRole('button', { name: 'Send: heart' });
  for (let taps = 0; taps < 3; taps += 1) await heart.click();
  await floats;
  const soon = { timeout: 30_000 };
  for (const viewer of [ana, ben]) {
    await expect.poll(() => total(viewer), soon).toBe(before + 3);
  }
  await ben.page.reload();
  await expect.poll(() => total(ben), soon).toBe(before + 3);
});

it('follows from the page, which everybody sees counted', async () => {
  const host = ({ page }: Viewer) => page.locator('stall-host');
  await host(ana).getByRole('button', { name: 'Follow', exact: true }).click();
  await host(ana)
    .getByRole('button', { name: 'Follow', exact: true })
    .waitFor({ state: 'detached' });
  await host(ben)
    .getByRole('button', { name: /Mei Lin/ })
    .click();
  await host(ben).getByText('1 follower', { exact: true }).waitFor();
  await ben.page.keyboard.press('Escape');
});

it('tells of those who arrive in one line, and of none who they are', async () => {
  const fans = await Promise.all(['Zoe', 'Yan', 'Xin', 'Wei'].map(visit));
  // They followed in a show before: in the one in which somebody begins to, they are there already.
  const info = { title: 'Last week', rehearsal: false };
  const { id } = (await farm.host.call('POST', '/v1/shows', { channel: 'farm', info })) as {
    id: string;
  };
  const before = `${farm.server.address}/v1/shows/${id}`;
  for (const { ticket: token } of fans) {
    const fan = (await call(`${before}/follow`, 'POST', undefined, { token })) as Fan;
    expect(fan.follows).toBe(true);
  }
  for (const { ticket: token } of fans) await call(`${base}/me`, 'GET', undefined, { token });
  for (const viewer of [ana, ben]) {
    const told = lines(viewer).filter({ hasText: 'joined' });
    await told.filter({ hasText: 'Z***, Y***, X*** and 1 other' }).waitFor();
    expect(await told.count()).toBe(1);
    expect(await viewer.page.getByText(/Zoe|Yan|Xin|Wei/).count()).toBe(0);
  }
});

it('tells of a purchase whose buyer wants that, without their name, and of no other', async () => {
  const { host, show } = farm;
  const price = { amount: 1_290, currency: 'USD' };
  const terms = { product: 'persimmons', price, total: 5, perViewer: 1, opensAfterMs: 0 };
  await host.call('PUT', `/v1/shows/${show}/offers/flash`, { id: 'flash', ...terms });
  await host.act(show, { act: 'offer.drop', offer: 'flash' });
  await sayAs(ana, 'Annabel', 'Mine!');

  const silent = await visit('Silas');
  const silently = { token: silent.ticket };
  await pay((await call(`${base}/holds`, 'POST', { of: 'flash' }, silently)) as Hold);

  const held = ana.page.waitForResponse(
    (one) => one.url().endsWith('/holds') && one.request().method() === 'POST',
  );
  await buttonOf(ana.page, 'stall-offer', 'Hold one: Fuyu persimmons').click();
  await pay((await (await held).json()) as Hold);
  await noteOf(ana.page, 'stall-offer', 'Bought').waitFor();
  await ana.page.getByRole('button', { name: 'Yes, tell it' }).click();

  for (const viewer of [ana, ben]) {
    const told = lines(viewer).filter({ hasText: 'bought' });
    await told.filter({ hasText: 'A*** bought Fuyu persimmons' }).waitFor();
    expect(await told.count()).toBe(1);
  }
  const { page } = ben;
  expect(await page.locator('stall-chat .system').getByText('Annabel').count()).toBe(0);
  expect(await page.getByText(/S\*\*\*|Silas/).count()).toBe(0);
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});

async function sayAs({ page }: Viewer, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /say something/i }).fill(text);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.keyboard.press('Enter');
  await lines({ page, complaints: [] }).filter({ hasText: text }).waitFor();
}

/** What the store's backend does once an order is paid. */
async function pay({ id }: Hold): Promise<void> {
  await call(`${base}/holds/${id}`, 'POST', { move: 'confirm' }, { token: backend });
}
