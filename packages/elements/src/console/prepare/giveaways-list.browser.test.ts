import { StallError, type GiveawayDraft } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';

const draft: GiveawayDraft = {
  id: 'packet',
  kind: 'shares',
  prize: 'For your next order',
  total: 20,
  pool: { amount: 8_800, currency: 'USD' },
  split: 'random',
};

const prepare = (giveaways: GiveawayDraft[] = []) =>
  inPrepare({
    part: 'giveaways',
    host: { backstage: { giveaways: giveaways.map((one) => ({ ...one, entered: 0, given: 0 })) } },
  });

/** Chooses the file with the codes. */
function choose(box: Element, csv: string): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([csv], 'honey.csv'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('the giveaways of stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('are accessible, and so is the form of one', async () => {
    const { desk, click, fill } = await prepare([draft]);
    await expect(desk).to.be.accessible();
    await click('Add a giveaway');
    await fill('codes', 'each');
    await click('Save');
    await expect(desk).to.be.accessible();
  });

  it('are prepared as packets with a file of codes, and mistakes are named', async () => {
    const { host, box, click, fill } = await prepare();
    await click('Add a giveaway');
    await fill('prize', 'A jar of honey');
    await fill('codes', 'each');
    await click('Save');
    expect(box().textContent).to.contain('Write a whole number up to 20,000.');
    expect(box().textContent).to.contain('Choose the file with the codes.');
    await fill('total', '2');
    choose(box(), 'HONEY1\nHONEY2\n');
    await click('Save');
    // The file is read first.
    await waitUntil(() => !box().querySelector('form'), 'it is saved', { timeout: 60_000 });
    const [set, codes] = host.calls.filter(([name]) => name.startsWith('setGiveaway'));
    expect(set?.[1]).to.deep.include({ kind: 'shares', prize: 'A jar of honey', total: 2 });
    expect((codes?.[1] as string[])[1]).to.equal('HONEY1\nHONEY2\n');
  });

  it('are not left in the list without the codes that the server refused', async () => {
    const { host, box, click, fill } = await prepare();
    const refused = new StallError('bad-request', {
      message: 'Line 2 is the same as line 1.',
      hint: 'body, line 2: each code is given once. Nothing was taken over.',
    });
    host.preparing = (name) =>
      name === 'setGiveawayCodes' ? Promise.reject(refused) : Promise.resolve();
    await click('Add a giveaway');
    await fill('prize', 'A jar of honey');
    await fill('total', '2');
    await fill('codes', 'each');
    choose(box(), 'HONEY1\nHONEY1\n');
    await click('Save');
    const said = () => box().querySelector('#codes-wrong')!.textContent;
    await waitUntil(() => said() !== '', 'why not', { timeout: 60_000 });
    expect(said(), 'once, in the words of people').to.equal(
      'Line 2 is the same as line 1. Each code is given once. Nothing was taken over.',
    );
    const ids = host.calls.map(([name, what]) => [
      name,
      (what as Partial<GiveawayDraft>)?.id ?? what,
    ]);
    const [, id] = ids.find(([name]) => name === 'setGiveaway')!;
    expect(ids.at(-1)).to.eql(['removeGiveaway', id]);
    const prize = box().querySelector<HTMLInputElement>("[id$='-prize']");
    expect(prize?.value, 'nothing is lost').to.equal('A jar of honey');
  });

  it('are prepared as a draw among those who did something', async () => {
    const { host, click, fill } = await prepare();
    await click('Add a giveaway');
    await fill('prize', 'A crate of persimmons');
    await fill('kind', 'draw');
    await fill('total', '3');
    await fill('among', 'commented');
    await fill('claim', '2');
    await click('Save');
    const [[, saved] = []] = host.calls.filter(([name]) => name === 'setGiveaway');
    const { id: _, ...rest } = saved as GiveawayDraft;
    expect(rest).to.deep.equal({
      ...{ kind: 'draw', prize: 'A crate of persimmons', total: 3 },
      ...{ among: 'commented', claimMs: 120_000 },
    });
  });

  it('are thrown out, and put back as they were', async () => {
    const { host, box, click } = await prepare([draft]);
    await click('Throw out: For your next order');
    expect(host.calls).to.deep.include(['removeGiveaway', 'packet']);
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Undo');
    expect(box().querySelector('.wrong')?.textContent).to.contain('cannot be reached');
    host.preparing = () => Promise.resolve();
    await click('Undo');
    expect(host.calls.at(-1)).to.deep.equal(['restoreGiveaway', draft]);
  });
});
