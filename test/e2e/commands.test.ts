import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { quotedTexts } from '../helpers/markdown.ts';
import { archiveWithSeed, SEED, seedTranscript } from '../helpers/world.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
let tanaka: Person;
let sato: Person;
let miller: Person;
const seed = seedTranscript(archiveWithSeed()).text;

beforeAll(async () => {
  world = await startEndToEnd();
  const { discord } = world;
  tanaka = discord.as();
  sato = discord.as({ user: discord.ids.users.administrator });
  miller = discord.as({ user: discord.ids.users.outsider, channel: discord.ids.channels.desk });
});
afterAll(() => world.stop());

type Doing = ReturnType<Person['slash']>;

async function messageOf(doing: Doing): Promise<SeenMessage> {
  const outcome = await doing;
  if (outcome.type !== 'message' && outcome.type !== 'update')
    throw new Error(`no message: ${JSON.stringify(outcome)}`);
  return outcome.message;
}

function expectSlices(message: SeenMessage): void {
  const quotes = quotedTexts(message.payload.content);
  expect(quotes.length).toBeGreaterThan(0);
  for (const slice of quotes.flatMap((quote) => quote.split(/ ?\[…\] ?/))) expect(seed).toContain(slice);
}

describe('/quote', () => {
  it('GIVEN 非核化 THEN a minister’s own sentence is posted, attributed and linked', async () => {
    const message = await messageOf(tanaka.slash('quote', { query: '非核化' }));
    expect(message.ephemeral).toBe(false);
    expectSlices(message);
    expect(message.text).toMatch(/— \*\*(小野寺防衛大臣|河野外務大臣)\*\*/);
    expect(message.text).toContain('https://www.mod.go.jp/j/press/kisha/2018/08/01b.html#:~:text=');
    expect(message.buttons.map(({ label }) => label)).toEqual(['前後の文', 'ほかの1件', '⋯']);
    expect(message.pings).toMatchObject({ everyone: false, users: [] });
  });

  it.each(['核非化', 'ラロヴフ'])(
    'GIVEN %s, a slip of the hand THEN what may be meant is shown to the person alone, and not as what was typed',
    async (query) => {
      const reader = world.discord.as({ locale: 'en-US' });
      const message = await messageOf(reader.slash('quote', { query }));
      expect(message.ephemeral).toBe(true);
      expect(message.text).toContain(`No sentence has every word of “${query}”`);
      expectSlices(message);
    },
  );

  it('GIVEN an English server THEN the public answer is in English, the words are the record’s', async () => {
    const message = await messageOf(miller.slash('quote', { query: '非核化' }));
    expectSlices(message);
    expect(message.text).toContain('31 July 2018 (local) / 1 August (Japan time)');
    expect(message.buttons[0]?.label).toBe('Context');
  });

  it('GIVEN a person who reads English in a Japanese server THEN private answers are in English, public ones in Japanese', async () => {
    const reader = world.discord.as({ locale: 'en-US' });
    const open = await messageOf(reader.slash('quote', { query: '非核化' }));
    expect(open.text).toContain('2018年7月31日');
    const closed = await messageOf(reader.slash('quote', { query: '非核化', private: true }));
    expect(closed.ephemeral).toBe(true);
    expect(closed.text).toContain('31 July 2018');
  });

  it('GIVEN autocomplete THEN passages are offered, and a picked one is posted', async () => {
    const choices = await tanaka.autocomplete('quote', { query: '非核' }, 'query');
    expect(choices.length).toBeGreaterThan(0);
    expect(choices[0]!.name).toContain('非核');
    expect(String(choices[0]!.value).startsWith(`${SEED}:`)).toBe(true);
    const message = await messageOf(tanaka.slash('quote', { query: choices[0]!.value }));
    expect(message.ephemeral).toBe(false);
    expectSlices(message);
    expect(message.text).toContain(`\`${String(choices[0]!.value).split('#')[0]}\``);
  });

  it('GIVEN an address THEN that passage is shown; GIVEN one that does not exist THEN a private word says what to do', async () => {
    const message = await messageOf(tanaka.slash('quote', { query: `${SEED}:3.15-16` }));
    expect(quotedTexts(message.payload.content)[0]).toMatch(/^まず、.*開催する予定です。$/);
    const missing = await messageOf(tanaka.slash('quote', { query: `${SEED}:9.9` }));
    expect(missing.ephemeral).toBe(true);
    expect(missing.text).toContain('箇所はここにありません');
  });

  it('GIVEN speaker 河野外務大臣 THEN a sentence that only names 河野統合幕僚長 is never returned', async () => {
    for (const query of ['河野統合幕僚長', '河野統合幕僚長を訪露させる', '訪露']) {
      const message = await messageOf(
        tanaka.slash('quote', { query, speaker: '河野外務大臣', private: true }),
      );
      const said = quotedTexts(message.payload.content);
      for (const words of said) expect(words).not.toContain('統合幕僚長');
      if (said.length > 0) expect(message.text).toContain('— **河野外務大臣**');
    }
  });

  it('GIVEN an unknown speaker THEN those who exist are listed', async () => {
    const message = await messageOf(tanaka.slash('quote', { query: '協力', speaker: '河野統合幕僚長' }));
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain('発言者「河野統合幕僚長」は収録記録にいません');
    for (const label of ['ラヴロフ外務大臣', 'ショイグ露国防大臣', '河野外務大臣', '小野寺防衛大臣'])
      expect(message.text).toContain(label);
  });

  it('GIVEN nothing found THEN it says what was searched, and names the nearest', async () => {
    const message = await messageOf(tanaka.slash('quote', { query: '核軍縮' }));
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain('収録記録に見当たりません: 「核軍縮」');
    expect(message.text).toMatch(/近い語: .*非核化（河野外務大臣 3\.20、小野寺防衛大臣 4\.3）/);
    const none = await messageOf(tanaka.slash('quote', { query: 'zzzzqqqq' }));
    expect(none.text).toContain('収録記録に見当たりません: 「zzzzqqqq」');
    expect(none.text).toContain('公開記録 1件（2018年7月31日）');
    expect(none.text).not.toContain('近い語');
  });

  it.each([
    '@everyone',
    '**x** [a](https://b.c) ||d|| ```',
    '\\'.repeat(30),
    '🙂'.repeat(100),
    '「',
    '-',
    '"',
  ])('GIVEN the query %j THEN the answer is private, inert, and nothing breaks', async (query) => {
    const message = await messageOf(tanaka.slash('quote', { query }));
    expect(message.ephemeral).toBe(true);
    expect(message.pings).toMatchObject({ everyone: false, users: [] });
    expect(message.text).not.toContain('番号');
  });

  it('GIVEN a direct message THEN public transcripts are searched', async () => {
    const dm = world.discord.as({ channel: world.discord.ids.channels.memberDm, locale: 'ja' });
    expectSlices(await messageOf(dm.slash('quote', { query: '非核化' })));
  });

  it.each([
    ['2018-07-31', true],
    ['2018-08-01', true],
    ['2018年8月1日', true],
    ['2018-08-02', false],
  ])(
    'GIVEN meetings after %s THEN whether the record of 31 July, published on 1 August, answers is %s',
    async (after, found) => {
      const message = await messageOf(tanaka.slash('quote', { query: '非核化', after }));
      expect(quotedTexts(message.payload.content).length > 0).toBe(found);
    },
  );

  it('GIVEN filters that mean nothing THEN each is explained', async () => {
    const after = await messageOf(tanaka.slash('quote', { query: '非核化', after: 'きのう' }));
    expect(after.text).toContain('「きのう」は日付として読めません');
    const meeting = await messageOf(tanaka.slash('quote', { query: '非核化', meeting: '無い会議' }));
    expect(meeting.text).toContain('会議「無い会議」');
    const side = await messageOf(tanaka.slash('quote', { query: '非核化', side: '火星' }));
    expect(side.text).toContain('所属「火星」');
  });

  it('GIVEN the filters’ autocomplete THEN speakers, sides and meetings that can be read are offered', async () => {
    expect(
      (await tanaka.autocomplete('quote', { speaker: '' }, 'speaker')).map(({ value }) => value),
    ).toEqual(['ラヴロフ外務大臣', 'ショイグ露国防大臣', '河野外務大臣', '小野寺防衛大臣']);
    expect(
      (await tanaka.autocomplete('quote', { speaker: 'Lavrov' }, 'speaker')).map(({ value }) => value),
    ).toEqual(['ラヴロフ外務大臣']);
    for (const typed of ['ろし', 'ロシ', 'ﾛｼ', '露', 'russian f'])
      expect((await tanaka.autocomplete('quote', { side: typed }, 'side')).map(({ value }) => value)).toEqual(
        ['ロシア'],
      );
    for (const typed of ['らぶ', 'kono', 'こうの', 'こう', 'お', 'おのでら', 'onod', 'Лав', 'しょ'])
      expect(await tanaka.autocomplete('quote', { speaker: typed }, 'speaker')).toHaveLength(1);
    expect((await miller.autocomplete('quote', { side: 'rus' }, 'side')).map(({ value }) => value)).toEqual([
      'Russia',
    ]);
    expect(
      (await tanaka.autocomplete('agreements', { meeting: '2+2' }, 'meeting')).map(({ value }) => value),
    ).toEqual([]);
    expect(
      (await tanaka.autocomplete('agreements', { meeting: '共同記者発表' }, 'meeting')).map(
        ({ value }) => value,
      ),
    ).toEqual([SEED]);
  });
});

