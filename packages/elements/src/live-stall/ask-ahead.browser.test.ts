import { expect } from '@open-wc/testing';

describe('what is asked ahead', () => {
  const asked: string[] = [];
  const { fetch } = window;

  before(() => {
    window.fetch = (input) => {
      asked.push(input as string);
      return new Promise(() => undefined);
    };
  });
  after(() => {
    window.fetch = fetch;
  });

  it('is the show of a stall that stands on the page, which then asks no more', async () => {
    const stall = document.createElement('live-stall');
    stall.setAttribute('server', 'https://live.example/');
    stall.setAttribute('show', 'orchard');
    document.body.append(stall);
    await import('./ask-ahead.js');
    expect(asked).to.eql(['https://live.example/v1/shows/orchard']);
    await import('./define.js');
    await stall.updateComplete;
    expect(stall.following?.connection).to.equal('connecting');
    expect(asked).to.have.length(1);
    stall.remove();
  });
});
