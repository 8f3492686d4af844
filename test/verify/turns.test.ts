import { describe, expect, it } from 'vitest';
import { findTurnAfter, findTurnBefore } from '../../src/verify/turns/turn.ts';

/** The quoted words stand between bars. */
function turnOf(marked: string) {
  const [before = '', quoted = '', after = ''] = marked.split('|');
  const text = before + quoted + after;
  const end = before.length + quoted.length;
  const turn = findTurnBefore(text, 0, before.length) ?? findTurnAfter(text, end, text.length);
  return turn === null ? null : [turn.kind, text.slice(turn.start, turn.end)];
}

describe('what turns quoted words', () => {
  it.each([
    ['|この計画は脅威となるもの|ではないと説明した。', 'negation', 'ではない'],
    ['|工場を移転する|ことは考えておりません。', 'negation', 'ことは考えておりません'],
    ['|柔軟な対応|は認められないとの立場だ。', 'negation', 'は認められない'],
    ['予算が認められれば、|来月から工事を始める|。', 'condition', '予算が認められれば、'],
    [
      '人事について議会が同意すれば、九月に市長が訪米し、|大統領と会談する|ことを確認した。',
      'condition',
      '議会が同意すれば、',
    ],
    ['|工事を始める|場合には届け出る。', 'condition', '場合には届け出る'],
    ['|出荷を再開する|のでしょうか。', 'question', 'のでしょうか'],
    ['|出荷は安全である|と業者は主張した。', 'report', 'と業者は主張した'],
    ['|交渉が進展する|ことを期待したい。', 'hedge', 'ことを期待したい'],
    ['これは|公式|な発表だ。', null, null],
    ['これは非|公式|な発表だ。', 'negation', '非'],
    ['報道によれば、|両国は署名した|。', 'report', '報道によれば、'],
    ['|冷静な対応|を求め、交流が重要ということで一致した。', null, null],
    ['|A社|だけでなくB社も参加する。', null, null],
    ['|参加する|ことで一致した。', null, null],
    ['|計画を実施していく|旨を確認しました。', null, null],
    ['様々な機会に働きかけを|行|ってまいりたいと思います。', null, null],
    ['単純に考えれば、|費用は下がる|。', null, null],
    ['蓄えが足りていれば、|冬でも店を開ける|。', 'condition', '蓄えが足りていれば、'],
    ['|Did the plant close ?|??', null, null],
    ['|費用を分担する|とともに、効果を述べた。', null, null],
    ['We will not |close the plant|.', 'negation', 'not '],
    ['|We will raise the limit|, if the board agrees.', 'condition', 'if the board agrees'],
    ['If the board agrees, |we will raise the limit|.', 'condition', 'If the board agrees,'],
    ['He denied that |the plant was closed|.', 'negation', 'denied that '],
    ['Critics claimed that |the plant was unsafe|.', 'report', 'claimed that '],
    ['We agreed that |the plant stays open|, and so it will.', null, null],
    ['|Did the plant close|?', 'question', '?'],
  ])('GIVEN %s THEN it is %j by %j', (marked, kind, words) => {
    expect(turnOf(marked)).toEqual(kind === null ? null : [kind, words]);
  });
});
