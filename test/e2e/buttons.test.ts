/**
 * Every button, menu and form of every command: in both languages, at once and after a restart between the reply and
 * the click. A new component without a line in the table fails here.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Locale, messagesIn } from '../../src/locales/index.ts';
import type { Outcome } from '../../src/playground/people/outcome.ts';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { SEED } from '../helpers/world.ts';
import { messageIn } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

/** Something that is on the screen, and what using it takes. */
interface Ready {
  use(): Promise<Outcome>;
}

interface Stage {
  readonly person: Person;
  readonly roleId: string;
  /** Of a transcript of the server's own, made for one line of the table. */
  own(): string;
  readonly locale: Locale;
}

type Prepare = (stage: Stage) => Promise<Ready>;

const idOf = (ids: readonly (string | null)[], name: string): string => {
  const found = ids.find((id) => id !== null && (id === `1|${name}` || id.startsWith(`1|${name}|`)));
  if (found == null) throw new Error(`no ${name} among ${ids.join(', ')}`);
  return found;
};

function button({ person }: Stage, message: SeenMessage, name: string): Ready {
  const usable = message.buttons.filter(({ disabled }) => !disabled).map(({ customId }) => customId);
  const id = idOf(usable, name);
  return { use: () => person.click(message, id) };
}

function menu({ person }: Stage, message: SeenMessage, name: string, value?: string): Ready {
  const id = idOf(
    message.selects.map(({ customId }) => customId),
    name,
  );
  const first = message.selects.find(({ customId }) => customId === id)!.options[0]?.value;
  return { use: () => person.select(message, id, [value ?? first!]) };
}

function form({ person }: Stage, opened: Outcome, name: string, fields: Record<string, string>): Ready {
  if (opened.type !== 'modal') throw new Error(`no form: ${opened.type}`);
  idOf([opened.modal.customId], name);
  return { use: () => person.submit(opened.modal, fields) };
}

const shown = async (doing: Promise<Outcome>): Promise<SeenMessage> => messageIn(await doing);
const after = async (ready: Ready): Promise<SeenMessage> => shown(ready.use());

const slash = ({ person }: Stage, name: string, values: Parameters<Person['slash']>[1] = {}) =>
  shown(person.slash(name, values));
const post = (stage: Stage) => slash(stage, 'quote', { query: '非核化' });
const more = async (stage: Stage) => after(button(stage, await post(stage), 'more'));
const context = async (stage: Stage) => after(button(stage, await post(stage), 'context'));
const record = (stage: Stage) => slash(stage, 'transcripts show', { meeting: stage.own() });
const speakers = async (stage: Stage) => after(button(stage, await record(stage), 'trSpeakers'));

let uploads = 0;
const preview = (stage: Stage) => {
  uploads += 1;
  const data = `山田：${uploads}件目です。\n鈴木：はい。\n山田：以上です。\n鈴木：了解。\n`;
  return settledUpload(stage, { name: `upload-${uploads}.txt`, data });
};

/** On a busy machine the answer says first that it reads. */
async function settledUpload({ person }: Stage, file: { name: string; data: string }): Promise<SeenMessage> {
  const outcome = await person.slash('transcripts add', { file });
  const first = messageIn(outcome);
  if (first.buttons.length > 0) return first;
  return new Promise((resolve) => outcome.onEdit(resolve));
}

async function askedToShare(stage: Stage): Promise<SeenMessage> {
  const id = stage.own();
  const page = await slash(stage, 'transcripts show', { meeting: id });
  await menu(stage, page, 'trLimit', stage.roleId).use();
  const quote = await slash(stage, 'quote', { query: `${id}:1.1` });
  const around = await after(button(stage, quote, 'context'));
  return after(button(stage, around, 'share'));
}

/** Two, so that there is something to turn to. */
async function reports(stage: Stage): Promise<SeenMessage> {
  for (const sentence of ['1.1', '2.1']) {
    const quote = await slash(stage, 'quote', { query: `${stage.own()}:${sentence}` });
    const page = await after(button(stage, quote, 'more'));
    const opened = await button(stage, page, 'report').use();
    await form(stage, opened, 'reported', { label: '佐藤' }).use();
  }
  return slash(stage, 'transcripts reports');
}

async function checked(stage: Stage): Promise<SeenMessage> {
  const target = stage.person.say('「北朝鮮の非核化が日露共通の目標」と「率直な意見交換」と言った。');
  return shown(stage.person.messageCommand('Check quotes', target));
}

