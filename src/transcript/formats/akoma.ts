/**
 * Akoma Ntoso debates: `<speech by="#id"><from>…</from><p>…</p></speech>`, people in `<TLCPerson id showAs>`. An empty `by`, a
 * missing `from` and a missing namespace all occur.
 * Source: OASIS, Akoma Ntoso Version 1.0.
 */
import { elementsOf, findAll, parseXml, textOf, type XmlElement } from '../containers/xml.ts';
import { isDay } from '../held.ts';
import { primaryLanguage } from '../identify.ts';
import { assembleSpeeches, type HeldSpeech } from './assemble.ts';
import type { Format, ParsedDocument } from './format.ts';
import { trimLabel } from './labels.ts';

const SPEECH = ['speech', 'question', 'answer', 'prayers', 'oath'];
const SILENT = new Set([
  'remark',
  'authorialNote',
  'noteRef',
  'from',
  'num',
  'heading',
  'subheading',
  'scene',
  'recordedTime',
  ...SPEECH,
]);

export const akoma: Format = {
  name: 'akoma-ntoso',
  detect: ({ text }) => (/<(?:\w+:)?akomaNtoso[\s>]/.test(text.slice(0, 20_000)) ? 0.99 : 0),
  parse: ({ text }) => parseAkoma(parseXml(text)),
};

function parseAkoma(root: XmlElement): ParsedDocument {
  const people = new Map(
    findAll(root, 'TLCPerson', 'TLCOrganization', 'TLCRole').flatMap(({ attributes }) => {
      const id = attributes.eId ?? attributes.id;
      const name = attributes.showAs;
      return id === undefined || !name ? [] : [[id, name] as const];
    }),
  );
  const held = findAll(root, ...SPEECH).map((speech, index): HeldSpeech => {
    const from = elementsOf(speech).find((child) => child.name === 'from');
    const printed = from === undefined ? '' : trimLabel(textOf(from, new Set(['authorialNote', 'noteRef'])));
    const by = (speech.attributes.by ?? '').replace(/^#/, '');
    return {
      label: printed || people.get(by) || null,
      paragraphs: paragraphsOf(speech),
      origin: `(//${SPEECH.join('|//')})[${index + 1}]`,
    };
  });
  const date = findAll(root, 'FRBRdate', 'docDate')
    .map(({ attributes }) => attributes.date ?? '')
    .find(isDay);
  const title = [...findAll(root, 'docTitle'), ...findAll(root, 'docType')]
    .map((element) => textOf(element))
    .find((words) => words !== '');
  const language = primaryLanguage(findAll(root, 'FRBRlanguage')[0]?.attributes.language ?? '');
  return {
    ...assembleSpeeches(held),
    warnings: [],
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { held: { heldOn: date, startsAt: null, endsAt: null } }),
    ...(language === null ? {} : { language }),
  };
}

/** `p` and its like are paragraphs; words that stand in the speech itself are one too. */
function paragraphsOf(speech: XmlElement): readonly string[] {
  const blocks = elementsOf(speech).filter((child) => !SILENT.has(child.name));
  if (blocks.length === 0) return [textOf(speech, SILENT)];
  return blocks.flatMap((block) =>
    elementsOf(block).some((child) => child.name === 'p' || child.name === 'item')
      ? paragraphsOf(block)
      : [textOf(block, SILENT)],
  );
}
