import type { Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { type Bot, startBot } from './bot.ts';

const V2 = 1 << 15;
const text = (length: number) => '語'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'a', custom_id: 'a', ...more });
const link = (url: string) => ({ type: 2, style: 5, label: 'a', url });
const option = (index: number, more: object = {}) => ({ label: `l${index}`, value: `v${index}`, ...more });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: times(2, (n) => option(n)),
  ...more,
});
const display = (content = 'a') => ({ type: 10, content });
const section = (more: object = {}) => ({ type: 9, components: [display()], accessory: button(), ...more });
const container = (...components: unknown[]) => ({ type: 17, components });
const v2 = (...components: unknown[]) => ({ flags: V2, components });
const classic = (...components: unknown[]) => ({ content: 'a', components });
const field = (more: object = {}) => ({ name: 'n', value: 'v', ...more });

const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'i', ...more });
const label = (component: unknown, more: object = {}) => ({ type: 18, label: 'L', component, ...more });
const modal = (components: unknown, more: object = {}) => ({
  custom_id: 'm',
  title: 't',
  components,
  ...more,
});

const choices = (...list: unknown[]) => ({ choices: list });

type Case = readonly [what: string, body: unknown, ok: boolean];

const MESSAGES: readonly Case[] = [
  ['content of 2000', { content: text(2000) }, true],
  ['content of 2001', { content: text(2001) }, false],
  ['no content at all', {}, false],
  ['blank content', { content: '  ' }, false],
  ['11 embeds', { embeds: times(11, () => ({ title: 't' })) }, false],
  ['an embed title of 257', { embeds: [{ title: text(257) }] }, false],
  ['an embed description of 4096', { embeds: [{ description: text(4096) }] }, true],
  ['an embed description of 4097', { embeds: [{ description: text(4097) }] }, false],
  ['26 fields', { embeds: [{ fields: times(26, () => field()) }] }, false],
  ['a field name of 257', { embeds: [{ fields: [field({ name: text(257) })] }] }, false],
  ['a field value of 1025', { embeds: [{ fields: [field({ value: text(1025) })] }] }, false],
  ['a footer of 2049', { embeds: [{ title: 't', footer: { text: text(2049) } }] }, false],
  ['an author of 257', { embeds: [{ title: 't', author: { name: text(257) } }] }, false],
  ['embeds of 6001 together', { embeds: [{ description: text(4000) }, { description: text(2001) }] }, false],
  ['embeds of 6000 together', { embeds: [{ description: text(4000) }, { description: text(2000) }] }, true],
  ['five rows', classic(...times(5, (n) => row(button({ custom_id: `${n}` })))), true],
  ['six rows', classic(...times(6, (n) => row(button({ custom_id: `${n}` })))), false],
  ['five buttons in a row', classic(row(...times(5, (n) => button({ custom_id: `${n}` })))), true],
  ['six buttons in a row', classic(row(...times(6, (n) => button({ custom_id: `${n}` })))), false],
  ['a select beside a button', classic(row(select(), button())), false],
  ['an empty row', classic(row()), false],
  ['a button outside a row', classic(button()), false],
  ['a label of 80', classic(row(button({ label: text(80) }))), true],
  ['a label of 81', classic(row(button({ label: text(81) }))), false],
  ['a button without a face', classic(row({ type: 2, style: 1, custom_id: 'a' })), false],
  ['a custom id of 100', classic(row(button({ custom_id: 'x'.repeat(100) }))), true],
  ['a custom id of 101', classic(row(button({ custom_id: 'x'.repeat(101) }))), false],
  ['an empty custom id', classic(row(button({ custom_id: '' }))), false],
  ['a button without custom id', classic(row({ type: 2, style: 1, label: 'a' })), false],
  ['a double custom id', classic(row(button(), button())), false],
  ['a double custom id across kinds', classic(row(button({ custom_id: 's' })), row(select())), false],
  ['a link of 512', classic(row(link(`https://e.org/${'x'.repeat(498)}`))), true],
  ['a link of 513', classic(row(link(`https://e.org/${'x'.repeat(499)}`))), false],
  ['a link that is none', classic(row(link('nonsense'))), false],
  ['a link to a script', classic(row(link('javascript:alert(1)'))), false],
  ['a link with a custom id', classic(row({ ...link('https://e.org'), custom_id: 'a' })), false],
  ['25 options', classic(row(select({ options: times(25, (n) => option(n)) }))), true],
  ['26 options', classic(row(select({ options: times(26, (n) => option(n)) }))), false],
  ['no options', classic(row(select({ options: [] }))), false],
  ['an option label of 101', classic(row(select({ options: [option(1, { label: text(101) })] }))), false],
  ['an option value of 101', classic(row(select({ options: [option(1, { value: text(101) })] }))), false],
  [
    'an option description of 101',
    classic(row(select({ options: [option(1, { description: text(101) })] }))),
    false,
  ],
  ['a double option value', classic(row(select({ options: [option(1), option(1)] }))), false],
  ['more values than options', classic(row(select({ max_values: 3 }))), false],
  ['a placeholder of 151', classic(row(select({ placeholder: text(151) }))), false],
  [
    'two defaults of one',
    classic(row(select({ options: times(2, (n) => option(n, { default: true })) }))),
    false,
  ],
  ['text displays without the flag', { components: [display()] }, false],
  ['the flag with content', { ...v2(display()), content: 'a' }, false],
  ['the flag with an embed', { ...v2(display()), embeds: [{ title: 't' }] }, false],
  [
    'the flag with a poll',
    { ...v2(display()), poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] } },
    false,
  ],
  ['the flag and nothing', v2(), false],
  ['40 components', v2(container(...times(39, () => display()))), true],
  ['41 components', v2(container(...times(40, () => display()))), false],
  ['an accessory that is the 41st', v2(container(section(), ...times(37, () => display()))), false],
  ['4000 characters in all', v2(display(text(2000)), display(text(2000))), true],
  ['4001 characters in all', v2(display(text(2000)), container(display(text(2001)))), false],
  ['an empty text display', v2(display('')), false],
  ['a section of three texts', v2(section({ components: times(3, () => display()) })), true],
  ['a section of four texts', v2(section({ components: times(4, () => display()) })), false],
  ['a section without accessory', v2({ type: 9, components: [display()] }), false],
  ['a section with a select', v2(section({ accessory: select() })), false],
  ['a container in a container', v2(container(container(display()))), false],
  ['a bare button in a container', v2(container(button())), false],
  ['an unknown component', v2({ type: 99 }), false],
  ['a file that was not sent', v2({ type: 13, file: { url: 'attachment://none.txt' } }), false],
  ['a file from elsewhere', v2({ type: 13, file: { url: 'https://e.org/a.txt' } }), false],
  [
    'a gallery of 11',
    v2({ type: 12, items: times(11, () => ({ media: { url: 'https://e.org/a.png' } })) }),
    false,
  ],
  ['a flag of somebody else', { content: 'a', flags: 1 << 1 }, false],
  [
    'mentions parsed and listed',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['110000000000000011'] } },
    false,
  ],
  ['content that is a number', { content: { a: 1 } }, false],
];

