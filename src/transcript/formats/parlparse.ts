/**
 * ParlParse XML: `<speech id speakername url><p>…</p></speech>` under `<publicwhip>`. `nospeaker="true"` is the record's own text.
 * Source: https://parser.theyworkforyou.com/
 */
import { elementsOf, findAll, parseXml, textOf, type XmlElement } from '../containers/xml.ts';
import { isDay } from '../held.ts';
import { assembleSpeeches, type HeldSpeech } from './assemble.ts';
import type { Format, ParsedDocument } from './format.ts';

const SILENT = new Set(['sup', 'footnote']);

export const parlparse: Format = {
  name: 'parlparse',
  detect: ({ text }) =>
    /<publicwhip[\s>]/.test(text.slice(0, 20_000)) && /<speech[\s>]/.test(text) ? 0.99 : 0,
  parse: ({ text }) => parsePublicWhip(parseXml(text)),
};

function parsePublicWhip(root: XmlElement): ParsedDocument {
  const speeches = findAll(root, 'speech');
  const held = speeches.map(({ attributes, ...speech }, index): HeldSpeech => {
    const isNamed = attributes.nospeaker !== 'true';
    const name = attributes.speakername?.trim() ?? '';
    const url = attributes.url ?? '';
    const blocks = elementsOf({ attributes, ...speech });
    return {
      origin: `(//speech)[${index + 1}]`,
      label: isNamed && name !== '' && name !== 'unknown' ? name : null,
      paragraphs:
        blocks.length > 0
          ? blocks.map((block) => textOf(block, SILENT))
          : [textOf({ attributes, ...speech }, SILENT)],
      ...(/^https?:\/\//.test(url) && URL.canParse(url) ? { url } : {}),
    };
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
