import { StallError } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { OpenForm } from './open-form.js';

const read = ({ title = '' }: Readonly<Record<string, string>>) =>
  title === '' ? { mistakes: { title: 'Give it a name.' } } : { value: title };
const open = () =>
  new OpenForm(
    'test/form',
    { title: '' },
    {
      read,
      changed: () => undefined,
      refusedIn: ({ hint }) => (hint === undefined ? {} : { title: hint }),
    },
  );

describe('OpenForm', () => {
  afterEach(() => localStorage.clear());

  it('keeps what is typed until the server has it', async () => {
    open().set('title', 'Pears');
    const again = open();
    expect(again.values['title']).to.equal('Pears');
    const saved: string[] = [];
    expect(await again.submit(async (title) => void saved.push(title))).to.be.true;
    expect([saved, open().values['title']]).to.eql([['Pears'], '']);
  });

  it('keeps the id of something new with what was typed, until the server has it', async () => {
    const form = open();
    form.set('title', 'Pears');
    const again = open();
    expect(again.id).to.equal(form.id);
    await again.submit(() => Promise.resolve());
    expect(open().id).not.to.equal(form.id);
  });

  it('says what is wrong at the first try, and no more once it is mended', async () => {
    const form = open();
    expect(form.mistakes).to.eql({});
    expect(await form.submit(() => Promise.resolve())).to.be.false;
    expect(form.mistakes).to.eql({ title: 'Give it a name.' });
    form.set('title', 'Pears');
    expect(form.mistakes).to.eql({});
  });

  it('loses nothing where the server did not take it', async () => {
    const form = open();
    form.set('title', 'Pears');
    await form.submit(() => Promise.reject(new StallError('offline')));
    expect([form.error?.code, open().values['title']]).to.eql(['offline', 'Pears']);
  });

  it('says what the server did not take at its field, until that is another', async () => {
    const form = open();
    form.set('title', 'Pears');
    const hint = 'That is taken.';
    await form.submit(() => Promise.reject(new StallError('bad-request', { hint })));
    expect(form.mistakes).to.eql({ title: hint });
    form.set('title', 'Plums');
    expect([form.mistakes, form.error]).to.eql([{}, null]);
  });
});
