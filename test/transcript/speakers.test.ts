import { describe, expect, it } from 'vitest';
import { loadPeople, mergePeople } from '../../src/transcript/people.ts';
import { matchSides, matchSpeakers, resolveSpeaker, speakerKey } from '../../src/transcript/speakers.ts';
import { people } from './helpers.ts';

const DAY = '2018-07-31';
const personOf = (label: string, day: string | null = DAY) => resolveSpeaker(label, day, people).person;

describe('resolveSpeaker', () => {
  it.each([
    ['河野外務大臣', 'taro-kono'],
    ['河野外相', 'taro-kono'],
    ['河野統合幕僚長', 'katsutoshi-kawano'],
    ['ショイグ露国防大臣', 'sergey-shoigu'],
    ['ショイグ国防相', 'sergey-shoigu'],
    ['ラブロフ外務大臣', 'sergey-lavrov'],
    ['ﾗｳﾞﾛﾌ外務大臣', 'sergey-lavrov'],
    ['ラヴロフ・ロシア外務大臣', 'sergey-lavrov'],
    ['セルゲイ・ラヴロフ', 'sergey-lavrov'],
    ['Sergey Lavrov', 'sergey-lavrov'],
    ['Foreign Minister Lavrov', 'sergey-lavrov'],
    ['Russian Foreign Minister Sergei Lavrov', 'sergey-lavrov'],
    ['外務大臣（河野太郎君）', 'taro-kono'],
    ['河野太郎（外務大臣）', 'taro-kono'],
    ['小野寺　五典君', 'itsunori-onodera'],
    ['FOREIGN MINISTER KŌNO', 'taro-kono'],
  ])('GIVEN the whole label %s THEN it is %s', (label, person) => expect(personOf(label)).toBe(person));

  it.each([
    '河野',
    '外務大臣',
    '河野官房長官',
    '河野外務大臣秘書官',
    '前河野外務大臣',
    '外務大臣（山田太郎君）',
    '日本外務大臣ラヴロフ',
    '河野太郎（ロシア）',
    'Lavrova',
    '',
  ])('GIVEN %s, which says less or something else, THEN nobody is guessed', (label) => {
    expect(resolveSpeaker(label, DAY, people)).toEqual({
      label,
      person: null,
      name: null,
      title: null,
      side: null,
    });
  });

  it('GIVEN a post held at another time THEN the label does not name that person', () => {
    expect(personOf('河野防衛大臣')).toBeNull();
    expect(personOf('河野防衛大臣', '2020-01-10')).toBe('taro-kono');
    expect(personOf('河野外務大臣', '2020-01-10')).toBeNull();
    expect(personOf('河野防衛大臣', null)).toBe('taro-kono');
  });

  it('GIVEN a known label THEN the speaker has name, title of that day, and side', () => {
    expect(resolveSpeaker('ショイグ露国防大臣', DAY, people)).toMatchObject({
      name: { ja: 'セルゲイ・ショイグ', en: 'Sergey Shoigu' },
      title: { ja: '国防大臣' },
      side: { id: 'russia', names: { ja: 'ロシア' }, language: 'ru' },
    });
    expect(resolveSpeaker('河野太郎', '2020-01-10', people).title?.ja).toBe('防衛大臣');
  });
});

describe('matchSpeakers', () => {
  const labels = [
    'ラヴロフ外務大臣',
    '河野外務大臣',
    '河野統合幕僚長',
    '小野寺防衛大臣',
    'Gireesh Punathil',
    '山田太郎（委員）',
  ];
  const speakers = labels.map((label) => resolveSpeaker(label, DAY, people));
  const match = (typed: string) => matchSpeakers(typed, speakers, people);

  it.each([
    ['河野外務大臣', ['person:taro-kono']],
    ['河野外相', ['person:taro-kono']],
    ['こうのたろう', ['person:taro-kono']],
    ['Taro Kono', ['person:taro-kono']],
    ['河野統合幕僚長', ['person:katsutoshi-kawano']],
    ['河野', ['person:taro-kono', 'person:katsutoshi-kawano']],
    ['LAVROV', ['person:sergey-lavrov']],
    ['らぶろふ', ['person:sergey-lavrov']],
    ['小野寺さん', ['person:itsunori-onodera']],
    ['Punathil', ['label:gireesh punathil']],
    ['山田太郎', ['label:山田太郎(委員)']],
  ])('GIVEN %s typed THEN it means %j', (typed, keys) => expect(match(typed)).toEqual(keys));

  it.each(['', '大臣', '外務', '野', '小野', '山田太', 'Puna', '安倍総理', 'nobody'])(
    'GIVEN %s, a part of a name or no speaker here, THEN it means nobody',
    (typed) => expect(match(typed)).toEqual([]),
  );

  it('GIVEN two labels of one person THEN they share a key, and two people never do', () => {
    const keyOf = (label: string) => speakerKey(resolveSpeaker(label, DAY, people));
    expect(keyOf('河野外務大臣')).toBe(keyOf('外務大臣（河野太郎君）'));
    expect(keyOf('河野外務大臣')).not.toBe(keyOf('河野統合幕僚長'));
    expect(keyOf('Ａｌｉｃｅ')).toBe(keyOf('alice'));
  });

  it.each([
    ['ロシア', ['russia']],
    ['ロシア側', ['russia']],
    ['露側', ['russia']],
    ['JAPAN', ['japan']],
    ['中国', []],
  ])('GIVEN the side %s typed THEN it means %j', (typed, sides) => {
    expect(matchSides(typed, speakers, people)).toEqual(sides);
  });
});

describe('the directory', () => {
  it('GIVEN a role in a post that is not there THEN loading says so', () => {
    const broken = { people: [{ id: 'a', name: { ja: 'あ', en: 'A' }, roles: [{ post: 'king' }] }] };
    expect(() => loadPeople(broken)).toThrow(/no posts “king”/);
  });

  it('GIVEN a server’s own additions THEN they are known there, and win over the same id', () => {
    const own = loadPeople({
      people: [{ id: 'alice', name: { ja: 'アリス', en: 'Alice Liddell' }, aliases: ['alice@example.org'] }],
    });
    const merged = mergePeople(people, own);
    expect(resolveSpeaker('ALICE LIDDELL', null, merged).person).toBe('alice');
    expect(resolveSpeaker('ALICE LIDDELL', null, people).person).toBeNull();
  });
});
