/**
 * Parts of minutes that need care: tasks, whose names are those who do them, and an agenda, which may be a plain list of topics or the
 * minutes themselves.
 */
import { pattern } from '../../text/pattern.ts';
import type { Line } from '../lines.ts';
import { type MarkdownLine, plainHeading } from './markdown.ts';

const TASKS = pattern('iu')`
    ^(?:(?:new|open|summary of)\s+)?(?:action (?:items?|points?)|actions?|to-?dos?|next (?:steps|actions)
      |follow[ -]?ups?|tasks?|assignments)$
    |^(?:アクション(?:・?アイテム|プラン)?|ネクスト(?:アクション|ステップ)|TODO|宿題(?:事項)?
      |残?タスク(?:一覧|リスト|分担)?|残作業|やること(?:リスト|一覧)?|対応事項
      |(?:今後|次回まで)の(?:対応|作業|アクション|宿題|タスク)|役割分担|担当(?:作業|分担|割り?(?:振り|当て)?)?)$
  `;
const CHECKBOX = /^\s*(?:[-*+•・]\s*)?\[[ xX✓✔]?\]\s+\S/u;

/** `Action items`, 宿題: what stands under it is to be done, and a name before a colon is who does it. */
export function isTaskHeading(heading: string): boolean {
  return TASKS.test(plainHeading(heading));
}

export function hasCheckbox({ text }: Line): boolean {
  return CHECKBOX.test(text);
}

/** Numbers of the lines that give somebody something to do. */
export function readTasks(lines: readonly Line[], kinds: readonly MarkdownLine[]): ReadonlySet<number> {
  const tasks = new Set<number>();
  /** Level of the heading they stand under; 0 for a line that is no heading by its marks. */
  let level: number | null = null;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index]!;
    if (kind.kind === 'heading') {
      if (isTaskHeading(kind.text)) level = kind.level;
      else if (level === null || level === 0 || kind.level <= level) level = null;
    } else if (kind.kind === 'text') {
      const isOpening = isTaskHeading(line.text.slice(kind.from, kind.to));
      // Under a line, no more than its list is meant.
      if (isOpening && level === null) level = 0;
      else if (level === 0 && !kind.item && kind.indent === 0) level = null;
      if (!isOpening && (level !== null || hasCheckbox(line))) tasks.add(line.number);
    }
  }
  return tasks;
}

/** No topic of an agenda is longer, in UTF-16 units. */
const MAX_TOPIC = 60;
/** What a line says rather than names: 日程決定 and 予算の承認 are topics, 七月に決定 and 予算を承認 are not. */
const SAYS = pattern('iu')`
    [。！？!?][」』）)]*$|(?<![A-Z])[.]$
    |(?:した|する|った|れた|なる|ました|ます|です|ない|なし
      |[をでにとはが][^。、の]{0,12}(?:決定|承認|可決|了承|合意|一致|見送り|延期|持ち越し))$
    |\b(?:agreed|decided|resolved|approved|postponed|will|shall|we)\b
    |^(?:decision|action|resolution|agreed|resolved|outcome|todo|決定|合意|結論|宿題)\s*[:：]|^(?:→|⇒|->|=>)
  `;

/** Whether the part under a heading is a plain list of topics: no heading in it, and no line that says anything. */
export function isBareList(lines: readonly Line[], kinds: readonly MarkdownLine[], at: number): boolean {
  for (const [index, kind] of kinds.entries()) {
    if (index <= at) continue;
    if (kind.kind === 'heading') return !isUnder(kinds[at]!, kind);
    if (kind.kind !== 'text') continue;
    const words = lines[index]!.text.slice(kind.from, kind.to).trim();
    if (words.length > MAX_TOPIC || SAYS.test(words) || hasCheckbox(lines[index]!)) return false;
  }
  return true;
}

function isUnder(heading: MarkdownLine, other: MarkdownLine): boolean {
  return heading.kind === 'heading' && other.kind === 'heading' && other.level > heading.level;
}
