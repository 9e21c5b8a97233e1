import fs from 'node:fs';
import path from 'node:path';

/**
 * One picture with all views of a scene side by side, so that they can be compared at a glance.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 * @param {string} scene
 * @param {{ view: string, file: string }[]} shots
 */
export async function drawSheet(browser, folder, scene, shots) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 400 } });
  const figures = shots.map(({ view, file }) => {
    const picture = fs.readFileSync(path.join(folder, file)).toString('base64');
    return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${view}</figcaption></figure>`;
  });
  await page.setContent(`<style>
      body { margin: 0; padding: 20px; display: flex; flex-wrap: wrap; gap: 16px; background: #8a867c; font: 13px sans-serif; }
      figure { margin: 0; }
      img { display: block; height: 400px; }
    </style><body>${figures.join('')}`);
  await page.screenshot({ path: path.join(folder, `${scene}.sheet.png`), fullPage: true });
  await page.close();
}
