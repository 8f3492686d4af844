/**
 * The rule that a printed record draws between two matters, where the format left it with the sentence before it.
 *
 * In: the words of a sentence. Out: the same without a rule behind them.
 * Never: words taken away, or a rule that is all there is.
 */

const DASH = /[-‐―─—–━]/u;
/** ―――――, ────・────, ――◇――: dashes in a row, and what may stand among them. */
const OF_RULE = /[-‐―─—–━・◇◆○●◎\s\u3000]/u;
const BEHIND_WORDS = /[。！？!?」』）)〕\]]/u;

/** Walks back character by character: a pattern would look back from every blank. */
export function withoutRule(sentence: string): string {
  if (!DASH.test(sentence.slice(-2))) return sentence;
  let from = sentence.length;
  let dashes = 0;
  while (from > 0 && OF_RULE.test(sentence[from - 1]!)) {
    if (DASH.test(sentence[from - 1]!)) dashes += 1;
    from -= 1;
  }
  return dashes > 1 && from > 0 && BEHIND_WORDS.test(sentence[from - 1]!)
    ? sentence.slice(0, from)
    : sentence;
}
