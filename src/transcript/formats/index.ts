import { isXml } from '../containers/xml.ts';
import { akoma } from './akoma.ts';
import { assembly } from './assembly.ts';
import { csv } from './csv.ts';
import { diet } from './diet.ts';
import { fireflies } from './fireflies.ts';
import type { DecodedDocument, Format } from './format.ts';
import { genchi } from './genchi.ts';
import { granola } from './granola.ts';
import { meet } from './meet.ts';
import { minutes } from './minutes.ts';
import { otter } from './otter.ts';
import { overview } from './overview.ts';
import { parlamint } from './parlamint.ts';
import { parlparse } from './parlparse.ts';
import { plain } from './plain.ts';
import { bracketed, press } from './press.ts';
import { srt } from './srt.ts';
import { statement } from './statement.ts';
import { teams } from './teams.ts';
import { text } from './text.ts';
import { timed } from './timed.ts';
import { w3c } from './w3c.ts';
import { webvtt } from './webvtt.ts';

/** Read from what JSON or XML says itself. */
const structured: readonly Format[] = [genchi, diet, fireflies, akoma, parlamint, parlparse];

/** Read line by line. */
const lined: readonly Format[] = [
  csv,
  webvtt,
  srt,
  teams,
  otter,
  meet,
  granola,
  w3c,
  minutes,
  statement,
  press,
  bracketed,
  assembly,
  overview,
  timed,
  plain,
  text,
];

export const formats: readonly Format[] = [...structured, ...lined];

export const formatNames: readonly string[] = formats.map((format) => format.name);

/** JSON and XML are never taken for prose: a record that none of the structured formats knows is none of ours. */
export function detectFormat(document: DecodedDocument): Format | null {
  const isStructured = document.json !== undefined || isXml(document.text);
  const scored = (isStructured ? structured : lined).map((format) => ({
    format,
    score: format.detect(document),
  }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return best.score > 0 ? best.format : null;
}
