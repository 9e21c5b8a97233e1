import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { openFarm, type Farm, type Viewer } from '../world/farm.ts';
import { openFarmConsole, type FarmConsole } from '../world/farm-console.ts';

// The words that viewers do not say, from the console to the talk: by file and by hand, in Spanish and in Chinese.

const PHONE = { width: 360, height: 740 };

let farm: Farm;
let desk: FarmConsole;
let seller: Viewer;
let ana: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm, { whole: true });
  ana = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(farm.browser, desk.link, PHONE);
  await section('More');
  await seller.page.getByText('Words that are not said').click();
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const section = (name: string) =>
  seller.page
    .locator('[part=sections]')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
const lists = () => seller.page.locator('stall-word-lists');
const tap = (name: string | RegExp) => lists().getByRole('button', { name }).click();
const text = () => lists().locator('textarea');
const choose = (name: string, buffer: Buffer) =>
  lists().locator('[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
const line = ({ page }: Viewer, said: string) =>
  page.locator('stall-chat').getByRole('listitem').filter({ hasText: said });

async function say(said: string): Promise<void> {
  await ana.page.getByRole('textbox', { name: /say something/i }).fill(said);
  await ana.page.keyboard.press('Enter');
}

/** Tries a line, and waits for what is said of it. */
async function tried(said: string, answer: string): Promise<void> {
  const trial = lists().locator('.trial');
  await trial.getByRole('textbox').fill(said);
  await trial.getByRole('button').click();
  await trial.getByText(answer).waitFor();
}

it('come from a file as a spreadsheet saves it, and from no other', async () => {
  await tap('Add a list');
  await lists().getByRole('combobox').selectOption('es');
  // As GB 18030 has it, which an old editor saves.
  await choose('words.txt', Buffer.from([0xc9, 0xb5, 0xb9, 0xcf, 0x0a]));
  await lists().getByText('It is no text that can be read.').waitFor();
  await choose('palabras.csv', Buffer.from('\uFEFFtonto\r\nmaldición\r\n', 'utf8'));
  await lists().getByText('It is no text that can be read.').waitFor({ state: 'hidden' });
  expect(await text().inputValue()).toBe('tonto\nmaldición\n');
  await tap('Save');
  await lists().getByText('Saved: Spanish, 2').waitFor();
});

it('are pasted, with the line marked that is no word, and kept over a reload until it is mended', async () => {
  await tap('Add a list');
  await lists().getByRole('combobox').selectOption('zh');
  await text().fill('傻瓜\n！！\n笨蛋');
  await tap('Save');
  await lists()
    .getByText(/^Line 2 is not a word/)
    .waitFor();
  const marked = () =>
    text().evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      value.slice(selectionStart, selectionEnd),
    );
  await expect.poll(marked).toBe('！！');
  await seller.page.reload();
  await section('More');
  await seller.page.getByText('Words that are not said').click();
  expect(await text().inputValue()).toBe('傻瓜\n！！\n笨蛋');
  await text().fill('傻瓜\n笨蛋');
  await tap('Save');
  await lists().getByText('Saved: Chinese, 2').waitFor();
});

it('are looked for in what is tried, in any case and among other letters, and in no more', async () => {
  await tried('¡Qué TONTO!', 'It would wait for you. Spanish');
  await tried('你这个傻瓜啊', 'It would wait for you. Chinese');
  await tried('Un montón de peras', 'Everybody would see it.');
});

it('keep a viewer’s line from being seen, until they are removed', async () => {
  await say('Eres tonto');
  await ana.page.getByRole('button', { name: 'Stay a guest' }).click();
  await section('Chat');
  await seller.page.locator('[part=held]').getByText('Eres tonto').waitFor();
  await say('Me gustan las peras');
  await line(ana, 'Me gustan las peras').waitFor();
  await section('More');
  await tap(/^Spanish/);
  await tap('Remove');
  await tap('Remove for good');
  await lists()
    .getByRole('button', { name: /^Spanish/ })
    .waitFor({ state: 'detached' });
  await say('Otro tonto más');
  await expect
    .poll(async () => (await farm.snapshot()).messages.map(({ text }) => text))
    .toContain('Otro tonto más');
  const { messages } = await farm.snapshot();
  expect(messages.map(({ text }) => text)).not.toContain('Eres tonto');
  expect([...ana.complaints, ...seller.complaints]).toEqual([expect.stringContaining('400')]);
});
