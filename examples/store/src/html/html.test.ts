import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('html', () => {
  it('escapes text in content and in attributes', () => {
    const evil = `"><script>alert('1 & 2')</script>`;
    expect(String(html`<p title="${evil}">${evil}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;</p>',
    );
  });

  it('keeps nested templates as markup and escapes the text within lists', () => {
    const items = ['a<b', 'c'].map((text) => html`<i>${text}</i>`);
    expect(String(html`<b>${items}</b>`)).toBe('<b><i>a&lt;b</i><i>c</i></b>');
    expect(String(html`${['<', ['>']]}`)).toBe('&lt;&gt;');
  });

  it('does not escape twice', () => {
    expect(String(html`${html`${'&'}`}`)).toBe('&amp;');
  });

  it('leaves nothing for false, null and undefined, and writes 0', () => {
    expect(String(html`[${false}${null}${undefined}${0}${''}]`)).toBe('[0]');
  });

  it('keeps backslashes of a value', () => {
    expect(String(html`${'C:\\new'}`)).toBe('C:\\new');
  });
});
