/**
 * How a sitting is conducted: opened, suspended and closed, its matters taken up, somebody asked to report or to speak.
 *
 * In: the words of a sentence without its full stop. Out: whether they do no more than that.
 * Never: what becomes a matter of a later meeting, or the day on which that one opens.
 */
import { pattern } from '../../text/pattern.ts';

/** None of it is without one of these. */
const MAYBE =
  /開会|開議|再開|休憩|散会|閉会|延会|議題|議事|上程|審議|質疑|討論|採決|説明|報告|挨拶|あいさつ|発言|意見|朗読|紹介|答弁|指名|確認|進行|協力|回答/u;
const CONDUCTS = pattern('u')`
    (?:開会|開議|再開|休憩|散会|閉会|延会)(?:を宣)?(?:と)?(?:する|し(?:ます|たい.{0,6})|いたし(?:ます|たい.{0,8}))$
    |(?<!次回[^、。]{0,8}の)議題と(?:する|します|いたします)$|(?:を|について)(?:上程|議題に供)(?:する|します|いたします)$
    |(?:議題[^、。はが]{0,8}|議事|審議|質疑|討論|採決|説明|報告|協議|意見交換)(?:に|へ)(?:入|移|進)(?:る|り(?:ます|たい.{0,6}))$
    |(?:説明|報告|挨拶|あいさつ|発言|意見|朗読|紹介|答弁|確認|進行|協力|審議|議決|回答)(?:を|の(?:ほど|方)を?|のほう)?(?:、)?(?:[^、。をはが]{0,6})
      (?:お?願(?:う|い(?:する|します|いたします|申し上げます|たい.{0,6}))|求め(?:る|ます|たい.{0,6})|(?:さ)?せ(?:る|ます)
        |(?:受け|伺い)(?:る|ます|たい.{0,6})|許(?:す|し(?:ます)))$
    |指名(?:を行い|し|いたし|させていただき)ます$|(?:報告|説明|紹介|朗読|答弁|回答|発言|質問)(?:を)?(?:いたし|させていただき|申し上げ|し)ます$
    |(?:質疑|討論|審議|審査|協議)(?:を|は)?(?:、)?(?:これで|以上で)?(?:終結|終了|打ち切)(?:る|する|り?し?ます|いたします|とします|といたします)$
  `;

export function conductsSitting(words: string): boolean {
  return MAYBE.test(words) && CONDUCTS.test(words) && !/次回|次の会/u.test(words);
}