const TABLE: Readonly<Record<string, Prepare>> = {
  context: async (stage) => button(stage, await post(stage), 'context'),
  around: async (stage) => button(stage, await context(stage), 'around'),
  more: async (stage) => button(stage, await post(stage), 'more'),
  copy: async (stage) => button(stage, await more(stage), 'copy'),
  share: async (stage) => button(stage, await context(stage), 'share'),
  shareLimited: async (stage) => button(stage, await askedToShare(stage), 'shareLimited'),
  shareNot: async (stage) => button(stage, await askedToShare(stage), 'shareNot'),
  report: async (stage) => button(stage, await more(stage), 'report'),
  reported: async (stage) => {
    const opened = await button(stage, await more(stage), 'report').use();
    return form(stage, opened, 'reported', { label: '佐藤' });
  },
  remove: async (stage) => button(stage, await more(stage), 'remove'),
  result: async (stage) => button(stage, await post(stage), 'result'),
  choose: async (stage) => menu(stage, await slash(stage, 'quote', { query: '協力' }), 'choose'),
  chooseSynonym: async (stage) =>
    menu(stage, await slash(stage, 'quote', { query: '北方領土' }), 'chooseSynonym'),
  synonyms: async (stage) => button(stage, await slash(stage, 'quote', { query: '四島' }), 'synonyms'),
  literal: async (stage) => button(stage, await slash(stage, 'quote', { query: 'ロシア' }), 'literal'),
  agreements: async (stage) =>
    button(stage, await slash(stage, 'agreements', { meeting: SEED }), 'agreements'),
  item: async (stage) => menu(stage, await slash(stage, 'agreements', { meeting: SEED }), 'item'),
  views: async (stage) => button(stage, await slash(stage, 'agreements', { meeting: SEED }), 'views'),
  view: async (stage) => {
    const list = await slash(stage, 'agreements', { meeting: SEED });
    return menu(stage, await after(button(stage, list, 'views')), 'view');
  },
  only: async (stage) =>
    button(stage, await slash(stage, 'agreements', { meeting: SEED, view: 'sides' }), 'only'),
  verifyShare: async (stage) =>
    button(stage, await slash(stage, 'verify', { text: '率直な意見交換', private: true }), 'verifyShare'),
  checked: async (stage) => menu(stage, await checked(stage), 'checked'),
  checkedList: async (stage) =>
    button(stage, await after(menu(stage, await checked(stage), 'checked')), 'checkedList'),
  trAdd: async (stage) => button(stage, await preview(stage), 'trAdd'),
  trCancel: async (stage) => button(stage, await preview(stage), 'trCancel'),
  trStagedFacts: async (stage) => button(stage, await preview(stage), 'trStagedFacts'),
  trStagedSet: async (stage) => {
    const opened = await button(stage, await preview(stage), 'trStagedFacts').use();
    return form(stage, opened, 'trStagedSet', { title: 'A new title' });
  },
  trList: async (stage) => button(stage, await slash(stage, 'transcripts list'), 'trList'),
  trOpen: async (stage) => menu(stage, await slash(stage, 'transcripts list'), 'trOpen'),
  trShow: async (stage) =>
    button(stage, await slash(stage, 'transcripts remove', { meeting: stage.own() }), 'trShow'),
  trFacts: async (stage) => button(stage, await record(stage), 'trFacts'),
  trFactsSet: async (stage) => {
    const opened = await button(stage, await record(stage), 'trFacts').use();
    return form(stage, opened, 'trFactsSet', { title: 'A new title' });
  },
  trLimit: async (stage) => menu(stage, await record(stage), 'trLimit', stage.roleId),
  trRemove: async (stage) => button(stage, await record(stage), 'trRemove'),
  trRemoveNow: async (stage) =>
    button(stage, await slash(stage, 'transcripts remove', { meeting: stage.own() }), 'trRemoveNow'),
  trRestore: async (stage) => {
    const asked = await slash(stage, 'transcripts remove', { meeting: stage.own() });
    return button(stage, await after(button(stage, asked, 'trRemoveNow')), 'trRestore');
  },
  trSpeakers: async (stage) => button(stage, await record(stage), 'trSpeakers'),
  trWho: async (stage) => menu(stage, await speakers(stage), 'trWho'),
  trSayWho: async (stage) => {
    const opened = await menu(stage, await speakers(stage), 'trWho').use();
    return form(stage, opened, 'trSayWho', { name: '山田花子' });
  },
  trExport: async (stage) => button(stage, await record(stage), 'trExport'),
  trReports: async (stage) => button(stage, await reports(stage), 'trReports'),
  trAccept: async (stage) => button(stage, await reports(stage), 'trAccept'),
  // Another report than the one that is accepted.
  trReject: async (stage) =>
    button(stage, await after(button(stage, await reports(stage), 'trReports')), 'trReject'),
  // These take the public transcripts out of the server's answers, so they are used last.
  samples: async (stage) => button(stage, await slash(stage, 'help'), 'samples'),
  trPublic: async (stage) => button(stage, await slash(stage, 'transcripts settings'), 'trPublic'),
};