const MODALS: readonly Case[] = [
  ['a label with an input', modal([label(input())]), true],
  ['a title of 45', modal([label(input())], { title: text(45) }), true],
  ['a title of 46', modal([label(input())], { title: text(46) }), false],
  ['a custom id of 101', modal([label(input())], { custom_id: 'x'.repeat(101) }), false],
  ['five components', modal(times(5, (n) => label(input({ custom_id: `${n}` })))), true],
  ['six components', modal(times(6, (n) => label(input({ custom_id: `${n}` })))), false],
  ['no components', modal([]), false],
  ['a label of 46', modal([label(input(), { label: text(46) })]), false],
  ['a label of its own inside a label', modal([label(input({ label: 'x' }))]), false],
  ['a length of 4001', modal([label(input({ max_length: 4001 }))]), false],
  ['a value that is too long', modal([label(input({ max_length: 3, value: 'abcd' }))]), false],
  ['double ids', modal([label(input()), label(input())]), false],
  ['11 files', modal([label({ type: 19, custom_id: 'f', max_values: 11 })]), false],
  ['10 files', modal([label({ type: 19, custom_id: 'f', max_values: 10 })]), true],
  ['a button', modal([row(button())]), false],
  ['an input without a label', modal([input()]), false],
];

const CHOICES: readonly Case[] = [
  ['25 choices', choices(...times(25, (n) => ({ name: `n${n}`, value: `v${n}` }))), true],
  ['26 choices', choices(...times(26, (n) => ({ name: `n${n}`, value: `v${n}` }))), false],
  ['a name of 100', choices({ name: text(100), value: 'v' }), true],
  ['a name of 101', choices({ name: text(101), value: 'v' }), false],
  ['a value of 101', choices({ name: 'n', value: text(101) }), false],
  ['an empty name', choices({ name: '', value: 'v' }), false],
  ['none', choices(), true],
];

