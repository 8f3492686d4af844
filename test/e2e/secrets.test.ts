/**
 * What must never be written down: the bot's token, interactions' tokens, what people ask, what records hold. Every way that
 * something of it comes in, with every way that an answer can fail.
 */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/playground/people/outcome.ts';
import type { Person } from '../../src/playground/people/person.ts';
import { messageIn, uploaded } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

/** One for each kind of secret, so that a leak names its source. */
const MARKERS = {
  query: 'markerquery7c31',
  quotation: 'markerquotation7c31',
  message: 'markermessage7c31',
  file: 'markerfile7c31',
  title: 'markertitle7c31',
  comment: 'markercomment7c31',
} as const;

let world: EndToEnd;
afterEach(() => world.stop());

const RECORD = `山田：${MARKERS.file} の予算を承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。`;

/** Everything that takes words or files of people's, and what follows from it. Each tells what was shown. */
const WAYS: Readonly<Record<string, (sato: Person) => Promise<readonly Outcome[]>>> = {
  '/quote': async (sato) => [await sato.slash('quote', { query: MARKERS.query })],
  '/quote, a long one that a button cannot carry': async (sato) => [
    await sato.slash('quote', { query: `承認 ${MARKERS.query.repeat(5)}` }),
  ],
  '/quote and its buttons': async (sato) => {
    const shown = await sato.slash('quote', { query: `${MARKERS.file} 承認`, private: true });
    if (shown.type !== 'message') return [shown];
    const { buttons } = shown.message;
    const pressed: Outcome[] = [];
    for (const { customId, disabled } of buttons) {
      if (customId === null || disabled) continue;
      // One that turned the page is no longer there.
      const outcome = await sato.click(shown.message, customId).catch(() => null);
      if (outcome !== null) pressed.push(outcome);
    }
    return [shown, ...pressed];
  },
  'what is typed': async (sato) => {
    await sato.autocomplete('quote', { query: MARKERS.query }, 'query');
    return [];
  },
  '/agreements': async (sato) => [await sato.slash('agreements', { topic: MARKERS.query })],
  '/verify': async (sato) => [await sato.slash('verify', { text: MARKERS.quotation })],
  'Check quotes': async (sato) => [
    await sato.messageCommand('Check quotes', sato.say(`「${MARKERS.message}を承認しました」と言った。`)),
  ],
  '/transcripts add': async (sato) => {
    const file = { name: 'minutes.txt', data: `${RECORD}\n山田：もう一度。` };
    const doing = sato.slash('transcripts add', { file, title: MARKERS.title });
    const preview = await uploaded(sato, doing);
    return preview.buttons.some(({ label }) => label === '追加')
      ? [await doing, await sato.click(preview, '追加')]
      : [await doing];
  },
  '/transcripts add of a file that is none': async (sato) => [
    await sato.slash('transcripts add', { file: { name: 'a.json', data: `{"${MARKERS.file}": [` } }),
  ],
  'a report': async (sato) => {
    const shown = await sato.slash('quote', { query: '非核化', private: true });
    if (shown.type !== 'message') return [shown];
    const more = await sato.click(shown.message, '⋯');
    const report = more.type === 'message' || more.type === 'update' ? more.message : null;
    const button = report?.buttons.find(({ customId }) => customId?.startsWith('1|report'));
    if (report === null || button === undefined) return [more];
    const form = await sato.click(report, button.customId!);
    if (form.type !== 'modal') return [form];
    return [await sato.submit(form.modal, { label: '別の人', comment: MARKERS.comment })];
  },
};

type Spoil = () => void;
/** Ways to fail; each is in force while a way is gone. */
const failures = (): Readonly<Record<string, Spoil>> => ({
  nothing: () => {},
  'five faults of Discord’s': () => world.discord.faults.failRest(5, 502),
  'lost answers': () => world.discord.faults.loseAnswers(2),
  'cut answers': () => world.discord.faults.cutBodies(3),
  'a refusal': () => world.discord.faults.failRest(1, 400),
  'an interaction that is gone': () => world.discord.faults.failRest(1, 404),
  'a rate limit that outlives the interaction': () => world.discord.faults.limitRate(4, 60, 'user'),
});

/** Notes each interaction's token on its way to the bot. */
function noteTokens(): readonly string[] {
  const tokens: string[] = [];
  const note = (data: Readonly<Record<string, unknown>>): unknown => {
    tokens.push(String(data.token));
    world.discord.faults.tamperWithDispatch(note);
    return data;
  };
  world.discord.faults.tamperWithDispatch(note);
  return tokens;
}

/** Waits for what is shown, or until the bot has given up: what never comes is no reply. */
const within = (ms: number, doing: Promise<readonly Outcome[]>): Promise<readonly Outcome[]> =>
  Promise.race([
    doing.catch(() => []),
    new Promise<readonly Outcome[]>((resolve) => setTimeout(() => resolve([]), ms).unref()),
  ]);

const INCIDENT = /`[0-9a-f]{8}`/;

function expectNothingToldOf(tokens: readonly string[], told: readonly Outcome[]): void {
  const text = world.logged.join('');
  for (const secret of [...Object.values(MARKERS), world.discord.token, ...tokens])
    expect(text.includes(secret), secret.slice(0, 20)).toBe(false);
  for (const outcome of told) {
    if (outcome.type !== 'message' && outcome.type !== 'update') continue;
    // What was found, or not found, repeats what was asked; what failed does not.
    if (!INCIDENT.test(outcome.message.text)) continue;
    for (const secret of [...Object.values(MARKERS), world.discord.token, ...tokens])
      expect(outcome.message.text).not.toContain(secret);
  }
}

async function start(): Promise<Person> {
  world = await startEndToEnd();
  world.add(`guild:${world.discord.ids.guilds.team}`, { text: RECORD, title: MARKERS.title });
  return world.discord.as({ user: world.discord.ids.users.administrator });
}

describe('secrets', () => {
  it.each(Object.keys(WAYS))(
    'GIVEN %s with a marker, and every way that its answer can fail THEN no log line at any level and no reply of failure holds it',
    async (way) => {
      const sato = await start();
      const tokens = noteTokens();
      for (const [failure, spoil] of Object.entries(failures())) {
        spoil();
        const told = await within(failure === 'nothing' ? 5_000 : 400, WAYS[way]!(sato));
        world.discord.faults.clearRest();
        if (failure === 'nothing' && way !== 'what is typed') expect(told.length, way).toBeGreaterThan(0);
        expectNothingToldOf(tokens, told);
      }
      expect(tokens.length).toBeGreaterThanOrEqual(Object.keys(failures()).length);
      expect(messageIn(await sato.slash('help')).text).toContain('Genchi');
      expectNothingToldOf(tokens, []);
    },
  );

  it('GIVEN an archive that breaks under the bot THEN the faults that people are told of, and the log of them, hold nothing of what was asked', async () => {
    const sato = await start();
    const tokens = noteTokens();
    const broken = new DatabaseSync(join(world.archivePath, 'genchi.sqlite'));
    broken.exec('DROP TABLE notes; DROP TABLE uploads; ALTER TABLE transcripts RENAME COLUMN head TO heads');
    broken.close();
    const told = [];
    for (const way of Object.values(WAYS)) told.push(...(await within(5_000, way(sato))));
    const faults = told.filter((one) => one.type === 'message' && INCIDENT.test(one.message.text));
    expect(faults.length).toBeGreaterThan(3);
    expect(world.logged.join('')).toContain('an interaction failed');
    expectNothingToldOf(tokens, told);
  });
});