describe('words that mean the same', () => {
  it('GIVEN 四島 THEN 南クリル stands under a line of its own, and can be left out', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '四島' }));
    expect(post.text).toContain('「四島」は2文で一致');
    expect(post.text).toContain('言い換えで見つかったもの: 「南クリル」 ラヴロフ外務大臣 1.11、1.13');
    const literal = await messageOf(tanaka.click(post, '言い換えなしで検索'));
    expect(literal.ephemeral).toBe(true);
    expect(literal.text).toContain('「四島」は2文で一致');
    expect(literal.text).not.toContain('南クリル');
    expect(literal.buttons).toEqual([]);
  });

  it('GIVEN 四島 THEN what means the same opens from the post, under its own line, and from private results', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '四島' }));
    const list = await messageOf(tanaka.click(post, '言い換え2件'));
    expect(list.ephemeral).toBe(true);
    expect(list.text).toMatch(/^言い換えで見つかったもの: 「南クリル」/);
    expect(quotedTexts(list.payload.content)).toHaveLength(2);
    const one = await messageOf(tanaka.select(list, list.selects[0]!.customId, ['1']));
    expect(one.text).toContain(`${SEED}:1.13`);
    const results = await messageOf(tanaka.slash('quote', { query: '四島', private: true }));
    const menu = results.selects.find(({ placeholder }) => placeholder?.includes('言い換え'))!;
    const other = await messageOf(tanaka.select(results, menu.customId, ['0']));
    expect(other.text).toContain(`${SEED}:1.11`);
  });

  it.each([
    ['a side', { side: 'ロシア' }, '検索範囲: 公開記録 1件（2018年7月31日） ・ ロシアの発言のみ'],
    [
      'a day',
      { after: '2019' },
      'この条件に合う会議はありません。ここにある記録: 公開記録 1件（2018年7月31日）。',
    ],
  ])(
    'GIVEN %s that keeps all out THEN it says so, and what the words find without it',
    async (_, filter, scope) => {
      const message = await messageOf(tanaka.slash('quote', { query: '非核化', ...filter }));
      expect(message.ephemeral).toBe(true);
      expect(message.text).toContain('この条件では見当たりません: 「非核化」');
      expect(message.text).toContain(scope);
      expect(message.text).toContain('条件を外すと: 河野外務大臣 3.20、小野寺防衛大臣 4.3');
    },
  );

  it('GIVEN a name typed among the words THEN the list says how to keep to that speaker', async () => {
    const list = await messageOf(tanaka.slash('quote', { query: '河野 非核化' }));
    expect(list.ephemeral).toBe(true);
    expect(list.text).toContain('河野外務大臣の発言だけを探すには');
    const kept = await messageOf(tanaka.slash('quote', { query: '非核化 防衛交流', speaker: '小野寺' }));
    expect(kept.text).not.toContain('発言だけを探すには');
    const other = await messageOf(tanaka.slash('quote', { query: '非核化 租税条約' }));
    expect(other.text).not.toContain('発言だけを探すには');
  });

  it('GIVEN a phrase that two said THEN the line of the count names both', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '"率直な意見交換"' }));
    expect(post.text).toContain('「率直な意見交換」は2文で一致: ショイグ露国防大臣 2.9、河野外務大臣 3.13');
  });

  it('GIVEN words that others only came near THEN their own words stand beside the place', async () => {
    const post = await messageOf(tanaka.slash('quote', { query: '冷静な対応' }));
    expect(post.text).toContain('近い表現: ラヴロフ外務大臣 1.5「冷静かつ柔軟な対応」');
  });

  it('GIVEN a reader of English THEN places name the speakers in their script too', async () => {
    const post = await messageOf(miller.slash('quote', { query: '非核化' }));
    expect(post.text).toContain('Also: 小野寺防衛大臣 (Itsunori Onodera) 4.3');
    const [choice] = await miller.autocomplete('quote', { query: '非核化' }, 'query');
    expect(choice?.name).toMatch(/^河野外務大臣 \(Taro Kono\): /);
    const context = await messageOf(miller.click(post, 'Context'));
    expect(context.text).toContain('河野外務大臣 (Taro Kono)');
  });

  it('GIVEN an exact phrase THEN no other wording is offered', async () => {
    expect((await messageOf(tanaka.slash('quote', { query: '"四島"' }))).text).not.toContain('言い換え');
  });

  it('GIVEN English words that only stand in Japanese THEN they are offered as other wording, and open', async () => {
    const list = await messageOf(tanaka.slash('quote', { query: 'denuclearization North Korea' }));
    expect(list.ephemeral).toBe(true);
    expect(list.text).toContain('収録記録に見当たりません: 「denuclearization North Korea」');
    expect(list.text).toContain('言い換えで見つかったもの: 「非核化」「北朝鮮」');
    expectSlices(list);
    const chosen = await messageOf(tanaka.select(list, list.selects[0]!.customId, ['0']));
    expect(quotedTexts(chosen.payload.content)[0]).toContain('北朝鮮の非核化');
    expect(chosen.buttons.map(({ label }) => label)).toContain('チャンネルに共有');
  });
});

