/**
 * Who sees what: two servers with roles, a direct message and a user install, against every command, option, suggestion, button, menu and form.
 * Nothing here names a command's options or buttons: what is added later is tested too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../src/archive/archive.ts';
import type { Answer, Asker, Command, CommandCall, ComponentCall } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { encodeCustomId, parseCustomId } from '../../src/replies/custom-id.ts';
import { type OpenServices, openServices } from '../../src/services.ts';
import { addDocument, SEED, viewerOf } from '../helpers/world.ts';

const [TEAM, DESK] = ['410000000000000001', '410000000000000002'];
const [BOARD, STAFF, EDITORS] = ['420000000000000001', '420000000000000002', '420000000000000003'];

/** Words that stand in one transcript alone; `words` in its speeches, `name` in its title, labels and link. */
interface Secret {
  readonly guild: string;
  readonly audience: string | null;
  readonly words: string;
  readonly name: string;
  id: string;
}
const secrets: readonly Secret[] = [
  { guild: TEAM, audience: null, words: 'kvornak', name: 'thulbim', id: '' },
  { guild: TEAM, audience: BOARD, words: 'wexphid', name: 'drozgul', id: '' },
  { guild: TEAM, audience: STAFF, words: 'jambyro', name: 'plinkef', id: '' },
  { guild: DESK, audience: null, words: 'zyrdocu', name: 'hafnowt', id: '' },
  { guild: DESK, audience: EDITORS, words: 'mucvile', name: 'brostex', id: '' },
];

interface Cell {
  readonly name: string;
  readonly viewer: Viewer;
  readonly manages: boolean;
}
const cell = (name: string, viewer: Viewer, manages = false): Cell => ({ name, viewer, manages });
const cells: readonly Cell[] = [
  cell('a member without roles', viewerOf(TEAM, TEAM)),
  cell('a member of the board', viewerOf(TEAM, TEAM, BOARD)),
  cell('a member of the staff', viewerOf(TEAM, TEAM, STAFF)),
  cell('a manager without roles', viewerOf(TEAM, TEAM), true),
  cell('a manager of the other server', viewerOf(DESK, DESK, EDITORS), true),
  cell('a member of the other server who holds roles of the first', viewerOf(DESK, DESK, BOARD, STAFF)),
  cell('a direct message', PUBLIC_VIEWER),
  cell('a user install in a server that did not add the bot', PUBLIC_VIEWER),
];

/** What must not reach them. A manager manages by title and labels what only its readers read. */
function forbiddenFor({ viewer, manages }: Cell): readonly string[] {
  return secrets.flatMap(({ guild, audience, words, name, id }) => {
    if (guild !== viewer.guildId) return [words, name, id];
    if (audience === null || viewer.roleIds.includes(audience)) return [];
    return manages ? [words] : [words, name, id];
  });
}

interface Place {
  readonly services: OpenServices;
  close(): Promise<void>;
}

