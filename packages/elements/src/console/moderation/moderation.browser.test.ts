import type { ChatLine } from '@livestall/client';
import type { BarredPerson, HeldLine, Reported } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { AuditLogElement } from './audit-log-element.js';
import type { BarredListElement } from './barred-list-element.js';
import type { CleanUpElement } from './clean-up-element.js';
import { ModerateEvent } from '../../events/moderate-event.js';
import './define.js';

const line = (id: string, sender: string, text: string): ChatLine => ({
  ...{ id, at: Number(id.slice(1)), sender, name: sender, role: 'viewer', text, own: false },
});
const LINES = [line('m1', 'Ana', 'Sweet?'), line('m2', 'Bo', 'SPAM'), line('m3', 'Bo', 'SPAM!')];
const HELD: HeldLine[] = [
  {
    ...{ id: 'm7', at: 7, sender: 's7', name: 'Cem', role: 'viewer', text: 'Let me in' },
    why: 'rule',
  },
];
const BARRED: BarredPerson[] = [
  { person: 'p1', sender: 'Bo', name: 'Bo', kind: 'mute', at: 1, until: 9e12, by: 'Mei Lin' },
  { person: 'p2', name: '', kind: 'ban', at: 1, by: '' },
];
/** A browser under load draws late. */
const PATIENTLY = { timeout: 60_000 };

async function moderating() {
  const used = await inConsole(
    { lines: LINES },
    { backstage: { held: HELD, heldCount: 1, barred: BARRED } },
  );
  const chat = used.one('stall-chat');
  const inChat = (selector: string) => [
    ...chat.shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];
  const part = async <T extends CleanUpElement | AuditLogElement>(tag: string) => {
    const element = used.one<T>(tag);
    element.closest('details')!.open = true;
    await settled(element);
    const all = <E extends HTMLElement>(selector: string) => [
      ...element.renderRoot.querySelectorAll<E>(selector),
    ];
    const button = (text: string) =>
      all('button').find(({ textContent }) => textContent.trim().startsWith(text)) as HTMLElement;
    const tap = async (target: HTMLElement) => {
      target.click();
      await settled(element);
    };
    return { element, all, button, tap };
  };
  const acts = () => used.host.calls.filter(([name]) => name === 'act').map(([, act]) => act);
  return { ...used, chat, inChat, part, acts };
}

