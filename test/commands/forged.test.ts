/** What no client of Discord's sends, but anybody could: custom ids, values and options made up. Nothing of it is a fault of ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import quote from '../../commands/quote.ts';
import type { Answer, Asker, AutocompleteCall, ComponentCall } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { mistake } from '../../src/replies/errors.ts';
import { type OpenServices, openServices } from '../../src/services.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { addDocument, SEED, viewerOf } from '../helpers/world.ts';

const TEAM = '410000000000000001';
const asker: Asker = {
  userId: '1',
  viewer: viewerOf(TEAM, TEAM),
  channelId: '2',
  locale: 'ja',
  publicLocale: 'ja',
  managesServer: true,
};

let folder: string;
let services: OpenServices;
let key: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  services = openServices({ archivePath: folder });
  addDocument(services.archive, `guild:${TEAM}`, {
    text: '田中：非核化の件です。\n高橋：はい。\n田中：以上です。\n高橋：了解です。\n',
  });
  key = services.archive.notes.keep(asker.viewer, { query: '四島', filters: {}, synonyms: true });
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true });
});

/** The message of an answer or of the mistake that was told instead; anything else thrown is a fault. */
async function outcomeOf(answering: Promise<Answer>): Promise<void> {
  try {
    const answer = await answering;
    if ('message' in answer)
      assertWithinLimits(answer.message, { kind: 'message', files: answer.message.files?.length ?? 0 });
    if (answer.type === 'modal') assertWithinLimits(answer.modal, { kind: 'modal' });
    if (answer.type === 'share') assertWithinLimits(answer.post, { kind: 'message' });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    assertWithinLimits(mistake(error, 'ja'), { kind: 'message' });
    assertWithinLimits(mistake(error, 'en'), { kind: 'message' });
  }
}

const odd = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '-1',
      '0',
      '1',
      '1e999',
      'NaN',
      '999999999999',
      '0.5',
      'on',
      '__proto__',
      'constructor',
      '\u0000',
      '＠',
      '１',
    ],
    ...[SEED, `${SEED}:4.3`, `${SEED}:4.3#aaaaaa`, `${SEED}:3.1-23`, `${SEED}:4.99`, `${SEED}:9999999.1`],
    ...[
      '{',
      '{}',
      '{"query":"四島"}',
      '{"query":"","synonyms":7}',
      '{"query":"四島","filters":{"after":"きのう"}}',
    ],
    ...['elsewhere:1.1', 'elsewhere:1.1#abcdef', ':1.1', '#', `${SEED}:1.1#`, 'KEY', 'x'.repeat(90)],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const values = fc.array(odd, { maxLength: 5 });

describe('forged components', () => {
  it.each(commands.flatMap(({ components = {} }) => Object.entries(components)))(
    'GIVEN any arguments and values THEN %s answers, or says what is wrong',
    async (_, handle) => {
      const given = fc.record({ args: values, values, fields: fc.dictionary(odd, odd, { maxKeys: 3 }) });
      await fc.assert(
        fc.asyncProperty(given, fc.boolean(), async ({ args, values: chosen, fields }, isPrivate) => {
          const call: ComponentCall = {
            ...asker,
            args: args.map((one) => (one === 'KEY' ? key : one)),
            values: chosen,
            fields,
            message: { id: '3', private: isPrivate, askerId: '1' },
          };
          await outcomeOf(handle(call, services));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a forged button to remove a post', () => {
  it('GIVEN the post of somebody else THEN only they can remove it', async () => {
    const call = { ...asker, values: [], fields: {}, message: { id: '3', private: true, askerId: '1' } };
    const remove = (ownerId: string) => quote.components.remove({ ...call, args: ['5', ownerId] });
    await expect(remove('2')).rejects.toMatchObject({ identifier: 'notYours' });
    await expect(remove('')).rejects.toMatchObject({ identifier: 'notYours' });
    expect((await remove('1')).type).toBe('remove');
  });
});

describe('/quote with odd input', () => {
  // Of a server whose settings no forged button has changed.
  const reader = { ...asker, viewer: viewerOf('410000000000000002', '410000000000000002') };
  const run = (query: string, more: Record<string, string | boolean> = {}) =>
    quote.run(
      { ...reader, subcommand: null, options: { query, ...more }, attachments: {}, target: null },
      services,
    );
  const complete = (query: string, more: Record<string, string> = {}, focused = 'query') => {
    const call: AutocompleteCall = {
      ...reader,
      subcommand: null,
      options: { query, ...more },
      attachments: {},
      target: null,
      focused,
    };
    return quote.autocomplete(call, services);
  };

  it.each([
    ['6,000 characters', '非核化'.repeat(2_000)],
    ['6,000 pairs', '𠮷'.repeat(3_000)],
    ['half a pair', '非核化\ud83d'],
    ['quotation marks without end', '「「「「"""'],
    ['directions and invisibles', '\u202e\u2066非\u200b核\u200d化'],
    ['a line break', '非核化\n# 見出し'],
  ])('GIVEN %s THEN it is answered, and while typing too', async (_, query) => {
    await outcomeOf(run(query));
    await outcomeOf(run(query, { private: true }));
    assertWithinLimits({ choices: await complete(query) }, { kind: 'autocomplete' });
  });

  it('GIVEN anything in any option THEN it is answered or refused in words', async () => {
    const options = fc.record(
      { speaker: odd, side: odd, meeting: odd, after: odd, before: odd, private: fc.boolean() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(odd, options, async (query, more) => {
        await outcomeOf(run(query, more as Record<string, string | boolean>));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['speaker', 'side', 'meeting'])(
    'GIVEN anything typed for %s THEN the choices are within limits',
    async (focused) => {
      await fc.assert(
        fc.asyncProperty(odd, async (typed) => {
          assertWithinLimits(
            { choices: await complete('', { [focused]: typed }, focused) },
            { kind: 'autocomplete' },
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  const refusal = async (query: string): Promise<string> => {
    const told = await run(query).catch((error: unknown) => error);
    if (!(told instanceof UserError)) throw new Error(`answered: ${JSON.stringify(told)}`);
    return told.identifier;
  };

  it.each([
    `${SEED}:0.0`,
    `${SEED}:4.99`,
    `${SEED}:4.3-1`,
    `${SEED}:4.99999999999`,
    `\`${SEED}:9.9\``,
    'elsewhere:1.1',
  ])('GIVEN %s, which points at nothing THEN it is told so, and not searched as words', async (query) => {
    expect(await refusal(query)).toBe('passageMissing');
  });

  it('GIVEN what a button once showed THEN it is told that the record went, the same for one that never was', async () => {
    expect(await refusal('elsewhere:1.1#abcdef')).toBe('passageGone');
    expect(await refusal(`${SEED}:1.1#abcdef`)).toBe('passageChanged');
  });

  it.each(['""', '**', '　', '。、', '- -'])('GIVEN %j THEN words are asked for', async (query) => {
    expect(await refusal(query)).toBe('emptyQuery');
  });

  it.each(['10:30', '16:9', '第3.15項'])(
    'GIVEN %s, which is no address THEN it is searched',
    async (query) => {
      expect((await run(query)).type).toMatch(/^(?:public|private)$/);
    },
  );

  it('GIVEN a pasted address WHEN still typing THEN it shows what it points at', async () => {
    const [choice] = await complete(`\`${SEED}：4.3\``);
    expect(choice?.name).toMatch(/^小野寺防衛大臣: その上で、北朝鮮に関しては/);
    expect(choice?.value).toMatch(new RegExp(`^${SEED}:4\\.3#`));
  });
});
