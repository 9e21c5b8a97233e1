import { expect } from '@open-wc/testing';
import { keep, readKept } from './kept.js';

describe('what is kept on this device', () => {
  afterEach(() => localStorage.clear());

  it('is forgotten where it is empty', () => {
    keep('a', 'pears');
    expect(localStorage.getItem('a')).to.equal('pears');
    keep('a', '');
    expect(readKept('a')).to.equal(null);
    expect(localStorage.getItem('a')).to.equal(null);
  });

  it('is the newest though there is no room for it', () => {
    keep('a', 'pears');
    keep('a', 'p'.repeat(6_000_000));
    expect(readKept('a')).to.have.length(6_000_000);
    keep('a', 'plums');
    expect(localStorage.getItem('a')).to.equal('plums');
    expect(readKept('a')).to.equal('plums');
  });
});
