import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { settled } from '../../testing/in-show.js';
import { litWarnings } from '../../testing/lit-warnings.js';
import './define.js';
import type { SheetElement } from './sheet-element.js';

const draw = () =>
  fixture<SheetElement>(html`<stall-sheet label="Goods" open><p>Six of them</p></stall-sheet>`);
const dialog = ({ renderRoot }: SheetElement) => renderRoot.querySelector('dialog')!;

describe('stall-sheet', () => {
  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });

  it('opens and closes by its property', async () => {
    const sheet = await draw();
    expect(dialog(sheet).open).to.equal(true);
    sheet.open = false;
    await settled(sheet);
    expect(dialog(sheet).open).to.equal(false);
  });

  it('is in its place at once: what it is drawn by is not drawn twice', async () => {
    const warnings = await litWarnings(async () => {
      const sheet = await draw();
      expect(dialog(sheet).style.getPropertyValue('--_width')).to.match(/^[1-9]/);
      sheet.open = false;
      await settled(sheet);
      sheet.open = true;
      await settled(sheet);
    });
    expect(warnings).to.eql([]);
  });

  it('stays in its place when something below its edge is brought into sight', async () => {
    const sheet = await draw();
    const [words] = sheet.children as unknown as [HTMLElement];
    words.style.cssText = 'position: absolute; inset-block-start: 2900px';
    words.scrollIntoView({ block: 'center' });
    const scrolled = [...sheet.renderRoot.querySelectorAll('*')].filter((one) => one.scrollTop > 0);
    expect(scrolled).to.eql([]);
  });

  it('stays modal when it is moved on the page', async () => {
    const sheet = await draw();
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(sheet);
    await settled(sheet);
    await settled(sheet);
    expect(dialog(sheet).matches(':modal')).to.equal(true);
    expect(sheet.open).to.equal(true);
    elsewhere.remove();
  });

  it('closes as a dialog does, and says so by its property', async () => {
    const sheet = await draw();
    const closed = oneEvent(dialog(sheet), 'close');
    dialog(sheet).close();
    await closed;
    expect(sheet.open).to.equal(false);
  });
});