describe('keeping order in stall-console', () => {
  it('is accessible, on a desk and on a phone, with all of it open', async () => {
    const { element, part } = await moderating();
    const clean = await part('stall-clean-up');
    const log = await part('stall-audit-log');
    for (const width of ['1200px', '360px']) {
      element.style.inlineSize = width;
      await settled(element);
      await expect(element).to.be.accessible();
      await expect(clean.element).to.be.accessible();
      await expect(log.element).to.be.accessible();
    }
  });

  it('says on the way to the talk what waits there for the seller, before what there is to read', async () => {
    const { host, show, element, all } = await moderating();
    const chat = () => all('.section').find(({ textContent }) => textContent.includes('Chat'))!;
    const said = () => [chat().querySelector('.count')?.textContent, chat().ariaLabel];
    expect(said()).to.eql(['1', 'Chat: 1 waits']);
    const about = { show: 's', at: 1, firstAt: 1, closed: false, texts: [], reasons: { spam: 1 } };
    const report: Reported = { ...about, report: 'c1', of: 'host', id: '', count: 1 };
    host.set({ backstage: { ...host.backstage!, heldCount: 2, reports: [report] } });
    await settled(element);
    expect(said()).to.eql(['3', 'Chat: 3 wait']);
    const { held: _, heldCount: __, reports: ___, ...nothing } = host.backstage!;
    host.set({ backstage: nothing });
    show.set({ lines: [...LINES, { ...line('m9', 'Cy', 'Hello'), at: 9e12 }] });
    await settled(element);
    expect(said()[1]).to.equal('Chat: 1 new');
  });

  it('lets a line through by one tap, or does not', async () => {
    const { one, all, click, acts, host, show, element } = await moderating();
    expect(one('.held').textContent).to.contain('Let me in');
    await click(all('.held .button')[1]!);
    expect(acts()).to.eql([{ act: 'message.approve', message: 'm7' }]);
    host.backstage = { ...host.backstage!, held: [] };
    show.notify();
    await settled(element);
    expect(one('.held')).to.equal(null);
    const undo = all('.button').find(({ textContent }) => textContent.trim() === 'Undo')!;
    await click(undo);
    expect(acts().at(-1)).to.eql({ act: 'message.redact', message: 'm7' });
  });

  it('has measures against whoever said a line in the line’s menu, each taken back by undo', async () => {
    const { chat, inChat, acts, all, click, element } = await moderating();
    // It draws nothing while it is out of sight, and with the frames when it is seen.
    await click(all('.section').find(({ textContent }) => textContent.includes('Chat'))!);
    const menuOf = async (nth: number) => {
      chat.scrollIntoView();
      await waitUntil(() => inChat('.acts').length === 0, 'closed', PATIENTLY);
      inChat('.menu')[nth]!.click();
      await waitUntil(() => inChat('.acts').length === 1, 'open', PATIENTLY);
      // The first two answer the line, and pin it.
      return inChat('.acts .button').slice(2);
    };
    const [remove, mute] = await menuOf(0);
    expect(remove!.textContent.trim()).to.equal('Remove for everybody');
    mute!.click();
    await settled(element);
    expect(acts()).to.eql([{ act: 'person.mute', sender: 'Ana', forMs: 600_000 }]);
    const undo = all('.button').find(({ textContent }) => textContent.trim() === 'Undo')!;
    await click(undo);
    expect(acts().at(-1)).to.eql({ act: 'person.free', sender: 'Ana' });
    (await menuOf(0))[2]!.click();
    await settled(element);
    expect(acts().at(-1)).to.eql({ act: 'person.ban', sender: 'Ana', redact: true });
    (await menuOf(1))[3]!.click();
    await settled(element);
    expect(acts().at(-1)).to.eql({ act: 'person.shadow', sender: 'Bo' });
  });

  it('says who was muted, and of a guest what they wrote last', async () => {
    const guest = (id: string, text: string) => ({ ...line(id, 'g1', text), name: '' });
    const { host, show, element, one } = await moderating();
    const long = 'Buy my stuff, all of my stuff, at my own store';
    show.set({ lines: [...LINES, guest('m4', 'Hello'), guest('m5', long)] });
    const moderate = async (sender: string) => {
      const message = show.chat.lines.findLast((each) => each.sender === sender)!;
      one('stall-chat').dispatchEvent(new ModerateEvent(message, 'mute'));
      await settled(element);
      return one('.undo p').textContent.trim();
    };
    expect(await moderate('Ana')).to.equal('Done: mute Ana');
    const mute = 'Done: mute Guest (“Buy my stuff, all of my stuff, at my own…”)';
    expect(await moderate('g1')).to.equal(mute);
    const barred = [
      { person: 'p3', sender: 'g1', name: '', kind: 'mute' as const, at: 1, until: 9e12, by: '' },
    ];
    host.set({ backstage: { ...host.backstage!, barred } });
    await settled(element);
    expect(one('.barred q').textContent).to.equal('Buy my stuff, all of my stuff, at my own…');
  });

  it('lists who may not write, and lets each write again', async () => {
    const { all, click, acts, one } = await moderating();
    expect(one('.barred').textContent.replace(/\s+/g, ' ')).to.match(/Bo muted · until .* Mei Lin/);
    await click(all('.barred li .button')[1]!);
    expect(acts()).to.eql([{ act: 'person.free', sender: 'p2' }]);
  });

  it('frees all who are listed by one tap, and lists the others by pages as they are asked for', async () => {
    const { host, show, element, one, all, click, acts } = await moderating();
    const person = (n: number): BarredPerson => {
      return { person: `p${n}`, name: `Raider ${n}`, kind: 'ban', at: 1, by: '' };
    };
    host.barred = Array.from({ length: 7 }, (_, n) => person(n));
    host.page = 2;
    const put = async (from: number) => {
      const barred = host.barred.slice(from, from + 2);
      host.barred = host.barred.slice(from);
      host.set({ backstage: { ...host.backstage!, barred, barredCount: host.barred.length } });
      show.notify();
      await settled(element);
    };
    await put(0);
    expect(one('.barred h2 .numbers').textContent).to.equal('7');
    const older = one<HTMLDetailsElement>('.barred details');
    older.open = true;
    const list = one<BarredListElement>('stall-barred-list');
    const named = () =>
      [...list.renderRoot.querySelectorAll('li bdi')].map(({ textContent }) => textContent);
    await waitUntil(() => named().length > 0, 'read', PATIENTLY);
    expect(named()).to.eql(['Raider 2', 'Raider 3']);
    await expect(element).to.be.accessible();
    await expect(list).to.be.accessible();
    const more = () => [...list.renderRoot.querySelectorAll('button')].at(-1)!;
    expect(more().textContent.trim()).to.equal('Older');
    more().click();
    await waitUntil(() => named().length === 4, 'the next page', PATIENTLY);
    await click(all('.barred > .acts .button')[0]!);
    expect(acts()).to.eql([{ act: 'person.free-many', senders: ['p0', 'p1'] }]);
    // They are free now: the next come up, and are listed once.
    await put(2);
    await waitUntil(() => named()[0] === 'Raider 4', 'read anew', PATIENTLY);
    expect(all('.barred > ul bdi').map(({ textContent }) => textContent)).to.include('Raider 3');
    list.renderRoot.querySelector('li button')!.dispatchEvent(new MouseEvent('click'));
    await settled(element);
    expect(acts().at(-1)).to.eql({ act: 'person.free', sender: 'p4' });
    await click(all('.undo .button')[0]!);
    expect(acts().at(-1)).to.eql({ act: 'person.ban', sender: 'p4' });
  });

  it('has the lines around a reported one, when it was reported, and measures against who wrote it', async () => {
    const { host, show, element, one, all, click, acts } = await moderating();
    const reported: Reported = {
      ...{ report: 'c1', show: 's', of: 'message', id: 'm2', count: 2, reasons: { spam: 2 } },
      ...{ firstAt: Date.UTC(2026, 10, 28, 12, 3), at: Date.UTC(2026, 10, 28, 12, 20) },
      ...{ sender: 'Cy', name: 'Cy', role: 'viewer', text: 'SPAM', texts: [], closed: false },
      before: [{ id: 'm1', name: 'Ana', text: 'Sweet?' }],
      after: [{ id: 'm3', name: '', text: 'Please stop' }],
    };
    const put = async (one: Reported) => {
      host.set({ backstage: { ...host.backstage!, reports: [one] } });
      show.notify();
      await settled(element);
    };
    await put(reported);
    const read = (selector: string) =>
      all(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(read('.reports .text')).to.eql(['Ana: Sweet?', 'Cy: SPAM', 'Guest: Please stop']);
    expect(read('.reports .numbers')[1]).to.match(/:03\b.*:20\b/);
    one<HTMLDetailsElement>('.writer').open = true;
    await settled(element);
    await expect(element).to.be.accessible();
    for (const nth of [0, 1, 2]) {
      await put({ ...reported, sender: `Cy-${nth}` });
      await click(all('.writer .button')[nth]!);
    }
    expect(acts()).to.eql([
      { act: 'person.mute', sender: 'Cy-0', forMs: 600_000 },
      { act: 'person.ban', sender: 'Cy-1', redact: true },
      { act: 'person.shadow', sender: 'Cy-2' },
    ]);
    await put({ ...reported, sender: 'Bo', name: 'Bo' });
    expect(read('.writer summary')[0]).to.match(/Bo muted$/);
    await click(all('.writer .button').at(-1)!);
    expect(acts().at(-1)).to.eql({ act: 'person.free', sender: 'Bo' });
    await put({ ...reported, role: 'host' });
    expect(one('.writer'), 'nobody bars the host').to.equal(null);
    await put({ ...reported, sender: '', name: '' });
    expect(one('.writer'), 'who wrote it is forgotten').to.equal(null);
  });

  it('lists what was reported, and takes a bad product out of the show by one tap', async () => {
    const { one, all, click, acts, host, show, element } = await moderating();
    const by = { show: 's', at: 1, firstAt: 1, closed: false, texts: ['It is syrup'] };
    host.backstage = {
      ...host.backstage!,
      reports: [
        {
          ...by,
          report: 'c2',
          of: 'product',
          id: 'honey',
          count: 3,
          reasons: { fake: 2, scam: 1 },
        },
        {
          ...{ ...by, report: 'c1', of: 'message', id: 'm2', count: 1, reasons: { spam: 1 } },
          ...{ sender: 'Bo', name: 'Bo', text: 'SPAM', texts: [] },
        },
      ],
    };
    show.notify();
    await settled(element);
    await expect(element).to.be.accessible();
    expect(one('.reports').textContent).to.contain('Not what it is said to be (2), Fraud');
    const [seen, takeOut, , remove] = all('.reports .button');
    await click(takeOut!);
    const reason = 'It turned out not to be as described.';
    expect(acts()).to.eql([{ act: 'product.remove', product: 'honey', reason }]);
    await click(remove!);
    expect(acts().at(-1)).to.eql({ act: 'message.redact', message: 'm2' });
    await click(seen!);
    expect(acts().at(-1)).to.eql({ act: 'report.close', of: 'product', id: 'honey' });
  });

  it('removes many lines at once, all of one person’s by one tap, and by a key', async () => {
    const { part, acts, host } = await moderating();
    const { element, all, button, tap } = await part<CleanUpElement>('stall-clean-up');
    await tap(all('.lines .button')[0]!);
    expect(all<HTMLInputElement>('input').map(({ checked }) => checked)).to.eql([
      true,
      true,
      false,
    ]);
    await tap(button('Remove 2 lines'));
    expect(acts()).to.eql([{ act: 'message.redact-many', messages: ['m3', 'm2'] }]);
    await tap(all('input')[2]!);
    all('input')[2]!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }),
    );
    await settled(element);
    expect(acts().at(-1)).to.eql({ act: 'message.redact-many', messages: ['m1'] });
    await tap(button('Remove 0 lines'));
    expect(host.calls.filter(([name]) => name === 'act')).to.have.length(2);
  });

  it('meets a raid: everything by those who came in the last two minutes', async () => {
    const { part, acts, host } = await moderating();
    host.people = [
      { sender: 'Bo', name: 'Bo', at: 2, lines: ['m2', 'm3'] },
      { sender: 'far', name: 'Unseen', at: 3, lines: ['m8'] },
    ];
    const { element, button, tap } = await part<CleanUpElement>('stall-clean-up');
    await tap(button('Those who came'));
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('2 new people, 3 lines');
    await tap(button('Ban 2'));
    expect(acts()).to.eql([{ act: 'person.ban-many', senders: ['Bo', 'far'], redact: true }]);
  });

  it('meets a raid whose lines wait to be let through: who wrote them are banned together', async () => {
    const { part, acts, host } = await moderating();
    host.people = ['Dee', 'Eve'].map((name, n) => ({
      ...{ sender: name, name, at: n, lines: [], held: [`m${n + 7}`] },
    }));
    const { element, all, button, tap } = await part<CleanUpElement>('stall-clean-up');
    await tap(button('Those who came'));
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('2 new people, 2 lines');
    await tap(all('.lines li')[0]!.querySelector('input')!);
    expect(button('Remove').getAttribute('aria-disabled')).to.equal('true');
    await tap(button('Ban 1'));
    expect(acts()).to.eql([{ act: 'person.ban-many', senders: ['Eve'], redact: true }]);
  });

  it('unticks who came by mistake with a raid, with what they said that is not listed', async () => {
    const { part, acts, host } = await moderating();
    host.people = [
      { sender: 'Bo', name: 'Bo', at: 2, lines: ['m2', 'm3', 'm0'] },
      { sender: 'far', name: 'Unseen', at: 3, lines: ['m8', 'm9'] },
    ];
    const { element, all, button, tap } = await part<CleanUpElement>('stall-clean-up');
    await tap(button('Those who came'));
    await settled(element);
    const rows = () => all('.lines li');
    const said = rows().map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(said.slice(0, 2)).to.eql([
      'Bo 1 line that is not listed All of theirs',
      'Unseen 2 lines that are not listed All of theirs',
    ]);
    expect(said).to.have.length(5);
    await expect(element).to.be.accessible();
    await tap(rows()[1]!.querySelector('input')!);
    expect(button('Ban').textContent.trim()).to.equal('Ban 1, with all lines');
    await tap(rows()[0]!.querySelector('button')!);
    expect(all<HTMLInputElement>('input').some(({ checked }) => checked)).to.equal(false);
    await tap(rows()[1]!.querySelector('input')!);
    await tap(button('Ban 1'));
    expect(acts()).to.eql([{ act: 'person.ban-many', senders: ['far'], redact: true }]);
  });

  it('stands still while it is ticked, says how many came, and takes them at a tap', async () => {
    const { part, show, acts, all: inAll, click } = await moderating();
    await click(inAll('.section').find(({ textContent }) => textContent.includes('More'))!);
    const { element, all, button, tap } = await part<CleanUpElement>('stall-clean-up');
    const newer = () => all('.newer')[0];
    const rows = () => all('.lines li').map(({ innerText }) => innerText.trim().split(/\s/, 2)[1]);
    await tap(all('input')[2]!);
    show.set({ lines: [...LINES, line('m4', 'Cy', 'One'), line('m5', 'Cy', 'Two')] });
    await waitUntil(() => newer(), 'the button', PATIENTLY);
    expect(newer()!.textContent.trim()).to.equal('2 new lines');
    expect(rows()).to.eql(['SPAM!', 'SPAM', 'Sweet?']);
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await expect(element).to.be.accessible();
    newer()!.focus();
    await tap(newer()!);
    expect(newer() === undefined, 'the button is gone').to.be.true;
    expect(rows()).to.eql(['Two', 'One', 'SPAM!', 'SPAM', 'Sweet?']);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('ul');
    await tap(button('Remove 1 line'));
    expect(acts()).to.eql([{ act: 'message.redact-many', messages: ['m1'] }]);
  });

  it('says what was done, by whom and why', async () => {
    const { part, host } = await moderating();
    const { element, button, tap, all } = await part<AuditLogElement>('stall-audit-log');
    await waitUntil(() => element.renderRoot.textContent.includes('Nothing yet.'));
    const by = { at: 1, by: 'Mei Lin', role: 'host' as const };
    host.audited = [
      { id: 'a2', ...by, act: 'person.ban', target: 'Bo', name: 'Bo', reason: 'spam' },
      { id: 'a1', ...by, act: 'message.redact', target: 'm2', name: 'Bo', text: 'SPAM' },
    ];
    await tap(button('Read again'));
    await settled(element);
    const said = all('.log li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(said[0]).to.match(/^Ban Bo spam .*Mei Lin$/);
    expect(said[1]).to.contain('SPAM');
  });
});
