import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { quotedTexts } from '../helpers/markdown.ts';
import { uploaded } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

const MINUTES = `# 予算会議
2024年5月1日

出席者: 田中、鈴木

田中：来年度の予算案を確認しました。
鈴木：研修費を二割増やすことに異議はありません。
田中：では、予算案のとおり決定します。
鈴木：承知しました。議事録は私が回覧します。
`;

let world: EndToEnd;
let sato: Person;
let tanaka: Person;
let miller: Person;

beforeAll(async () => {
  world = await startEndToEnd();
  const { ids } = world.discord;
  tanaka = world.discord.as();
  sato = world.discord.as({ user: ids.users.administrator });
  miller = world.discord.as({ user: ids.users.outsider, channel: ids.channels.desk });
});
afterAll(() => world.stop());

type Doing = ReturnType<Person['slash']>;

async function messageOf(doing: Doing): Promise<SeenMessage> {
  const outcome = await doing;
  // A form that was sent in changes the message behind it.
  if (outcome.type === 'acknowledged') throw new Error('nothing was said');
  if (outcome.type !== 'message' && outcome.type !== 'update')
    throw new Error(`no message: ${JSON.stringify(outcome)}`);
  return outcome.message;
}

async function modalOf(doing: Doing) {
  const outcome = await doing;
  if (outcome.type !== 'modal') throw new Error(`no modal: ${JSON.stringify(outcome)}`);
  return outcome.modal;
}

const fileOf = (text: string, name = 'yosan.txt') => ({ name, data: text });

