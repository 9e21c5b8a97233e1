import { describe, expect, it } from 'vitest';
import { readCommandLine } from './read-command-line.js';
import { SERVER_SETTINGS } from './server-settings.js';

const command = {
  ...{ name: 'try', operands: [], what: '' },
  settings: [...SERVER_SETTINGS, { name: 'origin', takes: 'ORIGIN', what: '', several: true }],
  run: async () => undefined,
};
const read = (words: string[], environment = {}) => readCommandLine(command, words, environment);

describe('a setting', () => {
  it('is the flag’s, else the environment’s, else the default', () => {
    const environment = { LIVESTALL_PORT: '2', LIVESTALL_HOST: '' };
    expect(read(['--port', '1'], environment).text('port')).toBe('1');
    expect(read([], environment).text('port')).toBe('2');
    expect(read([], environment).text('host')).toBe('127.0.0.1');
  });

  it('that is a switch is 1 or 0 in the environment, and nothing else', () => {
    expect(read(['--trust-proxy']).on('trust-proxy')).toBe(true);
    expect(read([], { LIVESTALL_TRUST_PROXY: '1' }).on('trust-proxy')).toBe(true);
    expect(read([], { LIVESTALL_TRUST_PROXY: '0' }).on('trust-proxy')).toBe(false);
    expect(() => read([], { LIVESTALL_TRUST_PROXY: 'yes' })).toThrow(
      'LIVESTALL_TRUST_PROXY is a switch: 1 or 0, not "yes".',
    );
  });

  it('may be several', () => {
    const several = ['https://a.example', 'https://b.example'];
    expect(read(several.flatMap((one) => ['--origin', one])).list('origin')).toEqual(several);
    expect(read([], { LIVESTALL_ORIGIN: several.join(', ') }).list('origin')).toEqual(several);
    expect(read([]).list('origin')).toEqual([]);
  });
});
