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
  ...SPEECH,
]);
/** Between the paragraphs these are no words; inside one they are: “opened at <recordedTime>10.43</recordedTime>”. */
const SILENT_BLOCKS = new Set([...SILENT, 'recordedTime']);

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
    const [printed, first] = splitFrom(
      from === undefined ? '' : textOf(from, new Set(['authorialNote', 'noteRef'])),
    );
    const paragraphs = paragraphsOf(speech);
    const by = (speech.attributes.by ?? '').replace(/^#/, '');
    return {
      label: printed || people.get(by) || null,
      paragraphs: first === paragraphs[0] ? paragraphs : [first, ...paragraphs],
      origin: `(//${SPEECH.join('|//')})[${index + 1}]`,
    };
  });
  const date = dayOf(root);
  const title = [...findAll(root, 'docTitle'), ...findAll(root, 'docType'), ...onlyHeading(root)]
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

/** The heading of the one section that holds all of the debate. */
function onlyHeading(root: XmlElement): readonly XmlElement[] {
  const sections = findAll(root, 'debateBody').flatMap((body) => elementsOf(body));
  return sections.length === 1
    ? elementsOf(sections[0]!)
        .filter((child) => child.name === 'heading')
        .slice(0, 1)
    : [];
}

/** The label, and what some records run on behind it: `Mr ROE (Chair).- Order.` */
function splitFrom(from: string): readonly [label: string, words: string] {
  const dash = /\.\s?[-–—]\s/u.exec(from);
  if (dash === null) return [trimLabel(from), ''];
  return [trimLabel(from.slice(0, dash.index)), from.slice(dash.index + dash[0].length)];
}

/**
 * The day of the sitting: what its preface prints, else the day in the work's address, which by the naming convention is
 * the work's own; the dates of the identification may be those of the markup.
 */
function dayOf(root: XmlElement): string | undefined {
  const work = findAll(root, 'FRBRWork');
  const attribute = (elements: readonly XmlElement[], name: string) =>
    elements.map(({ attributes }) => attributes[name] ?? '');
  const dates = work
    .flatMap((element) => findAll(element, 'FRBRdate'))
    .filter(({ attributes }) => !/^#?(?:markup|generation|publication)$/i.test(attributes.name ?? ''));
  return [
    ...attribute(findAll(root, 'docDate'), 'date'),
    ...attribute(
      work.flatMap((element) => findAll(element, 'FRBRthis', 'FRBRuri')),
      'value',
    ).map((uri) => /\/(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(uri)?.[1] ?? ''),
    ...attribute(dates, 'date'),
  ].find((day) => isDay(day) && day < LATEST);
}

/** A date beyond is a filler: 3000-01-01. */
const LATEST = '2200';

/** `p` and its like are paragraphs; words that stand in the speech itself are one too. */
function paragraphsOf(speech: XmlElement): readonly string[] {
  const blocks = elementsOf(speech).filter((child) => !SILENT_BLOCKS.has(child.name));
  if (blocks.length === 0) return [textOf(speech, SILENT)];
  return blocks.flatMap((block) =>
    elementsOf(block).some((child) => child.name === 'p' || child.name === 'item')
      ? paragraphsOf(block)
      : [textOf(block, SILENT)],
  );
}
