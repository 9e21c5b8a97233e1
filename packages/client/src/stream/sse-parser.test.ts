import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sseParser } from './sse-parser.js';
import type { SseMessage } from './sse-parser.js';

const parse = (...chunks: string[]): SseMessage[] => chunks.flatMap(sseParser());

describe('sseParser', () => {
  it('reads messages with names, without, and with data over several lines', () => {
    expect(parse('event: batch\ndata: {"t":1}\n\ndata: a\ndata: b\ndata\n\n')).toEqual([
      { type: 'batch', data: '{"t":1}' },
      { type: 'message', data: 'a\nb\n' },
    ]);
  });

  it('drops comments, ids, retry, unknown fields and messages without data', () => {
    expect(parse(': hi\nid: e.1\nretry: 5\nwho: me\nevent: beat\n\ndata: x\n\n')).toEqual([
      { type: 'message', data: 'x' },
    ]);
  });

  it('takes away one space after the colon, and no more', () => {
    expect(parse('data:a\n\ndata:  b\n\n').map(({ data }) => data)).toEqual(['a', ' b']);
  });

  it('takes all three line ends, a byte order mark, and a CRLF between two chunks', () => {
    const messages = [{ type: 'a', data: '1' }];
    expect(parse('\uFEFFevent: a\r\ndata: 1\r\n\r\n')).toEqual(messages);
    expect(parse('event: a\rdata: 1\r\r')).toEqual(messages);
    expect(parse('event: a\r', '\ndata: 1\r', '', '\n\r', '\n')).toEqual(messages);
  });

  it('keeps what is not whole to itself', () => {
    expect(parse('data: 1\n\ndata: 2\n')).toEqual([{ type: 'message', data: '1' }]);
  });

  it('gives up a message that does not end, however it goes on', () => {
    for (const piece of ['x', 'data: x', ': hi', 'data\n', 'data: x\n']) {
      const take = sseParser(64);
      expect(() => {
        for (let pieces = 0; pieces < 100; pieces += 1) take(piece);
      }, piece).toThrow(expect.objectContaining({ code: 'too-large' }));
    }
    const take = sseParser(64);
    expect(take(`data: ${'x'.repeat(100)}\n\n`), 'whole at once, it is here already').toHaveLength(
      1,
    );
    for (let messages = 0; messages < 100; messages += 1)
      expect(take('data: x\n\n')).toHaveLength(1);
  });

  it('gives the same messages for any chunking of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\n\n', ':', 'data:', 'data: ', 'event:', '\uFEFF', ' '),
      fc.string({ maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (whole, sizes) => {
        const chunks: string[] = [];
        for (let at = 0; at < whole.length;) {
          const size = sizes.next().value as number;
          chunks.push(whole.slice(at, at + size));
          at += size;
        }
        expect(parse(...chunks)).toEqual(parse(whole));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back what was written, whatever the data and the line ends', () => {
    const line = fc.string().filter((one) => !/[\r\n]/.test(one));
    const message = fc.record({
      type: fc.stringMatching(/^[a-z]{1,8}$/),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    });
    const end = fc.constantFrom('\r', '\n', '\r\n');
    fc.assert(
      fc.property(fc.array(message), end, (messages, eol) => {
        const text = messages.flatMap(({ type, lines }) => [
          `event: ${type}`,
          ...lines.map((one) => `data: ${one}`),
          '',
        ]);
        const written = text.map((one) => one + eol).join('');
        const expected = messages.map(({ type, lines }) => ({ type, data: lines.join('\n') }));
        expect(parse(written)).toEqual(expected);
      }),
    );
  });
});