const slash = (more: object = {}) => ({ name: 'a', description: 'd', ...more });
const parameter = (more: object = {}) => ({ type: 3, name: 'o', description: 'd', ...more });
const declared = (...options: unknown[]) => [slash({ options })];

const COMMANDS: readonly Case[] = [
  ['a plain one', [slash()], true],
  ['an upper-case name', [slash({ name: 'Quote' })], false],
  ['a name of 33', [slash({ name: 'a'.repeat(33) })], false],
  ['a name with a space', [slash({ name: 'a b' })], false],
  ['a Japanese name', [slash({ name: '引用' })], true],
  ['a message command with a space', [{ type: 3, name: 'Check quotes' }], true],
  ['a message command with a description', [{ type: 3, name: 'Check', description: 'd' }], false],
  ['no description', [{ name: 'a' }], false],
  ['a description of 101', [slash({ description: text(101) })], false],
  ['a localised description of 101', [slash({ description_localizations: { ja: text(101) } })], false],
  ['an unknown locale', [slash({ description_localizations: { tlh: 'd' } })], false],
  ['two of one name', [slash(), slash()], false],
  ['101 commands', times(101, (n) => slash({ name: `c${n}` })), false],
  ['16 message commands', times(16, (n) => ({ type: 3, name: `c${n}` })), false],
  ['26 options', declared(...times(26, (n) => parameter({ name: `o${n}` }))), false],
  ['a double option', declared(parameter(), parameter()), false],
  ['required after optional', declared(parameter(), parameter({ name: 'p', required: true })), false],
  [
    '26 choices',
    declared(parameter({ choices: times(26, (n) => ({ name: `${n}`, value: `${n}` })) })),
    false,
  ],
  [
    'choices and autocomplete',
    declared(parameter({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })),
    false,
  ],
  ['a choice name of 101', declared(parameter({ choices: [{ name: text(101), value: 'a' }] })), false],
  ['a sub-command beside an option', declared({ type: 1, name: 's', description: 'd' }, parameter()), false],
  [
    '8001 characters',
    declared(
      ...times(21, (n) =>
        parameter({
          name: `o${n}`,
          description: text(100),
          choices: times(3, (m) => ({ name: `${m}`, name_localizations: { ja: text(95) }, value: `${m}` })),
        }),
      ),
    ),
    false,
  ],
];

let discord: LocalDiscord;
let bot: Bot;
let take: (interaction: Interaction) => void = () => undefined;

beforeAll(async () => {
  discord = await startLocalDiscord();
  bot = await startBot(discord, async (interaction) => take(interaction), [
    { name: 'go', description: 'Go', options: [parameter({ autocomplete: true })] },
  ]);
});

afterAll(async () => {
  await bot.stop();
  await discord.close();
});

