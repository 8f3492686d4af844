/**
 * What a speaker's label tells of the part they play.
 *
 * In: a label as printed, or null. Out: whether this speaker asks rather than reports.
 * Never: a chair taken for a member.
 */

const ASKS =
  /(?:記者|質問者|傍聴者|(?:^|[（(\s・])委員|議員)[）)】\s]*$|^(?:Q|QUESTION|REPORTER|MODERATOR|Question|Reporter|Journalist|THE PRESS)\b|\b(?:reporter|journalist|correspondent)\b/u;

export function isQuestioner(label: string | null): boolean {
  return label !== null && ASKS.test(label.trim());
}
