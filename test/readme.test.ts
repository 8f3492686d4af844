import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { PUBLIC_VIEWER } from '../src/archive/archive.ts';
import { importSeeds } from '../src/archive/documents.ts';
import type { Asker } from '../src/discord/command.ts';
import { openTemporary } from '../src/services.ts';
import { ROOT } from './helpers/world.ts';

const asker: Asker = {
  userId: '1',
  viewer: PUBLIC_VIEWER,
  channelId: null,
  locale: 'ja',
  publicLocale: 'ja',
  managesServer: false,
};

/** A README's block quote as plain lines, with neither quote marks nor its line breaks' backslashes. */
function quotedLines(readme: string): readonly string[] {
  return readme
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replace(/\\$/, ''));
}

describe('the README', () => {
  it.each(['README.md', 'README.ja.md'])(
    'GIVEN %s THEN the answer it shows is the one the bot gives',
    async (name) => {
      const services = openTemporary((archive, people) => importSeeds(archive, join(ROOT, 'seeds'), people));
      const quote = commands.find(({ declaration }) => declaration.name === 'quote')!;
      const call = {
        ...asker,
        subcommand: null,
        options: { query: '非核化' },
        attachments: {},
        target: null,
      };
      const answer = await quote.run(call, services);
      await services.close();
      if (answer.type !== 'public') throw new Error(answer.type);
      const given = answer.message.content!.split('\n').map((line) => line.replace(/^(?:> |-# )/, ''));
      expect(quotedLines(readFileSync(join(ROOT, name), 'utf8'))).toEqual(given);
    },
  );

  it('GIVEN its two commands THEN each is a script of the project', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain('npm ci && npm start\nnpm ci && npm test');
    for (const [, script] of readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(scripts).toHaveProperty([script!]);
  });
});
