/** The text of a Teams transcript (.docx): title, day, duration, `Name   0:03` over each turn, lines of the service. */
import { pattern } from '../../text/pattern.ts';
import type { Format } from './format.ts';
import { findTurns, parseTurns } from './turns.ts';

const FURNITURE = pattern('iu')`
    ^(?:\S.{0,80}\s)?(?:started|stopped) (?:the )?(?:transcription|recording)$
    |が(?:文字起こし|トランスクリプト|レコーディング)を(?:開始|停止)しました。?$
    |^(?:(?:\d+\s*(?:h|m|s|hours?|minutes?|seconds?|時間|分|秒)\s*)+)$
  `;

export const teams: Format = {
  name: 'teams',
  detect: (document) => {
    const { count } = findTurns(document);
    return count > 0 && document.lines.some((line) => FURNITURE.test(line.trimmed)) ? 0.9 : 0;
  },
  parse: (document) => parseTurns(document, FURNITURE),
};
