/**
 * The rule that a printed record draws between two matters, where the format left it with the sentence before it.
 *
 * In: the words of a sentence. Out: the same without a rule behind them.
 * Never: words taken away, or a rule that is all there is.
 */

/** ―――――, ────・────, ――◇――: dashes in a row, and what may stand among them. */
const RULE =
  /(?<=[。！？!?」』）)〕\]][\s\u3000]*)[-‐―─—–━]{2,}[\s\u3000]*(?:[・◇◆○●◎][\s\u3000]*[-‐―─—–━]{2,})?[\s\u3000]*$/u;
const ENDS_AS_RULE = /[-‐―─—–━]\s*$/u;

export function withoutRule(sentence: string): string {
  return ENDS_AS_RULE.test(sentence.slice(-2)) ? sentence.replace(RULE, '') : sentence;
}