describe('the buttons of a quote', () => {
  const posted = () => messageOf(tanaka.slash('quote', { query: '非核化' }));

  it('GIVEN 前後の文 THEN the context opens privately and turns in place, and the post stays as it is', async () => {
    const post = await posted();
    const context = await messageOf(sato.click(post, '前後の文'));
    expect(context.ephemeral).toBe(true);
    expectSlices(context);
    const outcome = await sato.click(context, '◀ 前の文');
    expect(outcome.type).toBe('update');
    expect((await messageOf(Promise.resolve(outcome))).id).toBe(context.id);
    expect(sato.look(post)?.text).toBe(post.text);
  });

  it('GIVEN ほかの1件 THEN the other result opens privately and turns back and forth', async () => {
    const post = await posted();
    const second = await messageOf(tanaka.click(post, 'ほかの1件'));
    expect(second.ephemeral).toBe(true);
    expect(second.text).toContain('2/2件');
    expect(quotedTexts(second.payload.content)).not.toEqual(quotedTexts(post.payload.content));
    const first = await messageOf(tanaka.click(second, '◀ 前の結果'));
    expect(first.text).toContain('1/2件');
    expect(quotedTexts(first.payload.content)).toEqual(quotedTexts(post.payload.content));
  });

  it.each([
    ['short', '協力', {}],
    ['long', '日本とロシアの間の協力と、双方が', { after: '2018年7月1日', before: '2018年12月31日' }],
  ])(
    'GIVEN the context of a result of a %s search THEN it turns, and the way back leads to that result',
    async (_, query, more) => {
      const list = await messageOf(tanaka.slash('quote', { query, ...more }));
      expect(list.text).toMatch(/はじめの5件を示します。下のメニューからは\d+件を選べます。/);
      const result = await messageOf(tanaka.select(list, list.selects[0]!.customId, ['7']));
      const context = await messageOf(tanaka.click(result, '前後の文'));
      const earlier = await messageOf(tanaka.click(context, '◀ 前の文'));
      const back = await messageOf(tanaka.click(earlier, '◀ 結果に戻る'));
      expect(back.text).toMatch(/ 8\/\d+件/);
      expect(quotedTexts(back.payload.content)).toEqual(quotedTexts(result.payload.content));
    },
  );

  it('GIVEN a record that is removed after it was quoted WHEN any button is pressed THEN it says that the record went', async () => {
    const { team } = world.discord.ids.guilds;
    const text = '山田：秋の催しは十一月に開きます。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。';
    const id = world.add(`guild:${team}`, { text });
    const post = await messageOf(tanaka.slash('quote', { query: `${id}:1.1` }));
    expect(post.ephemeral).toBe(false);
    world.remove(`guild:${team}`, id);
    for (const label of ['前後の文', '⋯']) {
      const told = await messageOf(tanaka.click(post, label));
      expect(told.ephemeral).toBe(true);
      expect(told.text).toContain('この記録はここでは読めなくなりました');
    }
    expect(tanaka.look(post)?.text).toBe(post.text);
  });

  it('GIVEN チャンネルに共有 THEN the passage is posted for all, and the private page says so', async () => {
    const post = await posted();
    const second = await messageOf(sato.click(post, 'ほかの1件'));
    const outcome = await sato.click(second, 'チャンネルに共有');
    const shared = await outcome.followUp();
    expect(shared.ephemeral).toBe(false);
    expect(quotedTexts(shared.payload.content)).toEqual(quotedTexts(second.payload.content));
    expect(tanaka.look(shared)).not.toBeNull();
  });

  it('GIVEN a press on Share twice at once THEN it is posted once, and the page says so', async () => {
    const page = await messageOf(sato.click(await posted(), '前後の文'));
    const isPost = (message: SeenMessage) => !message.ephemeral;
    const before = sato.messages().filter(isPost).length;
    const outcomes = await Promise.all([
      sato.click(page, 'チャンネルに共有'),
      sato.click(page, 'チャンネルに共有'),
    ]);
    await Promise.race(outcomes.map((one) => one.followUp()));
    await messageOf(sato.slash('help'));
    expect(sato.messages().filter(isPost)).toHaveLength(before + 1);
    expect(sato.look(page)?.text).toBe('チャンネルに投稿しました。');
  });

  it('GIVEN a shared passage THEN it is shared once, and who shared it may remove it, and nobody else', async () => {
    const page = await messageOf(sato.click(await posted(), '前後の文'));
    const outcome = await sato.click(page, 'チャンネルに共有');
    const shared = await outcome.followUp();
    expect(sato.look(page)?.buttons).toEqual([]);
    await expect(sato.click(page, 'チャンネルに共有')).rejects.toThrow('no button');
    const labelsFor = async (person: Person) =>
      (await messageOf(person.click(shared, '⋯'))).buttons.map(({ label }) => label);
    expect(await labelsFor(tanaka)).not.toContain('この投稿を削除');
    expect(await labelsFor(sato)).toContain('この投稿を削除');
  });

  it('GIVEN ⋯ THEN the words can be copied by all, and removed by who asked', async () => {
    const post = await posted();
    const foreign = await messageOf(sato.click(post, '⋯'));
    expect(foreign.buttons.map(({ label }) => label)).toEqual(['本文だけコピー', '発言者の誤りを報告']);
    const copy = await messageOf(sato.click(foreign, '本文だけコピー'));
    expect(copy.payload.content).toBe(quotedTexts(post.payload.content)[0]);
    const own = await messageOf(tanaka.click(post, '⋯'));
    const second = await messageOf(tanaka.click(post, '⋯'));
    const removed = await messageOf(tanaka.click(own, 'この投稿を削除'));
    expect(removed.text).toBe('投稿を削除しました。');
    expect(tanaka.look(post)).toBeNull();
    const again = await messageOf(tanaka.click(second, 'この投稿を削除'));
    expect(again.ephemeral).toBe(true);
    expect(again.text).toContain('この投稿を削除できませんでした');
  });

  it('GIVEN a restart between the reply and the click THEN every button still answers', async () => {
    const post = await posted();
    const list = await messageOf(tanaka.slash('agreements'));
    await world.restart();
    expect((await messageOf(tanaka.click(post, '前後の文'))).ephemeral).toBe(true);
    expect((await messageOf(tanaka.click(post, 'ほかの1件'))).text).toContain('2/2件');
    expect((await messageOf(tanaka.click(post, '⋯'))).buttons).toHaveLength(3);
    expect((await messageOf(tanaka.click(list, '次へ ▶'))).text).toContain('合意・一致・確認');
  });
});