/** These open a form and change nothing by themselves. */
const OPENS_FORM = ['report', 'trStagedFacts', 'trFacts', 'trWho'];
/** These post to the channel besides. */
const POSTS = ['share', 'shareLimited', 'verifyShare'];

/** What a person is told where a button does not do what it says. */
function refusalsIn(locale: Locale): readonly RegExp[] {
  const { errors, fault } = messagesIn(locale);
  const gap = '\u0000';
  return [
    errors.expired({}),
    errors.unknownCommand({ name: gap }),
    errors.passageMissing({ address: gap }),
    errors.passageChanged({ address: gap }),
    errors.passageGone({ address: gap }),
    errors.transcriptMissing({ id: gap }),
    errors.uploadExpired({ key: gap }),
    errors.changedMeanwhile({ what: 'report' }),
    errors.notRestored({ id: gap }),
    errors.cannotRemove({ permission: null }),
    errors.notYours({ action: 'remove' }),
    errors.notManager({ action: 'samples' }),
    errors.onlyInServer({ command: gap }),
    fault({ incident: gap }),
  ].map((text) => new RegExp(text.split(gap).map(escapeRegExp).join('.*')));
}

const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

let world: EndToEnd | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

describe('every button, menu and form', () => {
  it('GIVEN the commands THEN the table has each of their components, and nothing else', () => {
    const names = commands.flatMap(({ components = {} }) => Object.keys(components));
    expect(Object.keys(TABLE).toSorted()).toEqual(names.toSorted());
  });

  it.each([
    ['ja', false],
    ['ja', true],
    ['en', false],
    ['en', true],
  ] as const)(
    'GIVEN %s, and a restart before the click: %s, THEN each does what it says',
    async (locale, restarts) => {
      world = await startEndToEnd();
      const { discord } = world;
      const { ids } = discord;
      let made = 0;
      const own = (): string => {
        made += 1;
        const text = `田中：${made}番の議題です。\n高橋：はい。\n田中：以上です。\n高橋：了解です。\n`;
        return world!.add(`guild:${ids.guilds.team}`, { name: `record-${made}.txt`, text });
      };
      const person = discord.as({
        user: ids.users.administrator,
        locale: locale === 'ja' ? 'ja' : 'en-US',
      });
      const stage: Stage = { person, roleId: ids.roles.administrators, own, locale };
      // More than one page of them.
      for (let n = 0; n < 30; n += 1) own();
      const ready: [string, Ready][] = [];
      for (const [name, prepare] of Object.entries(TABLE)) ready.push([name, await prepare(stage)]);
      if (restarts) await world.restart();
      const refusals = refusalsIn(locale);
      for (const [name, { use }] of ready) {
        const outcome = await use();
        if (OPENS_FORM.includes(name)) {
          expect(outcome.type, name).toBe('modal');
          continue;
        }
        expect(outcome.type, name).toMatch(/^(?:message|update|acknowledged)$/);
        if (outcome.type === 'message' || outcome.type === 'update') {
          expect(outcome.message.ephemeral, name).toBe(true);
          expect(outcome.message.text !== '' || outcome.message.files.length > 0, name).toBe(true);
          for (const refusal of refusals) expect(outcome.message.text, name).not.toMatch(refusal);
        }
        if (POSTS.includes(name)) expect((await outcome.followUp()).ephemeral, name).toBe(false);
        else expect(outcome.type, name).not.toBe('acknowledged');
      }
      expect(world.logged.filter((line) => line.includes('an interaction failed'))).toEqual([]);
    },
    60_000,
  );
});