async function answer(type: number, data: unknown): Promise<Response> {
  const arrived = new Promise<Interaction>((resolve) => {
    take = resolve;
  });
  const person = discord.as();
  const outcome = type === 8 ? person.autocomplete('go', {}, 'o') : person.slash('go');
  outcome.catch(() => undefined);
  const { id, token } = await arrived;
  return fetch(`${discord.apiUrl}/v10/interactions/${id}/${token}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, data }),
  });
}

async function expectVerdict(response: Response, ok: boolean): Promise<void> {
  const body = response.status === 204 ? null : ((await response.json()) as Record<string, unknown>);
  expect([
    response.status < 300,
    body === null || ok ? null : [50035, 50006].includes(Number(body.code)),
  ]).toEqual([ok, ok ? null : true]);
}

describe('what Discord refuses', () => {
  it.each(MESSAGES)('GIVEN a message with %s THEN it is judged as Discord does', async (_what, body, ok) =>
    expectVerdict(await answer(4, body), ok),
  );
  it.each(MODALS)('GIVEN a modal with %s THEN it is judged as Discord does', async (_what, body, ok) =>
    expectVerdict(await answer(9, body), ok),
  );
  it.each(CHOICES)('GIVEN suggestions with %s THEN it is judged as Discord does', async (_what, body, ok) =>
    expectVerdict(await answer(8, body), ok),
  );

  it.each(COMMANDS)('GIVEN commands with %s THEN it is judged as Discord does', async (_what, body, ok) => {
    const before = discord.commands.list(null);
    const response = await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bot ${discord.token}` },
      body: JSON.stringify(body),
    });
    discord.commands.replaceAll(null, before);
    await expectVerdict(response, ok);
  });

  it('GIVEN a deferred answer with more than EPHEMERAL THEN it is refused', async () => {
    await expectVerdict(await answer(5, { flags: V2 }), false);
    await expectVerdict(await answer(5, { flags: 64 }), true);
  });

  it('GIVEN an edit that breaks a limit or removes the V2 flag THEN it is refused, and the message stays as it was', async () => {
    const response = await answer(4, v2(display('first')));
    expect(response.status).toBe(204);
    const message = discord.as().messages().at(-1)!;
    const path = `/channels/${message.channelId}/messages/${message.id}`;
    const edit = (body: unknown) =>
      fetch(`${discord.apiUrl}/v10${path}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', authorization: `Bot ${discord.token}` },
        body: JSON.stringify(body),
      });
    await expectVerdict(await edit({ flags: 0 }), false);
    await expectVerdict(await edit({ components: [display(text(4001))] }), false);
    await expectVerdict(await edit({ content: 'classic' }), false);
    expect(discord.as().look(message)?.text).toBe('first');
    await expectVerdict(await edit({ components: [display('second')] }), true);
    expect(discord.as().look(message)?.text).toBe('second');
  });

  it('GIVEN eleven files or one over 10 MiB THEN it is refused', async () => {
    const upload = async (files: readonly Blob[]) => {
      const arrived = new Promise<Interaction>((resolve) => {
        take = resolve;
      });
      void discord.as().slash('go');
      const { id, token } = await arrived;
      const form = new FormData();
      form.set('payload_json', JSON.stringify({ type: 4, data: { content: 'files' } }));
      for (const [index, file] of files.entries()) form.set(`files[${index}]`, file, `f${index}.txt`);
      return fetch(`${discord.apiUrl}/v10/interactions/${id}/${token}/callback`, {
        method: 'POST',
        body: form,
      });
    };
    await expectVerdict(await upload(times(10, () => new Blob(['x']))), true);
    await expectVerdict(await upload(times(11, () => new Blob(['x']))), false);
    const tooLarge = await upload([new Blob([new Uint8Array(10 * 1024 * 1024 + 1)])]);
    expect([tooLarge.status, await tooLarge.json()]).toMatchObject([413, { code: 40005 }]);
  });

  it('GIVEN all of that THEN each refusal has the shape of Discord’s', () => {
    expect(discord.exchanges.flatMap((exchange) => exchange.departures)).toEqual([]);
    const codes = new Set(
      discord.exchanges.map((one) => (one.response as { code?: number } | undefined)?.code),
    );
    expect([...codes].filter((code) => code !== undefined).toSorted()).toEqual([40005, 50006, 50035]);
  });
});
