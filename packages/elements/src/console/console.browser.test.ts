import { StallError } from '@livestall/protocol';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { TEN_PERCENT as ten, inConsole as console } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

const pinned = (product: string) => ({ state: { pins: [{ product, at: 2 }] } });

const write = (field: HTMLInputElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
};

describe('stall-console', () => {
  it('is accessible', async () => {
    const live = await console(pinned('honey'), {
      backstage: { t: 1, coupons: [ten], rehearsal: { playing: true } },
    });
    await expect(live.element).to.be.accessible();
    await live.click(live.one('.end'));
    await expect(live.element).to.be.accessible();
    const scheduled = await console({ state: { status: 'scheduled' } }, { connected: false });
    await expect(scheduled.element).to.be.accessible();
    const out = await console({}, { status: 'signed-out', error: new StallError('token-expired') });
    await expect(out.element).to.be.accessible();
  });

  it('says at one look: live since when, how many watch, how the line is', async () => {
    const { one, show, element } = await console({
      state: { startedAt: new Date(2026, 10, 24, 12, 34).getTime() },
    });
    expect(one('.state .live').textContent).to.equal('Live');
    expect(one('.since').textContent).to.match(/12:34/);
    expect(one('.viewers').textContent).to.match(/128\s+viewers now/);
    expect(one('.line').textContent).to.equal('Connected');
    show.set({ connection: 'offline' });
    await settled(element);
    expect(one('.line').textContent).to.equal('No connection');
    expect(one('.cut').textContent).to.match(
      /for 0:0\d.*Viewers still see the picture.*waits here/s,
    );
  });

  it('goes live and ends only when asked once more, and goes over to sell', async () => {
    const { host, show, element, one, all, click } = await console({
      state: { status: 'scheduled' },
    });
    await click(all('.place')[1]!);
    await click(one('.go'));
    expect(host.calls.filter(([name]) => name === 'act')).to.eql([]);
    await click(one('.answers .yes'));
    expect(host.calls.filter(([name]) => name === 'act')).to.eql([['act', { act: 'show.start' }]]);
    expect(one('.frame').classList.contains('live')).to.be.true;
    expect(one('.go').textContent).to.contain('Going live');
    show.set({ state: { status: 'live' } });
    await settled(element);
    await click(one('.end'));
    const [keep, end] = all('.answers button');
    expect(element.renderRoot.querySelector(':focus')).to.equal(keep);
    await click(keep!);
    expect(host.calls).to.have.length(1);
    expect(one('dialog')).to.be.null;
    await click(one('.end'));
    await click(all('.answers button')[1] ?? end!);
    expect(host.calls.at(-1)).to.eql(['act', { act: 'show.end' }]);
  });

  it('shows a product at a tap, draws it only when the log says so, and takes it down', async () => {
    const { host, show, element, tile, click } = await console();
    await click(tile('honey'));
    expect(host.calls).to.eql([['act', { act: 'product.pin', product: 'honey' }]]);
    expect(tile('honey').getAttribute('aria-pressed')).to.equal('false');
    expect(tile('honey').textContent).to.contain('Showing');
    show.set(pinned('honey'));
    await settled(element);
    expect(tile('honey').getAttribute('aria-pressed')).to.equal('true');
    expect(tile('honey').textContent).to.contain('On screen');
    await click(tile('honey'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'product.unpin', product: 'honey' }]);
  });

  it('says what is left, and nothing where nobody knows', async () => {
    const { tile } = await console();
    expect(tile('honey').textContent).to.contain('12 left');
    expect(tile('eggs').textContent).to.contain('Sold out');
    expect(tile('rice').querySelector('.left')).to.be.null;
  });

  it('gives the focus back to where the dialog of a product was opened', async () => {
    const { host, element, one, all, tile, click } = await console();
    const menu = tile('eggs').parentElement!.querySelector<HTMLElement>('.menu')!;
    const ways = ['.title .round', '.stock .acts .button', '.stock [type=submit]', '.out'];
    for (const way of ways) {
      menu.focus();
      await click(menu);
      await click(one(`dialog.product ${way}`));
      expect(all('dialog'), way).to.eql([]);
      expect(element.renderRoot.querySelector(':focus'), way).to.equal(menu);
    }
    expect(host.calls.map(([, act]) => act)).to.eql([
      { act: 'stock.set', product: 'eggs', left: 0 },
      { act: 'stock.set', product: 'eggs', left: 0 },
      { act: 'product.remove', product: 'eggs' },
    ]);
  });

  it('takes digits for tiles, but not from who writes, nor from who turned them off', async () => {
    const { host, element, one, click } = await console();
    const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...more,
        }),
      );
    press(document.body, '2');
    press(document.body, '9');
    press(document.body, '1', { ctrlKey: true });
    press(one('.notices input'), '1');
    await settled(element);
    expect(host.calls).to.eql([['act', { act: 'product.pin', product: 'honey' }]]);
    await click(one('.keyed'));
    press(document.body, '1');
    expect(one('.tile').hasAttribute('aria-keyshortcuts')).to.equal(false);
    await click(one('.keyed'));
    expect(one('.tile').getAttribute('aria-keyshortcuts')).to.equal('1');
    element.remove();
    press(document.body, '1');
    expect(host.calls).to.have.length(1);
  });

  it('leaves goods alone before the show, and says why', async () => {
    const { host, tile, one, click } = await console({ state: { status: 'scheduled' } });
    await click(tile('honey'));
    expect(host.calls).to.eql([]);
    expect(one('#goods-hint').textContent).to.contain('Go live first');
  });

  it('drops a coupon at one tap, counts down, counts claims, and closes it', async () => {
    const { host, show, element, one, click } = await console({ time: 1_000 });
    await click(one('.coupon .button'));
    expect(host.calls).to.eql([['act', { act: 'coupon.drop', coupon: 'ten' }]]);
    const { code: _, claimed: __, ...coupon } = ten;
    const up = { coupon: { ...coupon, opensAt: 9_000 }, droppedAt: 1_000 };
    show.set({ state: { coupons: [up] } });
    await settled(element);
    expect(one('.coupon').textContent).to.contain('opens in 0:08');
    show.set({ time: 10_000, gauges: { 'coupon:ten': 66 } });
    await settled(element);
    expect(one('.coupon').textContent).to.contain('34 of 100 taken');
    one('.coupon .button').focus();
    await click(one('.coupon .button'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'coupon.close', coupon: 'ten' }]);
    show.set({ state: { coupons: [{ ...up, closed: { at: 11_000, reason: 'hand' } }] } });
    await settled(element);
    expect(one('.coupons details').textContent).to.match(/Over\s+1.+over at .+34 of 100 taken/s);
    expect(one('.coupon .button')).to.be.null;
    expect(element.shadowRoot?.activeElement).to.equal(one('.coupons summary'));
  });

  it('leaves a second tap without effect that meets what the first one brought up', async () => {
    const { host, show, element, one } = await console({ time: 1_000 });
    const tap = async () => {
      one('.coupon .button').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
      await settled(element);
    };
    await tap();
    const { code: _, claimed: __, ...coupon } = ten;
    show.set({ state: { coupons: [{ coupon: { ...coupon, opensAt: 900 }, droppedAt: 900 }] } });
    await settled(element);
    await tap();
    expect(one('.coupon .button').textContent.trim()).to.equal('Close');
    expect(host.calls).to.eql([['act', { act: 'coupon.drop', coupon: 'ten' }]]);
  });

  it('asks once more before it gives everything to everybody', async () => {
    const { total: _, ...unlimited } = { ...ten, percent: 100 };
    const { host, one, click } = await console({}, { backstage: { t: 1, coupons: [unlimited] } });
    await click(one('.coupon .button'));
    expect(host.calls).to.eql([]);
    expect(one('dialog').textContent).to.contain('Harvest week');
    await click(one('.answers .yes'));
    expect(host.calls).to.eql([['act', { act: 'coupon.drop', coupon: 'ten' }]]);
  });

  it('says plainly what did not happen, why, and does it again', async () => {
    const { host, element, one, tile, click } = await console();
    host.acting = () => Promise.reject(new StallError('forbidden', { hint: 'Ask the farm.' }));
    const told = oneEvent(element, 'stall-error');
    await click(tile('honey'));
    expect((await told).detail.error.code).to.equal('forbidden');
    await settled(element);
    expect(one('.failure').textContent).to.match(
      /Did not happen: show Wildflower honey\.\s+This needs another role\.\s+Ask the farm\./,
    );
    host.acting = () => Promise.resolve();
    await click(one('.failure .button'));
    expect(one('.failure')).to.be.null;
    expect(host.calls).to.have.length(2);
  });

  it('lets a failure be dismissed', async () => {
    const { host, one, tile, click } = await console();
    host.acting = () => Promise.reject(new StallError('forbidden'));
    await click(tile('honey'));
    await click(one('.failure .round'));
    expect(one('.failure')).to.be.null;
  });

  it('removes a line for everybody from its chat', async () => {
    const { host, element, one, all, click } = await console({
      lines: [
        { id: 'm1', at: 1, sender: 's', name: 'Rude', role: 'viewer', text: 'bad', own: false },
      ],
    });
    // It draws nothing while it is out of sight, and with the frames when it is seen.
    await click(all('.section').find(({ textContent }) => textContent.includes('Chat'))!);
    one('stall-chat').scrollIntoView();
    const chat = one('stall-chat').shadowRoot!;
    const remove = () => chat.querySelector<HTMLElement>('.remove');
    chat.querySelector<HTMLElement>('.menu')!.click();
    await waitUntil(remove, 'its menu', { timeout: 60_000 });
    remove()!.click();
    await settled(element);
    expect(host.calls).to.eql([['act', { act: 'message.redact', message: 'm1' }]]);
  });

  it('posts a notice, keeps one that was not posted, and removes it', async () => {
    const { host, show, element, one, click } = await console();
    const field = () => one<HTMLInputElement>('.notices input');
    host.acting = () => Promise.reject(new StallError('rate-limited'));
    write(field(), ' Back in a minute ');
    await click(one('.notices form button'));
    await settled(element);
    expect(field().value).to.equal(' Back in a minute ');
    host.acting = () => Promise.resolve();
    await click(one('.notices form button'));
    await settled(element);
    const [, posted] = host.calls.at(-1) as [string, { text: string; notice: string }];
    expect(posted.text).to.equal('Back in a minute');
    expect(posted.notice, 'sent again, it is posted once').to.match(/^[\w-]{8,}$/);
    expect(field().value).to.equal('');
    show.set({ state: { notices: [{ id: 'n1', at: 1, text: '<b>Back</b> in a minute' }] } });
    await settled(element);
    expect(one('.notice').textContent).to.contain('<b>Back</b>');
    await click(one('.notice button'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'notice.remove', notice: 'n1' }]);
  });

  it('keeps the draft of a notice with the show that it is for', async () => {
    const { show, element, one } = await console();
    const field = () => one<HTMLInputElement>('.notices input');
    write(field(), 'Back in a minute');
    show.set({ id: 'show-2' });
    await settled(element);
    expect(field().value).to.equal('');
    show.set({ id: 'show-1' });
    await settled(element);
    expect(field().value).to.equal('Back in a minute');
  });

  it('keeps what the network did not take, says so, and does it when the line is back', async () => {
    const { host, show, element, one, tile, click } = await console();
    host.acting = () => Promise.reject(new StallError('offline'));
    await click(tile('honey'));
    show.set({ connection: 'offline' });
    await settled(element);
    expect(one('.waiting').textContent).to.contain(
      'Waiting for the network: show Wildflower honey',
    );
    expect(one('.failure')).to.be.null;
    host.acting = () => Promise.resolve();
    show.set({ connection: 'streaming' });
    await settled(element);
    await settled(element);
    expect(one('.waiting')).to.be.null;
    expect(host.calls).to.have.length(2);
  });

  it('takes the last act back', async () => {
    const { host, show, element, one, tile, click } = await console(pinned('rice'));
    await click(tile('honey'));
    show.set(pinned('honey'));
    await settled(element);
    expect(one('.undo').textContent).to.contain('Done: show Wildflower honey');
    await click(one('.undo button'));
    await settled(element);
    expect(host.calls.at(-1)).to.eql(['act', { act: 'product.pin', product: 'rice' }]);
    expect(one('.undo')).to.be.null;
    expect(one('.last').textContent).to.contain('Taken back');
  });

  it('goes through the run of show by one button', async () => {
    const run = {
      items: [
        { id: 'a', kind: 'note' as const, text: 'Say hello' },
        { id: 'b', kind: 'product' as const, product: 'honey', minutes: 5 },
      ],
      current: null,
    };
    const { host, element, one, click } = await console({}, { backstage: { run } });
    expect(one('.next').textContent).to.match(/Next\s+Say hello/);
    await click(one('.next'));
    expect(host.calls).to.eql([['act', { act: 'run.go', item: 'a' }]]);
    host.set({ backstage: { run: { ...run, current: 'a' } } });
    await settled(element);
    expect(one('.next').textContent).to.match(/Next: show\s+Wildflower honey/);
    host.set({ backstage: { run: { ...run, current: 'b' } } });
    await settled(element);
    expect(one('.run').textContent).to.contain('That was the last step');
    await expect(element).to.be.accessible();
  });

  it('asks before a step that lets everybody have goods for nothing', async () => {
    const { total: _, ...unlimited } = { ...ten, percent: 100 };
    const items = [{ id: 'a', kind: 'coupon' as const, coupon: ten.id }];
    const run = { items, current: null };
    const { host, one, click } = await console({}, { backstage: { coupons: [unlimited], run } });
    await click(one('.next'));
    expect(host.calls).to.eql([]);
    await click(one('.answers .yes'));
    expect(host.calls).to.eql([['act', { act: 'run.go', item: 'a' }]]);
  });

  it('shows what viewers ask, answers it, passes it over, in big type where that is wanted', async () => {
    const question = { id: 'q1', at: 1, sender: 's', name: '', text: '<b>Ripe</b>?' };
    const { host, show, element, one, all, click } = await console(
      {},
      { backstage: { questions: [question], questionsOpen: 3 } },
    );
    expect(one('.questions').textContent).to.match(/<b>Ripe<\/b>\?.*2 more wait/s);
    const [pass] = all('.asked .button');
    await click(one('.asked .accent'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'question.show', question: 'q1' }]);
    host.set({ backstage: {} });
    show.set({ state: { question } });
    await settled(element);
    await click(one('.asked.now .accent'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'question.close', question: 'q1' }]);
    expect(pass?.textContent).to.contain('Pass');
    await click(one('.questions .heading button'));
    expect(one('.frame').classList.contains('big')).to.be.true;
    await expect(element).to.be.accessible();
    localStorage.clear();
  });

  it('says who is backstage, and makes a link for a helper and for a second device', async () => {
    const crew = [{ name: 'Mei Lin', role: 'host' as const, since: 1 }];
    const { host, element, one, click } = await console({}, { backstage: { crew } });
    host.preparing = () => Promise.resolve({ code: 'abcd1234', expiresAt: 1 });
    expect(one('.crew').textContent).to.contain('Mei Lin');
    await click(one('.invite button'));
    expect(one('.crew .wrong').textContent).to.contain('Write a name');
    one<HTMLInputElement>('.invite input').value = 'Ana';
    one<HTMLSelectElement>('.invite select').value = 'moderator';
    await click(one('.invite button'));
    expect(host.calls.at(-1)).to.eql(['invite', { role: 'moderator', name: 'Ana' }]);
    await settled(element);
    expect(one<HTMLInputElement>('.link input').value).to.match(/#code=abcd1234$/);
    await waitUntil(() => one('.link path').getAttribute('d'), 'no code', { timeout: 60_000 });
    await expect(element).to.be.accessible();
    await click(one('.crew > .acts button'));
    expect(host.calls.at(-1)).to.eql(['invite', { role: 'host', name: 'Mei Lin' }]);
  });

  it('gives a moderator the talk and the questions, and no more', async () => {
    const { host, one } = await console();
    host.set({ session: { ...host.session!, role: 'moderator' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect([one('.tile'), one('.crew'), one('.places')]).to.eql([null, null, null]);
    expect(one('.questions')).not.to.be.null;
    expect(one('stall-chat')).not.to.be.null;
  });

  it('hands a rehearsal over to the seller, and back', async () => {
    const rehearsal = (playing: boolean) => ({
      backstage: { t: 1, coupons: [], rehearsal: { playing } },
    });
    const { host, element, one, click } = await console({}, rehearsal(true));
    const toggle = () => one('[role=switch]');
    expect(toggle().getAttribute('aria-checked')).to.equal('true');
    await click(toggle());
    expect(host.calls).to.eql([['act', { act: 'rehearsal.play', on: false }]]);
    expect(toggle().getAttribute('aria-checked')).to.equal('true');
    host.set(rehearsal(false));
    await settled(element);
    expect(toggle().getAttribute('aria-checked')).to.equal('false');
  });

  it('takes the code out of the address and signs in with it', async () => {
    location.hash = '#code=abcd1234';
    const { asked } = await console();
    expect(asked).to.eql([{ server: 'https://live.example', channel: 'willow', code: 'abcd1234' }]);
    expect(location.hash).to.equal('');
  });

  it('signs in with a link that is opened in the same tab', async () => {
    const { host, element } = await console({}, { status: 'signed-out' });
    location.hash = '#code=efgh5678';
    await oneEvent(window, 'hashchange');
    await settled(element);
    expect(host.calls).to.eql([['signIn', 'efgh5678']]);
    expect(location.hash).to.equal('');
  });

  it('asks for a link where nobody is signed in, and says why', async () => {
    const { host, one, click } = await console(
      {},
      { status: 'signed-out', show: null, error: new StallError('token-expired') },
    );
    expect(one('.why').textContent).to.contain('This sign-in has run out.');
    one<HTMLInputElement>('input').value = 'hello there';
    await click(one('.door button'));
    expect(one('.why').textContent).to.contain('no code');
    one<HTMLInputElement>('input').value = 'https://shop.example/console#code=abcd1234';
    await click(one('.door button'));
    expect(host.calls).to.eql([['signIn', 'abcd1234']]);
  });

  it('goes on when it is moved, and lets go when it is removed', async () => {
    const { element, host, show, asked } = await console();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await settled(element);
    expect(asked).to.have.length(1);
    expect(host.closed).to.be.false;
    elsewhere.remove();
    await settled(element);
    expect(host.closed).to.be.true;
    expect([host.watched, show.watched]).to.eql([0, 0]);
  });

  it('speaks Chinese, and English where it has no words', async () => {
    const { element, one } = await console();
    element.lang = 'zh-CN';
    element.remove();
    document.body.append(element);
    await import('./locales/zh.js');
    await settled(element);
    expect(one('.goods h2').textContent).to.equal('讲解商品');
    element.lang = 'sw';
    element.requestUpdate();
    await settled(element);
    expect(one('.goods h2').textContent).to.equal('Show goods');
    element.remove();
  });
});
