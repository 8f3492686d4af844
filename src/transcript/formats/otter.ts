/** Otter's text export: `Name  55:21` over each turn, a footer line of the service. */
import type { Format } from './format.ts';
import { findTurns, parseTurns } from './turns.ts';

const FURNITURE = /^(?:transcribed by )?(?:https?:\/\/)?otter\.ai\b.*$|^transcribed by \S+$/iu;

export const otter: Format = {
  name: 'otter',
  detect: (document) => {
    const { count } = findTurns(document);
    const hasFooter = document.lines.slice(-5).some((line) => FURNITURE.test(line.trimmed));
    return count > 0 && hasFooter ? 0.95 : count > 1 ? 0.8 : 0;
  },
  parse: (document) => parseTurns(document, FURNITURE),
};
