import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import { type EndToEnd, startEndToEnd } from '../e2e/world.ts';
import { type Crawled, crawl } from './crawl.ts';

/** Four bytes, two UTF-16 units, two columns wide: as wide as a character gets. */
const WIDEST = '𠮷';
const MARKS = '**a** ||b|| `c` > d [e](https://e.example) @everyone <@1> # f';

const item = (n: number): string =>
  `第${n}項の協議を本年${(n % 12) + 1}月に行うことで${WIDEST.repeat(30)}合意いたしました。`;
const DOCUMENTS = [
  {
    title: `${WIDEST.repeat(120)}会合`,
    heldOn: '2021-02-03',
    text: `【山田外務大臣】${WIDEST.repeat(3_000)}非核化です。\n【田中大臣】非核化に合意いたしました。`,
  },
  {
    title: 'Items',
    heldOn: '2022-02-03',
    text: `【山田外務大臣】${Array.from({ length: 130 }, (_, n) => item(n)).join('')}\n【田中大臣】非核化を確認いたしました。`,
  },
  {
    title: MARKS,
    heldOn: '2023-02-03',
    text: `【Yamada】${MARKS.repeat(90)} 非核化。\n【Tanaka】We agreed to ${MARKS.repeat(40)} by 1 May.`,
  },
  {
    title: 'Speakers',
    heldOn: '2024-02-03',
    text: Array.from(
      { length: 80 },
      (_, n) => `【${'長'.repeat(40)}大臣${n}】非核化で一致いたしました。`,
    ).join('\n'),
  },
];
const TEXTS = [
  '非核化',
  '合意',
  WIDEST.repeat(200),
  'zzzz-nothing-has-this',
  MARKS,
  `${'長'.repeat(40)}大臣1`,
];

let world: EndToEnd;

beforeAll(async () => {
  world = await startEndToEnd();
  for (const document of DOCUMENTS) world.add(`guild:${world.discord.ids.guilds.team}`, document);
}, 60_000);
// Ending the world holds every message the bot sent to Discord's limits once more.
afterAll(() => world.stop());

const crawlAs = (person: Person): Promise<readonly Crawled[]> =>
  crawl(person, { texts: TEXTS, file: { name: 'minutes.md', data: DOCUMENTS[0]!.text }, budget: 400 });

describe('every reply at the limits', () => {
  it.each(['ja', 'en-US'] as const)(
    'GIVEN the longest, widest and most of everything WHEN all of it is used in %s THEN nothing is refused and nothing stays unanswered',
    async (locale) => {
      const { discord } = world;
      const before = discord.exchanges.length;
      const crawled = await crawlAs(discord.as({ user: discord.ids.users.administrator, locale }));
      expect(crawled.length).toBeGreaterThan(50);
      expect(crawled.filter(({ outcome }) => outcome.type === 'failed').map(({ what }) => what)).toEqual([]);
      const exchanges = discord.exchanges.slice(before);
      const refused = exchanges
        .filter(({ status }) => status >= 400)
        .map(({ route, response }) => [route, response]);
      expect(refused).toEqual([]);
      expect(exchanges.flatMap(({ departures }) => departures)).toEqual([]);
      const pinged = crawled
        .flatMap(({ outcome }) => outcome.messages())
        .filter(({ pings }) => pings.everyone || pings.users.length > 0);
      expect(pinged).toEqual([]);
    },
    60_000,
  );

  it('GIVEN every option with suggestions WHEN anything is typed THEN the choices are within the limits', async () => {
    const person = world.discord.as();
    for (const command of person.commands()) {
      const options = (command.options ?? []) as { readonly name: string; readonly autocomplete?: boolean }[];
      for (const option of options.filter((one) => one.autocomplete === true)) {
        for (const text of ['', ...TEXTS]) {
          const choices = await person.autocomplete(command.name, { [option.name]: text }, option.name);
          expect(choices.length).toBeLessThanOrEqual(25);
        }
      }
    }
  });
});
