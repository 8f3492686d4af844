/** A record that is limited to a role: who reads it, and what is asked before others do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import { quotedTexts } from '../helpers/markdown.ts';
import { messageIn, until, uploaded } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

const WORDS = '社屋を四月十日までに移転することで合意しました。';
const MINUTES = `# 役員会
2024年3月1日

出席者: 田中、鈴木

田中：${WORDS}
鈴木：異議ありません。
田中：以上です。
鈴木：了解です。
`;

let world: EndToEnd;
let reader: Person;
let outsider: Person;
let role: string;
beforeAll(async () => {
  world = await startEndToEnd();
  const { ids } = world.discord;
  role = ids.roles.administrators;
  reader = world.discord.as({ user: ids.users.administrator });
  outsider = world.discord.as();
  const file = { name: 'yakuin.txt', data: MINUTES };
  const preview = await uploaded(reader, reader.slash('transcripts add', { file, audience: role }));
  expect(preview.text).toContain(`<@&${role}>`);
  expect(messageIn(await reader.click(preview, '追加')).text).toContain('追加しました');
});
afterAll(() => world.stop());

const publicMessages = () => outsider.messages().filter(({ ephemeral }) => !ephemeral).length;

describe('a record limited to a role', () => {
  it('GIVEN someone who holds it THEN every answer that holds of it is private', async () => {
    for (const [name, options] of [
      ['quote', { query: '社屋を四月十日' }],
      ['agreements', { meeting: '役員会' }],
      ['verify', { text: WORDS }],
    ] as const) {
      const answer = messageIn(await reader.slash(name, options));
      expect(answer.ephemeral, name).toBe(true);
      expect(answer.text, name).toContain('社屋');
    }
  });

  it('GIVEN someone who does not THEN it is as if it were not there', async () => {
    for (const [name, options] of [
      ['quote', { query: '社屋を四月十日' }],
      ['agreements', { meeting: '役員会' }],
      ['verify', { text: WORDS }],
    ] as const) {
      const answer = messageIn(await outsider.slash(name, options));
      expect(answer.text.replaceAll(WORDS, '').replaceAll('社屋を四月十日', ''), name).not.toMatch(
        /移転|役員会.*2024/,
      );
    }
  });

  it.each([
    ['quote', { query: '社屋を四月十日' }],
    ['verify', { text: WORDS }],
  ] as const)(
    'GIVEN Share under /%s THEN it names the channel and the role and asks, and posts only after a yes',
    async (name, options) => {
      const before = publicMessages();
      const ask = async () => {
        const answer = messageIn(await reader.slash(name, options));
        return messageIn(await reader.click(answer, 'チャンネルに共有'));
      };
      const asked = await ask();
      expect(asked.ephemeral).toBe(true);
      expect(asked.text).toContain(`<#${world.discord.ids.channels.general}>`);
      expect(asked.text).toContain(`<@&${role}>`);
      expect(messageIn(await reader.click(asked, '取消')).text).toContain('共有していません');
      expect(publicMessages()).toBe(before);
      await reader.click(await ask(), 'それでも共有');
      await until(() => publicMessages() === before + 1);
      const post = outsider.messages().findLast(({ ephemeral }) => !ephemeral)!;
      expect(quotedTexts(post.payload.content)).toEqual([WORDS]);
    },
  );

  it('GIVEN a post that was shared WHEN someone without the role uses its buttons THEN no more of the record is shown', async () => {
    const post = outsider.messages().findLast(({ ephemeral, buttons }) => !ephemeral && buttons.length > 0)!;
    const ours = post.buttons.filter(({ customId }) => customId !== null);
    expect(ours.length).toBeGreaterThan(0);
    for (const { label } of ours) {
      const shown = await outsider.click(post, label ?? '');
      expect(JSON.stringify('message' in shown ? shown.message.text : shown.type), label).not.toMatch(
        /異議|役員会/,
      );
    }
  });
});
