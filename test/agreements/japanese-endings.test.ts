import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** What is agreed or confirmed, by case and complement, up to the verbal noun. */
const AGREED = [
  '漁期を延ばすことで一致',
  '漁期を延ばすことで合意',
  '漁期を延ばすとの点で意見が一致',
  '漁期を延ばす方針で一致',
  '漁期を延ばすことについて一致',
  '漁期を延ばすことにつき合意',
  '漁期を延ばすべきとの認識で一致',
  '漁期を延ばす必要性について認識が一致',
  '漁期を延ばすことを約束',
  '漁業協定に署名',
  '共同声明を発出',
  '首脳宣言を採択',
  '両者で漁期を延ばすことを決定',
  '漁期の延長に合意',
  '漁期を延ばすことで了解',
  '漁期を延ばすという点で見解が一致',
];
const CONFIRMED = [
  '漁期を延ばすことを確認',
  '漁期を延ばす旨確認',
  '漁期を延ばす重要性を再確認',
  '漁期を延ばすとの認識を共有',
  '漁期を延ばす必要性について確認',
  '漁期を延ばすとの方針を確認',
  '漁期を延ばすことについて認識を共有',
  '漁期を延ばすことにつき改めて確認',
  '漁期を延ばす必要があるとの考えを共有',
  '漁期が延びるとの点を確認',
];

/** Light verbs, aspect, politeness, voice: said to be done. */
const DONE = [
  'しました。',
  'をしました。',
  'いたしました。',
  'をいたしました。',
  'しております。',
  'をしております。',
  'いたしております。',
  'してきました。',
  'してきております。',
  'したところであります。',
  'したところでございます。',
  'した次第です。',
  'した次第であります。',
  'することができました。',
  'をすることができました。',
  'できました。',
  'ができました。',
  'したわけでございます。',
  'したものでございます。',
  'いたしたところでございます。',
  'するに至りました。',
  'しましたことを御報告いたします。',
  'したことは大きな成果です。',
  'しておりますので、作業を急ぎます。',
  'しましたが、課題も残ります。',
  'した。',
  '。',
  'できたと考えております。',
  'し、作業を始めました。',
  'いたしまして、作業を始めました。',
  'するとともに、作業を始めました。',
  'しているところです。',
];

/** Denied, hoped for, supposed, asked, heard of, only named. */
const NOT_DONE = [
  'しませんでした。',
  'できませんでした。',
  'していません。',
  'するに至りませんでした。',
  'したい。',
  'してまいりたいと考えております。',
  'すべきです。',
  'できれば、作業を急ぎます。',
  'するよう努めてまいります。',
  'することを目指します。',
  'することが重要です。',
  'したのですか。',
  'したのでしょうか。',
  'したとの報道があります。',
  'したと承知しております。',
  'したとおり、作業を進めます。',
  'した内容を説明します。',
  'する見込みです。',
  'するものと期待しております。',
  'しつつあります。',
  'しなければなりません。',
  'できるよう協議します。',
  'したわけではございません。',
  'したものではありません。',
  'したという事実はございません。',
  'する予定はありません。',
  'した場合には、作業を始めます。',
  'しようとしています。',
];

const MEETING = '昨日、隣国の外相と会談を行いました。';

/** Kinds of what is listed of the sentence that follows the meeting's. */
function kindsOf(line: string): readonly string[] {
  return read([MEETING, line], { label: '山田大臣', listed: true }).map((item) => item.split(':')[0]!);
}

describe('Japanese: every ending on every kind of report', () => {
  it.each(AGREED)('GIVEN %s with an ending that says it is done THEN it is agreed', (head) => {
    expect(DONE.filter((ending) => kindsOf(head + ending)[0] === undefined)).toEqual([]);
  });

  it.each(CONFIRMED)('GIVEN %s with an ending that says it is done THEN it is confirmed', (head) => {
    expect(DONE.filter((ending) => kindsOf(head + ending)[0] !== 'CONFIRMED')).toEqual([]);
  });

  it.each([...AGREED, ...CONFIRMED])(
    'GIVEN %s with an ending that does not say so THEN nothing is',
    (head) => {
      expect(NOT_DONE.filter((ending) => kindsOf(head + ending).length > 0)).toEqual([]);
    },
  );

  it('GIVEN 同じ認識に立つ or what the sides hold by は THEN it is confirmed', () => {
    expect(kindsOf('双方は、対話を続けるという共通の認識に立っているところであります。')).toEqual([
      'CONFIRMED',
    ]);
    expect(kindsOf('こうした考えは、三か国の間で広く共有されております。')).toEqual(['CONFIRMED']);
    expect(kindsOf('意見交換を通じ、認識の共有を図りました。')).toEqual(['CONFIRMED']);
  });
});