async function add(text: string, options: Record<string, string> = {}, name?: string): Promise<string> {
  const preview = await uploaded(
    sato,
    sato.slash('transcripts add', { file: fileOf(text, name), ...options }),
  );
  const added = await messageOf(sato.click(preview, '追加'));
  return /`([^`]+)`/.exec(added.text)![1]!;
}

describe('/transcripts add', () => {
  it('GIVEN minutes THEN a private preview of at most 15 lines shows what was read, and nothing is stored yet', async () => {
    const preview = await uploaded(sato, sato.slash('transcripts add', { file: fileOf(MINUTES) }));
    expect(preview.ephemeral).toBe(true);
    expect(preview.text.split('\n').length).toBeLessThanOrEqual(15);
    for (const part of ['予算会議', '2024年5月1日', 'UTF-8', '田中（2文）', '発言者:', 'サーバーの全員'])
      expect(preview.text).toContain(part);
    expect(preview.buttons.map(({ label }) => label).slice(0, 2)).toEqual(['追加', '取消']);
    expect((await messageOf(sato.slash('transcripts list'))).text).toContain('まだありません');
    const cancelled = await messageOf(sato.click(preview, '取消'));
    expect(cancelled.text).toContain('何も保存していません');
    expect((await messageOf(sato.slash('transcripts list'))).text).toContain('まだありません');
  });

  it('GIVEN 追加 after a restart THEN colleagues quote it, and another server finds nothing of it', async () => {
    const preview = await uploaded(sato, sato.slash('transcripts add', { file: fileOf(MINUTES) }));
    await world.restart();
    const added = await messageOf(sato.click(preview, '追加'));
    expect(added.text).toContain('追加しました');
    const quote = await messageOf(tanaka.slash('quote', { query: '研修費' }));
    expect(quotedTexts(quote.payload.content)).toEqual(['研修費を二割増やすことに異議はありません。']);
    expect(quote.ephemeral).toBe(false);
    const elsewhere = await messageOf(miller.slash('quote', { query: '研修費' }));
    expect(elsewhere.text).toContain('Not found');
    expect(elsewhere.text).not.toContain('server');
    const agreed = await messageOf(tanaka.slash('agreements'));
    expect(agreed.text).toContain('予算会議');
  });

  it('GIVEN the same document again THEN the preview says so and adding changes nothing', async () => {
    const preview = await uploaded(sato, sato.slash('transcripts add', { file: fileOf(MINUTES) }));
    expect(preview.text).toContain('同じ文書がすでにあります');
    expect((await messageOf(sato.click(preview, '追加'))).text).toContain('何も変更していません');
  });

  it('GIVEN title, day and source in the form THEN the preview and the record have them', async () => {
    const text = 'Alice: We ship in May.\nBob: Agreed.\nAlice: Good.\nBob: Bye.\n';
    const preview = await uploaded(sato, sato.slash('transcripts add', { file: fileOf(text, 'call.txt') }));
    expect(preview.text).toContain('開催日がありません');
    const modal = await modalOf(sato.click(preview, '題名・開催日・出典など'));
    const fields = { title: 'Launch call', heldOn: '2024年4月2日', url: 'https://example.org/call' };
    const after = await messageOf(sato.submit(modal, { ...fields, rendition: ['scribe'] }));
    expect(after.text).toContain('**Launch call**');
    expect(after.text).toContain('2024年4月2日');
    expect(after.text).not.toContain('開催日がありません');
    await sato.click(after, '追加');
    const quote = await messageOf(tanaka.slash('quote', { query: '"ship in May"' }));
    expect(quote.text).toContain('Launch call');
    expect(quote.text).toContain('https://example.org/call#:~:text=');
  });

  it.each([
    ['a program', fileOf('\u0000\u0001\u0002'.repeat(500), 'x.bin')],
    ['nothing', fileOf('', 'empty.txt')],
    ['a zip that is no Word file', { name: 'x.docx', data: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) }],
  ])('GIVEN %s THEN it is refused with a reason, and nothing is stored', async (_, file) => {
    const before = (await messageOf(sato.slash('transcripts list'))).text;
    const refused = await uploaded(sato, sato.slash('transcripts add', { file }));
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('何も保存していません');
    expect((await messageOf(sato.slash('transcripts list'))).text).toBe(before);
  });

  it('GIVEN names that stand once THEN the refusal names the option and the choices, and with them the file is read', async () => {
    const file = fileOf('森：始めます。\n林：はい。\n', 'once.txt');
    const refused = await uploaded(sato, sato.slash('transcripts add', { file }));
    for (const part of ['「読み取り形式」', '「発言者名つきのテキスト」', '「発言者のないテキスト」'])
      expect(refused.text).toContain(part);
    const named = await uploaded(sato, sato.slash('transcripts add', { file, format: 'plain' }));
    expect(named.text).toContain('林（1文）');
    const bare = await uploaded(sato, sato.slash('transcripts add', { file, format: 'text' }));
    expect(bare.text).toContain('発言者の記載なし');
    expect(bare.text).not.toContain('林（1文）');
  });

  it('GIVEN one name that stands once among others THEN the preview warns of it, and says what helps', async () => {
    const text = '森：始めます。\n林：はい。\n森：以上です。\n原：反対です。\n林：では次回に。\n';
    const file = fileOf(text, 'one.txt');
    const preview = await uploaded(sato, sato.slash('transcripts add', { file }));
    for (const part of ['4行目の「原」', '「読み取り形式」', '「発言者名つきのテキスト」'])
      expect(preview.text).toContain(part);
    expect(preview.text.split('\n').length).toBeLessThanOrEqual(15);
    const named = await uploaded(sato, sato.slash('transcripts add', { file, format: 'plain' }));
    expect(named.text).toContain('原（1文）');
    expect(named.text).not.toContain('「読み取り形式」');
  });

  it('GIVEN a day that has not come THEN the preview warns, until another is set', async () => {
    const preview = await uploaded(
      sato,
      sato.slash('transcripts add', { file: fileOf(MINUTES), 'held-on': '2999-01-01' }),
    );
    expect(preview.text).toContain('まだ来ていません');
    const modal = await modalOf(sato.click(preview, '題名・開催日・出典など'));
    const after = await messageOf(
      sato.submit(modal, { title: '予算会議', heldOn: '2024-05-01', url: '', rendition: ['original'] }),
    );
    expect(after.text).not.toContain('まだ来ていません');
  });

  it('GIVEN a day that is none and a source that is no address THEN each is explained', async () => {
    const file = fileOf(MINUTES);
    expect((await messageOf(sato.slash('transcripts add', { file, 'held-on': '今度' }))).text).toContain(
      '日付',
    );
    expect(
      (await messageOf(sato.slash('transcripts add', { file, 'source-url': 'javascript:alert(1)' }))).text,
    ).toContain('https://');
  });

  it('GIVEN a plain member THEN the command is not offered', () => {
    expect(tanaka.commands().map(({ name }) => name)).not.toContain('transcripts');
    expect(sato.commands().map(({ name }) => name)).toContain('transcripts');
  });
});

describe('/transcripts show, remove, restore, changes', () => {
  it('GIVEN a removal THEN it asks, nobody finds it, and it comes back; each step is in the list of changes', async () => {
    const id = await add(
      '佐藤：倉庫を移転します。\n高橋：賛成です。\n佐藤：以上です。\n高橋：了解。\n',
      {},
      'soko.txt',
    );
    const asked = await messageOf(sato.slash('transcripts remove', { meeting: id }));
    expect((await messageOf(tanaka.slash('quote', { query: '倉庫' }))).text).toContain('倉庫を移転します');
    const removed = await messageOf(sato.click(asked, '削除する'));
    expect(removed.text).toContain('30日間');
    expect((await messageOf(tanaka.slash('quote', { query: '倉庫' }))).text).toContain('見当たりません');
    const choices = await sato.autocomplete('transcripts restore', { meeting: '' }, 'meeting');
    expect(choices.map(({ value }) => value)).toContain(id);
    expect((await messageOf(sato.slash('transcripts restore', { meeting: id }))).text).toContain(
      '元に戻しました',
    );
    expect((await messageOf(tanaka.slash('quote', { query: '倉庫' }))).text).toContain('倉庫を移転します');
    const changes = (await messageOf(sato.slash('transcripts changes'))).text;
    for (const action of ['追加', '削除', '元に戻す']) expect(changes).toContain(`**${action}** \`${id}\``);
    expect(changes).toContain(`<@${sato.userId}>`);
  });

  it('GIVEN a new title in the form THEN answers carry it, and re-adding the document keeps it', async () => {
    const text = '山本：窓口を統一します。\n林：はい。\n山本：来週からです。\n林：承知。\n';
    const id = await add(text, {}, 'mado.txt');
    const page = await messageOf(sato.slash('transcripts show', { meeting: id }));
    const modal = await modalOf(sato.click(page, '題名・開催日・出典など'));
    const saved = await messageOf(sato.submit(modal, { title: '窓口会議', heldOn: '2024-06-03' }));
    expect(saved.text).toContain('**窓口会議**');
    await add(text, {}, 'mado.txt');
    const quote = await messageOf(tanaka.slash('quote', { query: '窓口を統一' }));
    expect(quote.text).toContain('窓口会議 ・ 2024年6月3日');
  });

  it('GIVEN an export THEN it can be added again and holds the same words', async () => {
    const heads = await sato.autocomplete('transcripts export', { meeting: '予算' }, 'meeting');
    for (const format of ['json', 'md', 'csv', 'original']) {
      const sent = await messageOf(sato.slash('transcripts export', { meeting: heads[0]!.value, format }));
      expect(sent.ephemeral).toBe(true);
      expect(sent.files).toHaveLength(1);
    }
  });
});