/** The bot with some of the secrets, each reported once. */
function placeWith(some: readonly Secret[]): Place {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  const services = openServices({ archivePath: folder });
  for (const secret of some) {
    const { guild, audience, words, name } = secret;
    const index = secrets.indexOf(secret);
    secret.id = addDocument(services.archive, `guild:${guild}`, {
      name: `minutes-${index}.txt`,
      title: `会議 ${name}`,
      url: `https://example.org/${name}`,
      heldOn: `2024-03-0${index + 1}`,
      text: textOf(secret),
    });
    const desk = services.archive.manage({ guildId: guild, userId: '1' });
    if (audience !== null) desk.limit(secret.id, [audience]);
    const reader = viewerOf(guild, guild, ...(audience === null ? [] : [audience]));
    const report = { userId: '2', reference: `${secret.id}:2.1`, label: '河野外務大臣', comment: words };
    expect(services.archive.report(reader, report)).toBe(true);
  }
  return {
    services,
    async close() {
      await services.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const textOf = ({ words, name }: Secret) =>
  [
    `田中${name}：非核化に向け、本年10月に${words}の協議を行うことで合意しました。`,
    `鈴木：四島について${words}を確認しました。`,
    `田中${name}：北朝鮮の件も${words}です。`,
    '鈴木：了解。',
  ].join('\n');

let place: Place;
let services: OpenServices;
beforeAll(() => {
  place = placeWith(secrets);
  services = place.services;
});
afterAll(() => place.close());

const askerOf = ({ viewer, manages }: Cell): Asker => ({
  userId: '1',
  viewer,
  channelId: '430000000000000001',
  locale: 'ja',
  publicLocale: 'ja',
  managesServer: manages,
});

interface Leaf {
  readonly command: Command;
  readonly subcommand: string | null;
  readonly options: readonly Declared[];
}
interface Declared {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string }[];
  readonly options?: readonly Declared[];
}
const STRING = 3;
const SUBCOMMAND = 1;
const ATTACHMENT = 11;

function leavesFor({ manages }: Cell): readonly Leaf[] {
  return commands
    .filter(({ declaration }) => manages || !('default_member_permissions' in declaration))
    .flatMap((command): Leaf[] => {
      const options = ((command.declaration as { options?: readonly Declared[] }).options ??
        []) as Declared[];
      const nested = options.filter(({ type }) => type === SUBCOMMAND);
      return nested.length === 0
        ? [{ command, subcommand: null, options }]
        : nested.map(({ name, options: own = [] }) => ({ command, subcommand: name, options: own }));
    })
    .filter(({ options }) => !options.some(({ type }) => type === ATTACHMENT));
}

/** Each string option with the text, beside what is required. */
function fillings({ options }: Leaf, text: string): readonly Record<string, string>[] {
  const strings = options.filter(({ type }) => type === STRING);
  const required = Object.fromEntries(
    strings.filter((one) => one.required === true).map(({ name }) => [name, text]),
  );
  return [
    required,
    ...strings.map(({ name, choices }) => ({
      query: '非核化',
      ...required,
      [name]: choices?.[0]?.value ?? text,
    })),
  ];
}

/** @param said in the message whose menu a command is on; other commands do not look */
const callOf = (asker: Asker, leaf: Leaf, options: Record<string, string>, said: string): CommandCall => ({
  ...asker,
  subcommand: leaf.subcommand,
  options,
  attachments: {},
  target: { id: '9', authorId: '2', content: `昨日「${said}」「${said}の件」と聞きました。` },
});

/** What a person gets, errors too, as one text. */
async function told(answer: Promise<unknown>): Promise<string> {
  try {
    const got = await answer;
    return JSON.stringify(got, (_, value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return JSON.stringify([error.identifier, error.context]);
  }
}

/** Everything that a cell gets for a text: answers of every command and option, and every suggestion. */
async function everything(
  of: Cell,
  text: string,
  { services }: Place = place,
): Promise<readonly { what: string; got: string }[]> {
  const asker = askerOf(of);
  const all: { what: string; got: string }[] = [];
  for (const leaf of leavesFor(of)) {
    const name = [leaf.command.declaration.name, leaf.subcommand].filter(Boolean).join(' ');
    for (const options of fillings(leaf, text)) {
      const what = `/${name} ${JSON.stringify(options)}`;
      all.push({ what, got: await told(leaf.command.run(callOf(asker, leaf, options, text), services)) });
      for (const focused of leaf.options.filter(({ autocomplete }) => autocomplete === true)) {
        const call = { ...callOf(asker, leaf, options, text), focused: focused.name };
        all.push({ what: `${what} typing`, got: await told(leaf.command.autocomplete!(call, services)) });
      }
    }
  }
  return all;
}

/** What two places never have in common: when a report was made, and its number, which tells nothing. */
const timeless = (got: string) =>
  got.replace(/<t:\d+/g, '<t:0').replace(/1\|tr(Accept|Reject)\|\d+/g, '1|tr$1|0');

describe.each(cells)('$name', (of) => {
  it('GIVEN words that many records share THEN no answer or suggestion holds what they may not read', async () => {
    const forbidden = forbiddenFor(of);
    for (const text of ['非核化', '四島', '', `${SEED}:4.3`, '鈴木', '会議']) {
      for (const { what, got } of await everything(of, text)) {
        for (const word of forbidden) expect(got, `${what} as ${of.name}`).not.toContain(word);
      }
    }
  });

  it('GIVEN ids, addresses and titles of every record THEN no answer, suggestion or export holds words they may not read', async () => {
    const forbidden = secrets.filter(({ words }) => forbiddenFor(of).includes(words));
    for (const { id, name } of secrets) {
      for (const text of [id, `${id}:1.1`, `${id}:2.1`, `会議 ${name}`]) {
        for (const { what, got } of await everything(of, text))
          for (const { words } of forbidden) expect(got, `${what} as ${of.name}`).not.toContain(words);
      }
    }
  });

  it('GIVEN the very words, names and addresses they may not read THEN every answer is as where those records are not', async () => {
    const isHidden = ({ words, name }: Secret) =>
      [words, name].every((word) => forbiddenFor(of).includes(word));
    const without = placeWith(secrets.filter((secret) => !isHidden(secret)));
    for (const secret of secrets.filter(isHidden)) {
      const { words, name, id } = secret;
      for (const text of [words, name, `会議 ${name}`, `田中${name}`, id, `${id}:1.1`, textOf(secret)]) {
        const [found, missing] = [await everything(of, text), await everything(of, text, without)];
        expect(found).toHaveLength(missing.length);
        for (const [index, { what, got }] of found.entries())
          expect(timeless(got), what).toBe(timeless(missing[index]!.got));
      }
    }
    await without.close();
  });
});

/** These change the archive; within their own server they are not pressed here. */
const CHANGING =
  /^tr(Add|Set|StagedSet|FactsSet|Limit|RemoveNow|Restore|SayWho|Public|Accept|Reject)$|^reported$/;

interface Control {
  readonly customId: string;
  readonly values: readonly string[];
}

function controlsIn(node: unknown): readonly Control[] {
  if (Array.isArray(node)) return node.flatMap(controlsIn);
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return [];
  const { custom_id: customId, options } = node as { custom_id?: unknown; options?: unknown };
  const values = Array.isArray(options) ? options.map((option) => String(option.value)) : [];
  // Inputs of a form have names of their own; the form as a whole is what is sent in.
  const isOurs = typeof customId === 'string' && parseCustomId(customId) !== null;
  const own = isOurs ? [{ customId, values: values.slice(0, 3) }] : [];
  return [...own, ...Object.values(node).flatMap(controlsIn)];
}

function press(of: Cell, { customId, values }: Control): Promise<Answer> {
  const id = parseCustomId(customId)!;
  const handler = commands.flatMap(({ components = {} }) => components[id.name] ?? [])[0];
  if (handler === undefined) return Promise.reject(new UserError('unknownCommand', { name: id.name }));
  const call: ComponentCall = {
    ...askerOf(of),
    args: id.args,
    values,
    fields: { title: 'x', label: 'x', name: 'x' },
    message: { id: '9', private: true, askerId: '1' },
  };
  return handler(call, services);
}

/** Every control that a cell is shown, pressed down to the third page. */
async function harvest(of: Cell): Promise<readonly Control[]> {
  const found = new Map<string, Control>();
  let layer: unknown[] = [];
  for (const text of ['非核化', ...secrets.map(({ id }) => `${id}:1.1`), ...secrets.map(({ id }) => id)]) {
    for (const leaf of leavesFor(of)) {
      for (const options of fillings(leaf, text)) {
        layer.push(
          await leaf.command.run(callOf(askerOf(of), leaf, options, text), services).catch(() => null),
        );
      }
    }
  }
  for (let depth = 0; depth < 3; depth++) {
    const fresh = layer.flatMap(controlsIn).filter(({ customId }) => !found.has(customId));
    for (const control of fresh) found.set(control.customId, control);
    const pressed = [...new Set(fresh)].filter(
      ({ customId }) => !CHANGING.test(parseCustomId(customId)?.name ?? ''),
    );
    layer = await Promise.all(pressed.map((control) => press(of, control).catch(() => null)));
  }
  return [...found.values()];
}

describe('buttons, menus and forms of others', () => {
  it('GIVEN every control that anyone is shown WHEN anyone else uses it THEN it gives nothing they may not read, and changes nothing', async () => {
    const before = JSON.stringify(secrets.map(({ guild }) => services.archive.revision(`guild:${guild}`)));
    let pressed = 0;
    for (const owner of cells) {
      const controls = await harvest(owner);
      for (const of of cells.filter((one) => one !== owner)) {
        const isNeighbour = of.viewer.guildId === owner.viewer.guildId;
        const forbidden = forbiddenFor(of);
        for (const control of controls) {
          const name = parseCustomId(control.customId)?.name ?? '';
          // Only managers are ever shown these in their own server; Discord lets nobody press what they do not see.
          if (isNeighbour && (name.startsWith('tr') || CHANGING.test(name))) continue;
          pressed += 1;
          const got = await told(press(of, control));
          // Not the ids: they were typed to harvest the controls, and notes repeat what was typed.
          for (const word of forbidden.filter((one) => !secrets.some(({ id }) => id === one)))
            expect(got, `${control.customId} of ${owner.name}, as ${of.name}`).not.toContain(word);
        }
      }
    }
    expect(pressed).toBeGreaterThan(500);
    expect(JSON.stringify(secrets.map(({ guild }) => services.archive.revision(`guild:${guild}`)))).toBe(
      before,
    );
  });

  it('GIVEN a record limited to roles THEN no answer that holds of it is public unless it was asked to be shared', async () => {
    for (const of of cells) {
      const readable = secrets.filter(
        ({ guild, audience }) =>
          guild === of.viewer.guildId && audience !== null && of.viewer.roleIds.includes(audience),
      );
      for (const text of [
        '非核化',
        '四島',
        ...readable.flatMap(({ words, name, id }) => [words, name, id, `${id}:1.1`]),
      ]) {
        for (const leaf of leavesFor(of)) {
          for (const options of fillings(leaf, text)) {
            const answer = await leaf.command
              .run(callOf(askerOf(of), leaf, options, text), services)
              .catch(() => null);
            if (answer?.type !== 'public') continue;
            const got = await told(Promise.resolve(answer));
            for (const { words, name, id } of readable)
              for (const word of [words, name, id])
                expect(
                  got.replaceAll(JSON.stringify(text).slice(1, -1), ''),
                  JSON.stringify(options),
                ).not.toContain(word);
          }
        }
      }
    }
  });
});

describe('what takes a moment', () => {
  const manager = cells.find(({ manages, viewer }) => manages && viewer.guildId === DESK)!;
  const upload = commands.find(({ declaration }) => declaration.name === 'transcripts')!;

  /** The preview of a document, as a manager of the other server is shown it. */
  async function previewOf(text: string, { services }: Place): Promise<string> {
    const bytes = new TextEncoder().encode(text);
    const call: CommandCall = {
      ...askerOf(manager),
      subcommand: 'add',
      options: { file: '1' },
      attachments: { file: { name: 'minutes-0.txt', size: bytes.length, url: 'https://example.org' } },
      target: null,
    };
    const answer = await upload.run(call, { ...services, download: async () => bytes });
    if (answer.type !== 'work') throw new Error(answer.type);
    const shown = await told(answer.run(() => {}));
    // Keys of what waits are drawn by lot.
    return shown.replace(/1\|(trAdd|trCancel|trStagedFacts)\|[\w-]+/g, '1|$1|');
  }

  it('GIVEN the very document that another server holds WHEN it is uploaded THEN nothing tells that it is there', async () => {
    const without = placeWith(secrets.filter(({ guild }) => guild === DESK));
    const [secret] = secrets;
    const here = await previewOf(textOf(secret!), place);
    expect(here).toContain(secret!.words);
    expect(here).toBe(await previewOf(textOf(secret!), without));
    await without.close();
  });

  it('GIVEN a passage they may not read WHEN someone reports its speaker with a button of another THEN it is as missing, and nobody is told', async () => {
    const queued = () =>
      [TEAM, DESK].map((guildId) => services.archive.manage({ guildId, userId: '1' }).reports().length);
    const before = queued();
    for (const of of cells) {
      const hidden = secrets.filter(({ words }) => forbiddenFor(of).includes(words));
      for (const { id } of hidden) {
        for (const name of ['report', 'reported']) {
          const control = { customId: encodeCustomId(name, `${id}:2.1`), values: [] };
          const gone = { customId: encodeCustomId(name, `${id.slice(0, -6)}zzzzzz:2.1`), values: [] };
          const [got, missing] = [await told(press(of, control)), await told(press(of, gone))];
          expect(got.replaceAll(id, '')).toBe(missing.replaceAll(`${id.slice(0, -6)}zzzzzz`, ''));
        }
      }
    }
    expect(queued()).toEqual(before);
  });

  it('GIVEN an index that is behind the archive THEN no answer holds what is not yet, not here or not any more theirs to read', async () => {
    const late = placeWith(secrets);
    const { archive, search } = late.services;
    for (const guildId of [TEAM, DESK]) await search.warm(viewerOf(guildId, guildId));
    const lines = Array.from(
      { length: 2_500 },
      (_, n) => `${n % 2 ? '鈴木' : '高橋'}：ovurnex第${n}号の非核化。`,
    );
    const large = (name: string) =>
      addDocument(archive, `guild:${TEAM}`, {
        name: `${name}.txt`,
        title: name,
        text: `${lines.join('\n')}${name}`,
      });
    const desk = archive.manage({ guildId: TEAM, userId: '1' });
    const opened = secrets.find(({ guild, audience }) => guild === TEAM && audience === null)!;
    const steps: (() => void)[] = [
      () => desk.limit(large('limited'), [BOARD]),
      () => desk.remove(large('binned')),
      () => desk.limit(opened.id, [BOARD]),
    ];
    for (const step of steps) {
      step();
      for (const of of cells.filter(
        ({ viewer }) => !viewer.roleIds.includes(BOARD) || viewer.guildId === DESK,
      )) {
        const gone = step === steps[2] ? [opened.words] : [];
        const forbidden = ['ovurnex', ...gone, ...forbiddenFor(of)];
        for (const { what, got } of await everything(of, '非核化', late))
          for (const word of forbidden) expect(got, `${what} as ${of.name}`).not.toContain(word);
      }
    }
    await late.close();
  });
});
