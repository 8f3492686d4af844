import { describe, expect, it } from 'vitest';
import { asksForHelp, usageOf, usageOfAll, VERB_HELP, type VerbName } from '../../src/cli/usage.ts';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';

const names = Object.keys(VERB_HELP) as VerbName[];

async function genchi(...args: readonly string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await runCli(args, {
    config: readConfig({ ARCHIVE_PATH: '/nowhere', LANG: 'en_GB.UTF-8' }),
    print: (text) => void output.push(text),
    error: (text) => void errors.push(text),
  });
  return { status, output: output.join('\n'), errors: errors.join('\n') };
}

describe('help on the command line', () => {
  it.each([['--help'], ['-h'], ['help']])(
    'GIVEN %s THEN every verb is listed, and that is no mistake',
    async (asked) => {
      expect(await genchi(asked)).toEqual({ status: 0, output: usageOfAll(), errors: '' });
      for (const name of names) expect(usageOfAll()).toContain(`  ${name} `);
    },
  );

  it.each(names)(
    'GIVEN %s --help THEN what it takes is shown, and the archive is not opened',
    async (name) => {
      const { status, output, errors } = await genchi(name, '--help');
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(output).toBe(usageOf(name));
    },
  );

  it('GIVEN the word after -- THEN it is text to look for', () => {
    expect(asksForHelp(['quote', '--', '--help'])).toBe(false);
    expect(asksForHelp(['quote', '--help', '--', 'x'])).toBe(true);
  });

  it.each([[[]], [['nonsense']], [['toString']]])(
    'GIVEN %j THEN it is wrong use, in one line',
    async (args) => {
      const { status, output, errors } = await genchi(...(args as string[]));
      expect({ status, output }).toEqual({ status: 2, output: '' });
      expect(errors.split('\n')).toHaveLength(1);
      for (const name of names) expect(errors).toContain(name);
    },
  );

  it.each(names)('GIVEN the options %s is said to take THEN it knows each', async (name) => {
    for (const option of new Set(usageOf(name).match(/--[a-z-]+/g))) {
      const { errors } = await genchi(name, option, '--no-such-option');
      expect(errors).not.toContain(`Unknown option '${option}'`);
      expect(errors).not.toBe('');
    }
  });
});
