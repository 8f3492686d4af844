/** /help, to everyone who may ask: what can be read here, who adds to it, and the first step of whoever manages. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, PersonOptions } from '../../src/playground/people/person.ts';
import { messageIn } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
beforeEach(async () => {
  world = await startEndToEnd();
});
afterEach(() => world.stop());

const as = (options: PersonOptions): Person => world.discord.as(options);
const help = async (person: Person) => messageIn(await person.slash('help'));
const administrator = (locale: 'ja' | 'en-US') => as({ user: world.discord.ids.users.administrator, locale });

describe('/help', () => {
  it.each([
    ['ja', '最初の一歩', '公開記録（サンプル）を検索に含める: **オン**', 'オフにする'],
    [
      'en-US',
      'Your first step',
      'Include the public transcripts (samples) in answers here: **on**',
      'Turn off',
    ],
  ] as const)(
    'GIVEN an administrator in %s THEN the first step and the switch of the samples stand in it',
    async (locale, step, line, label) => {
      const page = await help(administrator(locale));
      expect(page.ephemeral).toBe(true);
      expect(page.text).toContain(step);
      expect(page.text).toContain('/transcripts add');
      expect(page.text).toContain(line);
      expect(page.buttons.map((one) => one.label)).toEqual([label]);
      expect(page.text.split('\n').length).toBeLessThanOrEqual(10);
    },
  );

  it('GIVEN the switch is used THEN answers leave the samples out, the page says so, and it goes back', async () => {
    const sato = administrator('ja');
    const off = messageIn(await sato.click(await help(sato), 'オフにする'));
    expect(off.text).toContain('公開記録（サンプル）を検索に含める: **オフ**');
    expect(off.text).toContain('**読めるもの:** ここにはまだありません');
    const unread = messageIn(await as({}).slash('quote', { query: '非核化' }));
    expect(unread.text).toContain('ここで読める記録はまだありません');
    expect((await help(as({ locale: 'ja' }))).text).toContain('追加できるのは「サーバー管理」の権限がある人');
    const on = messageIn(await sato.click(off, 'オンにする'));
    expect(on.text).toContain('公開記録 1件');
    expect(messageIn(await as({}).slash('quote', { query: '非核化' })).ephemeral).toBe(false);
  });

  it('GIVEN the person manages no more WHEN they use the switch on their old page THEN nothing changes', async () => {
    const sato = administrator('en-US');
    const page = await help(sato);
    const team = world.discord.world.guilds.get(world.discord.ids.guilds.team)!;
    const members = team.members.map((one) => (one.userId === sato.userId ? { ...one, roleIds: [] } : one));
    const guilds = world.discord.world.guilds as Map<string, typeof team>;
    guilds.set(team.id, { ...team, members, ownerId: '1' });
    const answer = messageIn(await sato.click(page, 'Turn off'));
    expect(answer.text).toBe('Only members with “Manage Server” can change this.');
    expect((await help(sato)).text).toContain('1 public record');
  });

  it('GIVEN the server has records of its own THEN the page speaks of them and not of a first step', async () => {
    const text = '田中：議題です。\n高橋：はい。\n田中：以上です。\n高橋：了解です。\n';
    world.add(`guild:${world.discord.ids.guilds.team}`, { text, heldOn: '2024-05-01' });
    const page = await help(administrator('en-US'));
    expect(page.text).toContain('1 record of this server (1 May 2024)');
    expect(page.text).toContain('**For managers:**');
    expect(page.text).not.toContain('first step');
  });

  it('GIVEN a plain member THEN who adds records, and no switch', async () => {
    const page = await help(as({ locale: 'en-US' }));
    expect(page.text).toContain('Records are added by members with *Manage Server*.');
    expect(page.buttons).toEqual([]);
  });

  it('GIVEN a direct message THEN that only public records are searched there', async () => {
    const { users, channels } = world.discord.ids;
    const dm = as({ user: users.administrator, channel: channels.administratorDm, locale: 'en-US' });
    const page = await help(dm);
    expect(page.text).toContain('Here only the public records are searched.');
    expect(page.text).not.toContain('/transcripts');
    expect(page.buttons).toEqual([]);
  });
});
