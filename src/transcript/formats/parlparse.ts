/**
 * ParlParse XML: `<speech id speakername url><p>…</p></speech>` under `<publicwhip>` or, in a sister project, `<debates>`;
 * written questions as `<ques>` and `<reply>`. `nospeaker="true"` is the record's own text.
 * Source: https://parser.theyworkforyou.com/
 */
import { elementsOf, findAll, parseXml, textOf, type XmlElement } from '../containers/xml.ts';
import { isDay } from '../held.ts';
import { assembleSpeeches, type HeldSpeech } from './assemble.ts';
import type { Format, ParsedDocument } from './format.ts';

const SPEECH = ['speech', 'ques', 'reply'];
const SILENT = new Set(['sup', 'footnote']);
/** One of these tells the elements of this format from others of the same name. */
const OWN = /<(?:speech|ques|reply)\s[^>]{0,2000}?\b(?:speakername|speakerid|person_id|nospeaker)=/;

export const parlparse: Format = {
  name: 'parlparse',
  detect: ({ text }) =>
    /<(?:publicwhip|debates)[\s>]/.test(text.slice(0, 20_000)) && OWN.test(text) ? 0.99 : 0,
  parse: ({ text }) => parsePublicWhip(parseXml(text)),
};

function parsePublicWhip(root: XmlElement): ParsedDocument {
  const speeches = findAll(root, ...SPEECH);
  const counts = new Map<string, number>();
  const held = speeches.flatMap((speech): readonly HeldSpeech[] => {
    const { attributes } = speech;
    const isNamed = attributes.nospeaker !== 'true';
    const name = attributes.speakername?.trim() ?? '';
    const url = attributes.url ?? '';
    const count = (counts.get(speech.name) ?? 0) + 1;
    counts.set(speech.name, count);
    const more = {
      origin: `(//${speech.name})[${count}]`,
      ...(/^https?:\/\//.test(url) && URL.canParse(url) ? { url } : {}),
    };
    const label = isNamed && name !== '' && name !== 'unknown' ? name : null;
    return blocksOf(speech).map(({ procedural, paragraphs }) => ({
      ...more,
      label: procedural ? null : label,
      paragraphs,
    }));
  });
  const day = speeches
    .map(({ attributes }) => /\/(\d{4}-\d{2}-\d{2})/.exec(attributes.id ?? '')?.[1] ?? '')
    .find(isDay);
  const heading = findAll(root, 'oral-heading', 'major-heading')[0];
  return {
    ...assembleSpeeches(held),
    warnings: [],
    language: 'en',
    ...(heading === undefined ? {} : { title: textOf(heading) }),
    ...(day === undefined ? {} : { held: { heldOn: day, startsAt: null, endsAt: null } }),
  };
}

interface Block {
  readonly procedural: boolean;
  readonly paragraphs: string[];
}

/** Inside a member's speech the record tells in italics what the House did: “Question put and agreed to.” Nobody said that. */
function blocksOf(speech: XmlElement): readonly Block[] {
  const elements = elementsOf(speech);
  if (elements.length === 0) return [{ procedural: false, paragraphs: [textOf(speech, SILENT)] }];
  const blocks: Block[] = [];
  for (const element of elements) {
    const { class: style = '', pwmotiontext: motion } = element.attributes;
    const procedural = /italic|procedural/.test(style) || motion === 'unrecognized';
    const words = textOf(element, SILENT);
    if (blocks.at(-1)?.procedural === procedural) blocks.at(-1)!.paragraphs.push(words);
    else blocks.push({ procedural, paragraphs: [words] });
  }
  return blocks;
}
