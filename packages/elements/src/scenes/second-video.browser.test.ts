import { expect } from '@open-wc/testing';
import { copyVideo } from './second-video.js';

describe('a second video', () => {
  it('has the captions of the first as large, where a strict policy lets no style attribute be', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "style-src-attr 'none'";
    document.head.append(policy);
    const refused: string[] = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
    const first = document.createElement('video');
    first.part.add('video');
    first.style.setProperty('--_cue', '32px');
    const copy = copyVideo(first);
    // What is refused is told in a task of its own.
    await new Promise((done) => setTimeout(done));
    expect(refused).to.eql([]);
    expect(copy.style.getPropertyValue('--_cue')).to.equal('32px');
    expect(copy.part.value).to.equal('video');
  });
});