describe('/transcripts settings', () => {
  it('GIVEN the switch off THEN public transcripts are out of this server’s answers, and of no other’s', async () => {
    const page = await messageOf(sato.slash('transcripts settings'));
    const off = await messageOf(sato.click(page, 'オフにする'));
    expect(off.text).toContain('**オフ**');
    const here = await messageOf(tanaka.slash('quote', { query: '非核化' }));
    expect(here.text).toContain('見当たりません');
    expect(here.text).not.toContain('公開記録 1件');
    expect((await messageOf(miller.slash('quote', { query: '非核化' }))).text).toContain('非核化');
    await sato.click(off, 'オンにする');
    expect((await messageOf(tanaka.slash('quote', { query: '非核化' }))).ephemeral).toBe(false);
  });
});

describe('/transcripts speakers', () => {
  it('GIVEN labels that are one person THEN every answer of this server reads them so', async () => {
    const id = await add(
      'アリス：案を出します。\nA. Suzuki：案に補足します。\nアリス：案は以上です。\nA. Suzuki：終わります。\n',
      {},
      'arisu.txt',
    );
    const page = await messageOf(sato.slash('transcripts speakers', { meeting: id }));
    expect(page.text).toContain('アリス → 不明');
    const values = page.selects[0]!.options.map(({ value }) => value);
    const modal = await modalOf(sato.select(page, '表記を選ぶ', values));
    const saved = await messageOf(sato.submit(modal, { name: '鈴木アリス', side: '開発部' }));
    expect(saved.text).toContain('A. Suzuki → 鈴木アリス・開発部側');
    const quote = await messageOf(tanaka.slash('quote', { query: '補足', speaker: '鈴木アリス' }));
    expect(quote.text).toContain('— **A. Suzuki**（鈴木アリス・開発部側）');
    const both = await messageOf(
      tanaka.slash('quote', { query: '案', speaker: 'アリス', meeting: id, private: true }),
    );
    expect(both.text).toContain('鈴木アリス');
  });
});

