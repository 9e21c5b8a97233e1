import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../testing/data-folder.js';
import { livestall } from '../../testing/run-livestall.js';
import { runCommand } from './run-command.js';
import { UsageError } from './usage-error.js';

describe('livestall', () => {
  it('tells what it can do', async () => {
    const { code, out } = await livestall('--help');
    expect(code).toBe(0);
    for (const command of ['serve', 'rehearse', 'account add', 'backup FILE', 'restore FILE']) {
      expect(out).toContain(`\n  ${command} `);
    }
    const serve = await livestall('serve', '--help');
    expect(serve.out).toContain('--port PORT');
    expect(serve.out).toContain('LIVESTALL_TRUST_PROXY');
  });

  it.each<[string[], string]>([
    [['sreve'], 'There is no command "sreve". See livestall --help.'],
    [['serve', '--prot', '1'], "Unknown option '--prot'. See livestall serve --help."],
    [['serve', '--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['serve', '--log', 'loud'], '--log is one of off, error, warn, info, debug, not "loud".'],
    [['account', 'add', 'willow'], 'livestall account add needs --name NAME.'],
    [['backup'], 'It is livestall backup FILE: 0 words were given after the name.'],
    [
      ['rehearse', '--store', 'shop'],
      '--store takes an address like https://shop.example, not "shop".',
    ],
  ])('says what is wrong with %j', async (words, sentence) => {
    await expect(runCommand(words, {})).rejects.toThrow(new UsageError(sentence));
  });

  it('says in one line what keeps it from doing what was asked', async () => {
    expect(await livestall('sreve')).toEqual({
      code: 2,
      out: '',
      err: 'livestall: There is no command "sreve". See livestall --help.\n',
    });
    const folder = await dataFolder();
    expect(await livestall('backup', `${folder}/copy.db`, '--data', folder)).toEqual({
      code: 1,
      out: '',
      err: `livestall: There is no ledger in the folder ${folder}.\n`,
    });
    expect(
      await livestall('account', 'origins', 'nobody', 'https://a.example', '--data', folder),
    ).toEqual({
      code: 1,
      out: '',
      err: 'livestall: There is no account "nobody". Check the address, or whether it is over.\n',
    });
  });
});