describe('/agreements', () => {
  it('GIVEN the seed THEN the items are listed with their reporters, and pages open privately', async () => {
    const list = await messageOf(tanaka.slash('agreements'));
    expect(list.ephemeral).toBe(false);
    expect(list.text).toContain('合意・一致・確認と予定　32件');
    expect(list.text).toContain('**ラヴロフ外務大臣**（ロシア側が報告）');
    const second = await messageOf(sato.click(list, '次へ ▶'));
    expect(second.ephemeral).toBe(true);
    expect(second.id).not.toBe(list.id);
    const third = await messageOf(sato.click(second, '次へ ▶'));
    expect(third.id).toBe(second.id);
    expect(sato.look(list)?.text).toBe(list.text);
  });

  it('GIVEN an item picked in the select THEN it opens in its context, beside the list', async () => {
    const list = await messageOf(tanaka.slash('agreements', { private: true }));
    const [select] = list.selects;
    const context = await messageOf(tanaka.select(list, select!.customId, [select!.options[6]!.value]));
    expect(context.ephemeral).toBe(true);
    expect(context.id).not.toBe(list.id);
    expectSlices(context);
    expect(context.text).toContain('1.13');
  });

  it('GIVEN a topic THEN only items on it are listed, an item that points back included', async () => {
    const list = await messageOf(tanaka.slash('agreements', { topic: '安保協議', private: true }));
    expect(list.text).toContain('1.14');
    expect(list.text).toContain('3.15');
    expect(list.text).not.toContain('[該当箇所 4.3]');
  });

  it.each([[{}], [{ view: 'timeline' }], [{ view: 'sides' }], [{ file: 'csv' }]])(
    'GIVEN a topic nobody spoke of and %j THEN only who asked is told, by the record’s name',
    async (given) => {
      const answer = await messageOf(tanaka.slash('agreements', { topic: '宇宙', ...given }));
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toContain(
        '「日露外務・防衛閣僚会合共同記者発表概要」に、この条件に該当する項目はありません。',
      );
      expect(answer.text).not.toContain('一覧に含めていないもの');
    },
  );

  it('GIVEN speaker, side and kind THEN they narrow the list', async () => {
    const onodera = await messageOf(tanaka.slash('agreements', { speaker: '小野寺防衛大臣', private: true }));
    expect(onodera.text).toContain('**小野寺防衛大臣**');
    expect(onodera.text).not.toContain('ラヴロフ');
    const russian = await messageOf(tanaka.slash('agreements', { side: 'ロシア', private: true }));
    expect(russian.text).not.toContain('小野寺防衛大臣');
    const discussed = await messageOf(tanaka.slash('agreements', { kind: 'DISCUSSED', private: true }));
    expect(discussed.text).toContain('議論のみ');
    const scheduled = await messageOf(tanaka.slash('agreements', { kind: 'scheduled', private: true }));
    expect(scheduled.text).toContain('**予定・調整　5件**');
    expect(scheduled.text).toContain('**28.**');
    expect(scheduled.text).not.toContain('合意・一致・確認　');
  });
});

