import type { Page } from 'playwright-core';

/** Signs in on the store's own page, as a customer whom it knows. */
export async function signInAtStore(page: Page, password = 'persimmons'): Promise<void> {
  await page.getByLabel('E-mail').fill('ana@farm.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
