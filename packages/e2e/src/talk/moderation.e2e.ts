import type { Message, MessagePage, Problem, Visit } from '@livestall/protocol';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { openFarmConsole, type FarmConsole } from '../world/farm-console.ts';
import { call } from '../world/host-session.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let farm: Farm;
let desk: FarmConsole;
let ana: Viewer;
let ben: Viewer;
let seller: Viewer;
/** The address of the show's calls. */
let base: string;
/** The ticket by which Ana's page speaks. */
let anas: string;
/** How often the host said something, so that no two lines are the same. */
let said = 0;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  base = `${farm.server.address}/v1/shows/${farm.show}`;
  ana = await onDesk();
  ben = await farm.viewer(PHONE);
  seller = await openPage(farm.browser, desk.link, PHONE);
  await section('Chat');
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

/** Somebody at a desk, who has the talk in sight. */
const onDesk = (): Promise<Viewer> => farm.viewer(DESK);

const section = (name: string) =>
  seller.page
    .locator('[part=sections]')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
const line = ({ page }: Viewer, text: string) =>
  page.locator('stall-chat').getByRole('listitem').filter({ hasText: text });
const field = ({ page }: Viewer) => page.getByRole('textbox', { name: /say something/i });
const composer = ({ page }: Viewer) => page.locator('stall-chat-field');
const wait = (viewer: Viewer) => composer(viewer).getByText(/^[\d,]+ s$/);

/** Writes a line, with a name where that is asked for: at the first one. */
async function say(viewer: Viewer, text: string, name?: string): Promise<void> {
  await field(viewer).fill(text);
  await field(viewer).press('Enter');
  if (name === undefined) return;
  await viewer.page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await viewer.page.keyboard.press('Enter');
}

/** Does one thing with a line, from its menu in the console. */
async function moderate(text: string, act: string): Promise<void> {
  const meant = line(seller, text);
  await meant.getByRole('button', { name: /^More: / }).click();
  await meant.getByRole('button', { name: act, exact: true }).click();
}

