import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startStore } from '../../../examples/store/server.ts';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { SDK } from './world/sdk.ts';

let farm: Farm;
let elsewhere: Served;
let visitor: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  // The same page on an origin that nobody put on the account's list.
  elsewhere = await startStore({ server: farm.server.address, channel: 'farm', sdk: SDK });
  visitor = await openPage(farm.browser, `${elsewhere.address}/live`, {
    width: 1280,
    height: 800,
  });
});

afterAll(async () => {
  await elsewhere.close();
  await farm[Symbol.asyncDispose]();
});

/** Shows something, and waits until the visitor has it on screen. */
async function showAndSee(product: string, title: string): Promise<void> {
  await farm.host.act(farm.show, { act: 'product.pin', product });
  await visitor.page.locator('stall-pinned').getByRole('link', { name: title }).first().waitFor();
}

it('shows the stall on a page that is not on the list: reading is for everybody', async () => {
  await pictureRuns(visitor.page);
  await showAndSee('rice', 'New-harvest rice');
});

it('says on screen why a line from there is not taken, and does not try for ever', async () => {
  const { page } = visitor;
  let tries = 0;
  page.on('request', (request) => {
    // How far its picture is behind is told beside.
    const isLine = request.method() === 'POST' && !request.url().endsWith('/picture-delay');
    tries += Number(isLine);
  });
  await page.getByRole('textbox', { name: /say something/i }).fill('Let me in');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stay a guest' }).click();
  const line = page.locator('stall-chat').getByRole('listitem').filter({ hasText: 'Let me in' });
  await line.getByText('The shop has to let this page in first.').waitFor();
  const asked = tries;
  expect(asked).toBeGreaterThan(0);

  await showAndSee('tomatoes', 'Vine tomatoes');
  expect(tries).toBe(asked);
  expect(
    await page
      .locator('stall-chat')
      .getByText(/offline/i)
      .count(),
  ).toBe(0);
  expect((await farm.snapshot()).messages.map(({ text }) => text)).not.toContain('Let me in');
});

it('tells the page’s script the code, the sentence and what to do', async () => {
  const refused = await visitor.page.evaluate(async () => {
    const { following } = document.querySelector('live-stall') as unknown as {
      following: { chat: { send(text: string): Promise<unknown> } };
    };
    return following.chat.send('And me').then(
      () => null,
      (error: unknown) => {
        const { code, message, hint } = error as Record<string, string>;
        return { code, message, hint };
      },
    );
  });
  expect(refused).toEqual({
    code: 'origin-refused',
    message: 'The shop has to let this page in first.',
    hint: `Add ${elsewhere.address} to the account’s origins.`,
  });
});
