import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChat } from '../../../examples/chat/server.ts';
import type { Served } from '../../../examples/page/served.ts';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { SDK } from './world/sdk.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let farm: Farm;
let site: Served;
let member: Viewer;
let other: Viewer;
const asked: string[] = [];

beforeAll(async () => {
  farm = await openFarm();
  const { server, consolePort: port } = farm;
  site = await startChat({ port, server: server.address, channel: 'farm', sdk: SDK });
  // Its origin is on the account's list, and cross-site to the server.
  const address = `http://localhost:${port}`;
  member = await openPage(farm.browser, 'about:blank', PHONE);
  member.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await member.page.goto(address);
  other = await openPage(farm.browser, address, DESK);
});

afterAll(async () => {
  await site.close();
  await farm[Symbol.asyncDispose]();
});

const lineOf = ({ page }: Viewer, text: string): Locator =>
  page.getByRole('log').getByRole('listitem').filter({ hasText: text }).last();

const field = ({ page }: Viewer): Locator => page.getByRole('textbox', { name: 'Say something' });

it('reads what the host says, on a page without any player', async () => {
  await farm.host.say(farm.show, 'The last crate is open.');
  await lineOf(member, 'The last crate is open.').waitFor();
  expect(await member.page.locator('stall-player, video').count()).toBe(0);
  expect(asked.filter((path) => /\.(m3u8|m4s|mp4|ts)$/.test(path))).toEqual([]);
});

it('says something, under a name that is asked for once', async () => {
  const { page } = member;
  await field(member).fill('Are those the flat ones?');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /name/i }).fill('Ines');
  await page.keyboard.press('Enter');
  await lineOf(other, 'Are those the flat ones?').getByText('Ines').waitFor();
  await expect.poll(() => field(member).inputValue()).toBe('');
});

it('answers a line, which is quoted at the answer for all', async () => {
  const { page } = other;
  const line = lineOf(other, 'Are those the flat ones?');
  await line.hover();
  await line.getByRole('button', { name: /^More/ }).click();
  await line.getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('The flat ones, yes.');
  await page.keyboard.press('Enter');
  // Who gives no name stays a guest.
  await page.getByRole('textbox', { name: /name/i }).press('Enter');
  const answer = lineOf(member, 'The flat ones, yes.');
  await answer.getByText('Are those the flat ones?').waitFor();
});

it.each([PHONE, DESK])('has talk and field in the window, and nothing wider: %o', async (size) => {
  const { page } = size === PHONE ? member : other;
  const pill = (await field({ page, complaints: [] }).boundingBox())!;
  expect(pill.y + pill.height).toBeLessThanOrEqual(size.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
});

it('keeps the field and the newest line in the window as a keyboard takes of it, and after', async () => {
  const { page } = member;
  const newest = page.getByRole('log').getByRole('listitem').last();
  const isSeen = async (height: number) => {
    const [line, pill] = [await newest.boundingBox(), await field(member).boundingBox()];
    return line !== null && pill !== null && line.y + line.height <= pill.y && pill.y < height - 20;
  };
  await field(member).focus();
  // What Chrome on Android does to a page with `interactive-widget=resizes-content`: the window itself is less high.
  for (const height of [PHONE.height - 320, PHONE.height]) {
    await page.setViewportSize({ width: PHONE.width, height });
    await expect.poll(() => isSeen(height)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

it('complains of nothing, under the strict policy', () => {
  expect([...member.complaints, ...other.complaints]).toEqual([]);
});