describe('the views of /agreements', () => {
  it('GIVEN the comparison THEN what both sides report stands in pairs, and one side’s items open as a list', async () => {
    const sides = await messageOf(tanaka.slash('agreements', { view: 'sides' }));
    expect(sides.text).toContain('双方の発表者が言及　3組');
    expect(sides.text).toContain('**C** ウラジオストク');
    expect(sides.text).toContain('**A** ビジネスミッション');
    expect(sides.text).toContain('同じ: 2018年8月16日〜20日');
    expect(sides.text).toContain('他方が合意していないことを意味しません');
    const label = sides.buttons.find((button) => button.label.startsWith('日本側のみ'))!.label;
    const only = await messageOf(sato.click(sides, label));
    expect(only.ephemeral).toBe(true);
    expect(only.text).toContain(`該当する項目　${label.replace(/\D+/, '')}件`);
    expect(only.text).not.toContain('ロシア側が報告');
  });

  it('GIVEN the timeline THEN dates ascend and the undated come last', async () => {
    let page = await messageOf(tanaka.slash('agreements', { view: 'timeline', private: true }));
    let text = page.text;
    for (
      let turns = 0;
      turns < 10 && page.buttons.some((button) => button.label === '次へ ▶' && !button.disabled);
      turns++
    ) {
      page = await messageOf(tanaka.click(page, '次へ ▶'));
      text += page.text;
    }
    const places = ['2018年後半**', '2018年8月16日〜20日**', '2018年10月**', '日付の記載なし**'].map(
      (heading) => text.indexOf(heading),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each([
    ['markdown', 'md'],
    ['csv', 'csv'],
    ['icalendar', 'ics'],
  ])('GIVEN file:%s THEN it is attached', async (file, extension) => {
    const message = await messageOf(tanaka.slash('agreements', { file }));
    expect(message.files).toEqual([`${SEED}.${extension}`]);
    const menu = await messageOf(tanaka.click(await messageOf(tanaka.slash('agreements')), '表示を変える'));
    const again = await messageOf(tanaka.select(menu, menu.selects[0]!.customId, [file]));
    expect(again.files).toEqual([`${SEED}.${extension}`]);
    expect(again.ephemeral).toBe(true);
  });

  it('GIVEN 相違 in the menu THEN the differences stated are listed in place', async () => {
    const menu = await messageOf(tanaka.click(await messageOf(tanaka.slash('agreements')), '表示を変える'));
    const differences = await messageOf(tanaka.select(menu, menu.selects[0]!.customId, ['differences']));
    expect(differences.id).toBe(menu.id);
    expect(differences.text).toContain('相違');
  });
});

describe('/help', () => {
  it.each([
    ['ja', '渡された記録だけを読みます'],
    ['en-US', 'It reads only transcripts given to it'],
  ] as const)('GIVEN %s THEN it says what the bot can read', async (locale, words) => {
    const message = await messageOf(world.discord.as({ locale }).slash('help'));
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain(words);
  });
});

describe('servers', () => {
  it('GIVEN minutes of one server THEN it quotes them, and to another they do not exist', async () => {
    const { team } = world.discord.ids.guilds;
    const id = world.add(`guild:${team}`, {
      text: '山田：極秘の予算案を承認しました。\n佐藤：異議ありません。\n山田：では決定します。\n佐藤：はい。',
      title: '役員会',
    });
    const own = await messageOf(tanaka.slash('quote', { query: '極秘の予算案' }));
    expect(own.text).toContain('山田');
    const address = /`([^`]+:\d+\.\d+)`/.exec(own.text)![1]!;
    expect(address.startsWith(`${id}:`)).toBe(true);
    const strangers = [
      await messageOf(miller.slash('quote', { query: '極秘の予算案' })),
      await messageOf(miller.slash('quote', { query: address })),
      await messageOf(miller.slash('quote', { query: '極秘', meeting: id })),
      await messageOf(miller.slash('quote', { query: '極秘', speaker: '山田' })),
      await messageOf(miller.slash('agreements', { meeting: id })),
      await messageOf(miller.slash('help')),
    ];
    for (const { text, ephemeral } of strangers) {
      expect(ephemeral).toBe(true);
      expect(
        text.replaceAll(address, '').replaceAll(id, '').replaceAll('極秘の予算案', '').replaceAll('山田', ''),
      ).not.toMatch(/極秘|予算|佐藤|役員会|承認/);
    }
    expect(await miller.autocomplete('quote', { query: '極秘' }, 'query')).toEqual([]);
    expect(JSON.stringify(await miller.autocomplete('quote', { speaker: '' }, 'speaker'))).not.toContain(
      '山田',
    );
    expect(JSON.stringify(await miller.autocomplete('quote', { meeting: '' }, 'meeting'))).not.toContain(
      '役員会',
    );
  });
});