describe('a reported speaker', () => {
  it('GIVEN an accepted report on a public transcript THEN this server reads it corrected, marked, and others as before', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '2018-08-01-japan-russia-2plus2:4.3' }));
    const more = await messageOf(tanaka.click(post, '⋯'));
    const modal = await modalOf(tanaka.click(more, '発言者の誤りを報告'));
    const thanks = await messageOf(tanaka.submit(modal, { label: '河野外務大臣', comment: '録音で確認' }));
    expect(thanks.ephemeral).toBe(true);
    const queue = await messageOf(sato.slash('transcripts reports'));
    for (const part of ['報告 1／1', '小野寺防衛大臣', '河野外務大臣', '録音で確認', `<@${tanaka.userId}>`])
      expect(queue.text).toContain(part);
    expect((await messageOf(sato.click(queue, '承認'))).text).toContain('承認しました');
    const corrected = await messageOf(tanaka.slash('quote', { query: '2018-08-01-japan-russia-2plus2:4.3' }));
    expect(corrected.text).toContain('**河野外務大臣（訂正）**（河野太郎・日本側）');
    expect(corrected.text).toContain('記録の表記: 小野寺防衛大臣');
    const elsewhere = await messageOf(miller.slash('quote', { query: '2018-08-01-japan-russia-2plus2:4.3' }));
    expect(elsewhere.text).toContain('**小野寺防衛大臣**');
    expect(elsewhere.text).not.toContain('河野');
    const byFilter = await messageOf(
      tanaka.slash('quote', { query: '北朝鮮の非核化が日露共通', speaker: '河野外務大臣', private: true }),
    );
    expect(byFilter.text).toContain('4.3');
  });

  it('GIVEN a rejected report THEN nothing changes', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '2018-08-01-japan-russia-2plus2:1.1' }));
    const more = await messageOf(tanaka.click(post, '⋯'));
    const modal = await modalOf(tanaka.click(more, '発言者の誤りを報告'));
    await tanaka.submit(modal, { label: 'だれか' });
    const queue = await messageOf(sato.slash('transcripts reports'));
    const done = await messageOf(sato.click(queue, '却下'));
    expect(done.text).toContain('未処理の報告はありません');
    const quote = await messageOf(tanaka.slash('quote', { query: '2018-08-01-japan-russia-2plus2:1.1' }));
    expect(quote.text).toContain('**ラヴロフ外務大臣**');
  });

  it('GIVEN a direct message THEN reporting is not offered', async () => {
    const dm = world.discord.as({ channel: world.discord.ids.channels.memberDm, locale: 'ja' });
    const post = await messageOf(dm.slash('quote', { query: '2018-08-01-japan-russia-2plus2:1.1' }));
    const more = await messageOf(dm.click(post, '⋯'));
    expect(more.buttons.map(({ label }) => label)).not.toContain('発言者の誤りを報告');
  });
});
