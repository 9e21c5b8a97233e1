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

  function putOnPage(show: string) {
    const stall = document.createElement('live-stall');
    stall.setAttribute('server', 'https://live.example/');
    stall.setAttribute('show', show);
    document.body.append(stall);
    return stall;
  }

  it('is the show of each stall that stands on the page, once', async () => {
    const stall = putOnPage('orchard');
    const other = putOnPage('packing');
    await import('./ask-ahead.js');
    const shows = ['orchard', 'packing'].map((show) => `https://live.example/v1/shows/${show}`);
    expect(asked).to.eql(shows);
    await import('./define.js');
    await stall.updateComplete;
    expect(stall.following?.connection).to.equal('connecting');
    expect(asked).to.eql(shows);
    stall.remove();
    other.remove();
  });
});