/** What the server says to a line that no page keeps back. */
async function answered(ticket: string, text: string): Promise<Partial<Problem>> {
  const headers = {
    authorization: `Bearer ${ticket}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  const body = JSON.stringify({ text });
  const answer = await fetch(`${base}/messages`, { method: 'POST', headers, body });
  return { ...((await answer.json()) as Partial<Problem>), status: answer.status };
}

/** How often a text stands in the talk, for some who were there, for who comes now, and for who reads it all. */
async function isSeen(text: string, viewers: readonly Viewer[], times = 0): Promise<void> {
  // Whatever was sent before a line of the house is there once that is.
  said += 1;
  const later = await farm.host.say(farm.show, `That was the ${said}. thing`);
  for (const viewer of viewers) {
    await line(viewer, later.text).waitFor();
    expect(await line(viewer, text).count()).toBe(times);
  }
  const page = (await call(`${base}/messages`, 'GET')) as MessagePage<Message>;
  for (const { messages } of [await farm.snapshot(), page]) {
    expect(messages.map(({ id }) => id)).toContain(later.id);
    expect(messages.filter((one) => one.text === text)).toHaveLength(times);
  }
}

/** That somebody's page does not send what they write now: it stays, whatever they press. */
async function keeps(viewer: Viewer, text: string): Promise<void> {
  await field(viewer).fill(text);
  await field(viewer).press('Enter');
  expect(await field(viewer).inputValue()).toBe(text);
  expect(await line(viewer, text).count()).toBe(0);
}

it('says the seconds of slow mode, keeps the text, and takes it after them', async () => {
  const { page } = seller;
  await page.getByText('Rules of the chat').click();
  await page.getByLabel('Slow mode').selectOption('10000');
  await composer(ana).getByText('Slow mode: one line every 10 sec').waitFor();
  const sending = ana.page.waitForRequest(
    (one) => one.method() === 'POST' && one.url() === `${base}/messages`,
  );
  await say(ana, 'Are they sweet?', 'Ana');
  anas = (await sending).headers()['authorization']?.replace('Bearer ', '') ?? '';
  await wait(ana).waitFor();
  await keeps(ana, 'Or sour?');
  const tooSoon = await answered(anas, 'Past the page');
  expect(tooSoon).toMatchObject({ status: 429, code: 'rate-limited' });
  expect(tooSoon.retryAfter).toBeGreaterThan(0);
  expect(tooSoon.retryAfter).toBeLessThanOrEqual(10);
  const other = (await call(`${base}/visits`, 'POST', {})) as Visit;
  expect(await answered(other.ticket, 'Each has a time of their own')).toMatchObject({
    status: 201,
  });
  for (const viewer of [ana, ben]) await line(viewer, 'Each has a time of their own').waitFor();
  await line(ben, 'Are they sweet?').waitFor();
  await isSeen('Past the page', [ana, ben]);
  await wait(ana).waitFor({ state: 'detached' });
  await field(ana).press('Enter');
  for (const viewer of [ana, ben]) await line(viewer, 'Or sour?').waitFor();
  expect(await field(ana).inputValue()).toBe('');
  await page.getByLabel('Slow mode').selectOption('0');
  await composer(ana).getByText('Slow mode').waitFor({ state: 'hidden' });
});

it('tells who is muted, for how long, until they are let write again', async () => {
  await moderate('Or sour?', 'Mute 10 min');
  const told = composer(ana).getByText(/^You are muted\. You can write again in \d+ min\.$/);
  await told.waitFor();
  await composer(ana).getByText('10 min', { exact: true }).waitFor();
  await keeps(ana, 'May I?');
  const muted = await answered(anas, 'Past the page');
  expect(muted).toMatchObject({ status: 403, code: 'muted' });
  expect(muted.retryAfter).toBeGreaterThan(500);
  expect(muted.retryAfter).toBeLessThanOrEqual(600);
  await isSeen('Past the page', [ana, ben]);
  await section('More');
  await seller.page.getByRole('button', { name: 'Let write again' }).click();
  await told.waitFor({ state: 'hidden' });
  await field(ana).press('Enter');
  for (const viewer of [ana, ben]) await line(viewer, 'May I?').waitFor();
  await section('Chat');
});

it('lets nobody tell by their page or an answer that only they see what they write', async () => {
  const [shadowed, free] = [await onDesk(), await onDesk()];
  await say(shadowed, 'First of one', 'Sam');
  await say(free, 'First of two', 'Sam');
  await line(seller, 'First of two').waitFor();
  await moderate('First of one', 'Hide from others');
  await section('More');
  await seller.page.getByText('hidden from others, and not told so').waitFor();
  await section('Chat');

  const text = 'Who wants to swap?';
  const told = [await seen(shadowed, text), await seen(free, text)];
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.now).toMatchObject({ status: 201 });
  expect(told[0]?.now.drawn).toContain(text);
  expect(told[0]?.later.drawn).toContain(text);

  await say(ana, 'Not me');
  await line(ben, 'Not me').waitFor();
  // That of the free one alone.
  await isSeen(text, [ben, seller, free], 1);
  await ben.page.reload();
  await pictureRuns(ben.page);
  await line(ben, 'Not me').waitFor();
  expect(await line(ben, text).count()).toBe(1);
  expect([...shadowed.complaints, ...free.complaints]).toEqual([]);
});

/** All that somebody is told of a line of theirs, as it is sent and after a reload. */
async function seen(viewer: Viewer, text: string) {
  const { page } = viewer;
  const sent = answer(page, 'POST', '/messages');
  await say(viewer, text);
  const response = await sent;
  const now = {
    status: response.status(),
    headers: Object.keys(response.headers()).sort(),
    body: unnamed(await response.text()),
    drawn: await drawn(viewer, text),
  };
  const mine = answer(page, 'GET', '/me');
  await page.reload();
  const me = unnamed(await (await mine).text());
  await pictureRuns(page);
  return { now, later: { me, drawn: await drawn(viewer, text) } };
}

const answer = (page: Page, method: string, path: string): Promise<Response> =>
  page.waitForResponse(
    (one) => one.request().method() === method && new URL(one.url()).pathname.endsWith(path),
  );

/** Without what differs from person to person, and from line to line. */
const unnamed = (json: string) =>
  json
    .replaceAll(/"(id|key|poke|sender)":"[^"]*"/g, '"$1":""')
    .replaceAll(/"(t|at)":\d+/g, '"$1":0')
    .replace('of one', 'of two');

/** One's own line as it is drawn, once it is said, and what the field says. */
async function drawn(viewer: Viewer, text: string): Promise<string> {
  const own = viewer.page.locator('stall-chat li.own:not(.sending)').filter({ hasText: text });
  const html = await own.evaluate((li) => li.outerHTML);
  const note = await composer(viewer).locator('[part=note]').textContent();
  const bare = html.replaceAll(/<!--.*?-->/gs, '').replaceAll(/ data-(id|line)="[^"]*"/g, '');
  return `${bare}${note}`;
}

it('holds a line with a listed word until the host lets it through', async () => {
  const { server } = farm;
  const listed = await fetch(`${server.address}/v1/accounts/willow-bend/words/es`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.operator}`, 'content-type': 'text/csv' },
    body: 'gratis\n',
  });
  expect(listed.status).toBe(200);
  const text = '¿El envío es GRATIS?';
  await say(ana, text);
  await line(ana, text).getByText('Waiting for the host').waitFor();
  const held = seller.page.locator('[part=held]').getByRole('listitem').filter({ hasText: text });
  await held.getByText('has a word of your list').waitFor();
  await isSeen(text, [ben]);
  await held.getByRole('button', { name: 'Show it' }).click();
  for (const viewer of [ana, ben]) await line(viewer, text).waitFor();
  await line(ana, text).getByText('Waiting for the host').waitFor({ state: 'detached' });
});

it('takes a line from every page', async () => {
  for (const viewer of [ana, ben]) await line(viewer, 'Not me').waitFor();
  await moderate('Not me', 'Remove for everybody');
  for (const viewer of [ana, ben]) await line(viewer, 'Not me').waitFor({ state: 'detached' });
  await ben.page.reload();
  await pictureRuns(ben.page);
  await line(ben, 'GRATIS').waitFor();
  await isSeen('Not me', [ana, ben]);
  expect([...ana.complaints, ...ben.complaints, ...seller.complaints]).toEqual([]);
});
