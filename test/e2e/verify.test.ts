import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { quotedTexts } from '../helpers/markdown.ts';
import { archiveWithSeed, seedTranscript } from '../helpers/world.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
let tanaka: Person;
let sato: Person;
const seed = seedTranscript(archiveWithSeed()).text;

beforeAll(async () => {
  world = await startEndToEnd();
  tanaka = world.discord.as();
  sato = world.discord.as({ user: world.discord.ids.users.administrator });
});
afterAll(() => world.stop());

async function messageOf(doing: ReturnType<Person['slash']>): Promise<SeenMessage> {
  const outcome = await doing;
  if (outcome.type !== 'message' && outcome.type !== 'update')
    throw new Error(`no message: ${JSON.stringify(outcome)}`);
  return outcome.message;
}

describe('/verify', () => {
  it('GIVEN a minister’s words THEN the verdict is posted with the sentence', async () => {
    const message = await messageOf(
      tanaka.slash('verify', { text: '「冷静な対応」', speaker: '小野寺防衛大臣' }),
    );
    expect(message.ephemeral).toBe(false);
    expect(message.text).toContain('記録と一致');
    expect(seed).toContain(quotedTexts(message.payload.content)[0]);
  });

  it('GIVEN words that are nowhere THEN the answer is private; private: True keeps any answer private', async () => {
    const nowhere = await messageOf(tanaka.slash('verify', { text: '消費税を引き上げる方針を固めた' }));
    expect(nowhere.ephemeral).toBe(true);
    expect(nowhere.text).toContain('収録記録に見当たりません');
    const closed = await messageOf(tanaka.slash('verify', { text: '冷静な対応', private: true }));
    expect(closed.ephemeral).toBe(true);
  });

  it('GIVEN an unknown meeting THEN it is explained', async () => {
    const message = await messageOf(tanaka.slash('verify', { text: '冷静な対応', meeting: '無い会議' }));
    expect(message.text).toContain('会議「無い会議」');
  });

  it.each(['""', '「」', '。', '…', '🙂'])(
    'GIVEN %j, without a word THEN a private message says what to paste, with nothing to share',
    async (text) => {
      const message = await messageOf(tanaka.slash('verify', { text }));
      expect(message.ephemeral).toBe(true);
      expect(message.text).toContain('引用された語句をそのまま入力してください');
      expect(message.payload.components ?? []).toEqual([]);
    },
  );

  it.each(['@everyone **x** ||y||', 'あ'.repeat(5900), 'Это не угроза'])(
    'GIVEN %j THEN there is an inert answer',
    async (text) => {
      const message = await messageOf(tanaka.slash('verify', { text }));
      expect(message.pings).toMatchObject({ everyone: false, users: [] });
      expect(message.text).not.toContain('番号');
    },
  );
});

describe('Check quotes', () => {
  it('GIVEN one quotation with its speaker THEN a private page, which Share posts after a restart', async () => {
    const target = tanaka.say('ラヴロフ外相は「冷静な対応」を求めた');
    const page = await messageOf(sato.messageCommand('Check quotes', target));
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain('発言者が異なる');
    expect(page.text).toContain('— **小野寺防衛大臣**');
    expect(page.text).toContain('冷静かつ柔軟な対応');
    await world.restart();
    const shared = await sato.click(page, 'チャンネルに共有');
    const posted = await shared.followUp();
    expect(posted.ephemeral).toBe(false);
    expect(posted.text).toContain('発言者が異なる');
  });

  it('GIVEN several quotations THEN a list, from which each opens and leads back', async () => {
    const target = tanaka.say(
      '小野寺大臣は「ロシアに脅威を与えるもの」と述べ、河野大臣は「9月に安倍総理が訪露」と語った。\n> 全くない話を引用しています',
    );
    const list = await messageOf(sato.messageCommand('Check quotes', target));
    expect(list.text).toContain('引用　3件');
    expect(list.text).toContain('文の途中で切れています（直後に「ではない」）');
    expect(list.text).toContain('収録記録に見当たりません');
    const detail = await messageOf(sato.select(list, '引用を選んで記録を表示', ['0']));
    expect(detail.text).toContain('ではない旨を説明いたしました');
    const back = await messageOf(sato.click(detail, '◀ 引用の一覧'));
    expect(back.text).toContain('引用　3件');
  });

  it('GIVEN a quote that we posted THEN it stands in the record, as its speaker’s', async () => {
    const posted = await messageOf(tanaka.slash('quote', { query: '北朝鮮の非核化が日露共通の目標である' }));
    const page = await messageOf(sato.messageCommand('Check quotes', posted));
    expect(page.text).toContain('記録と一致');
  });

  it('GIVEN a message without quotations THEN a private word says what is looked for', async () => {
    const page = await messageOf(sato.messageCommand('Check quotes', tanaka.say('おはようございます')));
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain('引用はありません');
  });
});
