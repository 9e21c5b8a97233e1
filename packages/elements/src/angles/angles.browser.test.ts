import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeScenes } from '../../testing/fake-scenes.js';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import { PlayerChangedEvent } from '../events/player-changed-event.js';
import '../more/define.js';
import type { MoreElement } from '../more/more-element.js';
import type { PlayerElement } from '../player/player-element.js';
import type { AnglesElement } from './angles-element.js';
import './define.js';

function given() {
  const scenes = new FakeScenes();
  const player = Object.assign(playerOf(new FakeStream()), { scenes, muted: true });
  return { scenes, player };
}

async function draw(player: PlayerElement): Promise<AnglesElement> {
  return inShow<AnglesElement>(
    new FakeShow(),
    html`<stall-angles .player=${player}></stall-angles>`,
  );
}

const button = ({ renderRoot }: AnglesElement) =>
  renderRoot.querySelector<HTMLButtonElement>('[part=button]');
const labels = ({ renderRoot }: AnglesElement) =>
  [...renderRoot.querySelectorAll('label')].map(({ innerText }) => innerText);
const checked = ({ renderRoot }: AnglesElement) =>
  renderRoot.querySelector<HTMLInputElement>(':checked')?.closest('label')?.innerText;

async function choose(element: AnglesElement, label: string): Promise<void> {
  const all = [...element.renderRoot.querySelectorAll('label')];
  all.find(({ innerText }) => innerText.startsWith(label))!.click();
  await settled(element);
}

describe('stall-angles', () => {
  it('is accessible', async () => {
    const element = await draw(given().player);
    await expect(element).to.be.accessible();
    button(element)!.click();
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('has the angles under their names, and goes with the host at first', async () => {
    const element = await draw(given().player);
    expect(button(element)!.ariaLabel).to.equal('Angles: Orchard');
    button(element)!.click();
    await settled(element);
    expect(labels(element)).to.eql([
      'As the host shows it\nNow: Orchard',
      'Orchard',
      'Packing house',
      'Bees',
    ]);
    expect(checked(element)).to.match(/^As the host shows it/);
  });

  it('stays with what is chosen, and goes with the host again', async () => {
    const { scenes, player } = given();
    const element = await draw(player);
    button(element)!.click();
    await choose(element, 'Packing house');
    expect([scenes.chosen, checked(element)]).to.eql(['packing', 'Packing house']);
    expect(button(element)!.ariaLabel).to.equal('Angles: Packing house');
    await choose(element, 'Orchard');
    expect([scenes.chosen, checked(element)]).to.eql([null, 'Orchard']);
    await choose(element, 'As the host');
    expect(scenes.chosen).to.equal(undefined);
  });

  it('is chosen from by the arrow keys', async () => {
    const element = await draw(given().player);
    button(element)!.click();
    await settled(element);
    const names = [...element.renderRoot.querySelectorAll('input')].map(({ name }) => name);
    expect(new Set(names)).to.eql(new Set(['Angles']));
  });

  it('calls the stream’s own angle the main camera where its show has no name for it', async () => {
    const { scenes, player } = given();
    scenes.title = undefined;
    expect(button(await draw(player))!.ariaLabel).to.equal('Angles: Main camera');
  });

  it('is not there while there is one angle alone, and comes with the others', async () => {
    const { scenes, player } = given();
    Object.assign(player, { scenes: null });
    const element = await draw(player);
    expect([button(element), element.offsetHeight]).to.eql([null, 0]);
    Object.assign(player, { scenes });
    player.dispatchEvent(new PlayerChangedEvent());
    await settled(element);
    expect(button(element)!.offsetHeight).to.equal(44);
    button(element)!.click();
    await settled(element);
    expect(element.matches(':state(open)')).to.equal(true);
  });
});

describe('stall-more', () => {
  it('has the angles too', async () => {
    const { scenes, player } = given();
    const more = await inShow<MoreElement>(
      new FakeShow(),
      html`<stall-more .player=${player}></stall-more>`,
    );
    more.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
    await settled(more);
    const opener = more.renderRoot.querySelector<HTMLElement>('[data-opens="Angles"]')!;
    expect(opener.innerText).to.match(/Orchard/);
    opener.click();
    await settled(more);
    await expect(more).to.be.accessible();
    more.renderRoot.querySelectorAll('label')[3]!.click();
    expect(scenes.chosen).to.equal('bees');
  });
});
