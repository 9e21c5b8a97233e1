/** What keeps a scene moving (a stream that never comes) is not waited for. */
const PATIENCE_MS = 5_000;

/**
 * Waits until a scene has settled, and brings up what its clicks open. What a view does not have is skipped.
 * @param {import('playwright-core').Page} page
 * @param {{ clicks: readonly string[], file?: string }} scene
 */
export async function look(page, { clicks, file }) {
  const settle = () =>
    page
      .waitForFunction(() => globalThis.settled(), null, { timeout: PATIENCE_MS })
      .catch(() => undefined);
  await settle();
  for (const selector of clicks) {
    const target = page.locator(selector).first();
    // Its script may be on the way still.
    await target.click({ timeout: 2_000 }).catch(() => undefined);
    await settle();
  }
  if (file !== undefined) {
    const chosen = { name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(file) };
    await page.locator('input[type=file][accept*=csv]').first().setInputFiles(chosen);
    await settle();
  }
  await page.waitForTimeout(300);
}
