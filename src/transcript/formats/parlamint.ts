/**
 * ParlaMint TEI: `<u who="#id"><seg>…</seg></u>`. Names stand in a `listPerson`, often in another file: then the id is all
 * that the document says of the speaker. Notes, gaps and noises are no speech.
 * Source: ParlaMint, Comparable Parliamentary Corpora, TEI encoding.
 */
import { UserError } from '../../errors.ts';
import { elementsOf, findAll, parseXml, textOf, type XmlElement } from '../containers/xml.ts';
import { isDay } from '../held.ts';
import { primaryLanguage } from '../identify.ts';
import { assembleSpeeches, type HeldSpeech } from './assemble.ts';
import type { Format, ParsedDocument } from './format.ts';
import { trimLabel } from './labels.ts';

const SILENT = new Set(['note', 'gap', 'vocal', 'kinesic', 'incident', 'head', 'pb', 'desc']);

export const parlamint: Format = {
  name: 'parlamint',
  detect: ({ text }) => {
    const start = text.slice(0, 200_000);
    return /<(?:\w+:)?(?:TEI|teiCorpus)[\s>]/.test(start) && /<(?:\w+:)?u[\s>]/.test(text) ? 0.99 : 0;
  },
  parse: ({ text }) => parseTei(parseXml(text)),
};

function parseTei(root: XmlElement): ParsedDocument {
  const people = new Map(
    findAll(root, 'person').flatMap((person) => {
      const id = person.attributes.id;
      const name = nameOf(person);
      return id === undefined || name === '' ? [] : [[id, name] as const];
    }),
  );
  const sittings = findAll(root, 'TEI');
  if (sittings.length > 1) throw new UserError('documentRefused', { reason: 'severalMeetings' });
  const sitting = sittings[0] ?? root;
  const held: HeldSpeech[] = [];
  for (const body of findAll(sitting, 'body')) collectUtterances(body, people, held);
  // The sitting's own date stands in its setting; that of the source may be the day of publication.
  const when = [...findAll(sitting, 'setting'), ...findAll(sitting, 'sourceDesc')]
    .flatMap((element) => findAll(element, 'date'))
    .map(({ attributes }) => attributes.when ?? '')
    .find(isDay);
  const title = findAll(sitting, 'titleStmt').flatMap((statement) => findAll(statement, 'title'))[0];
  const language = primaryLanguage(sittings[0]?.attributes.lang ?? '');
  return {
    ...assembleSpeeches(held),
    warnings: [],
    ...(title === undefined ? {} : { title: textOf(title) }),
    ...(when === undefined ? {} : { held: { heldOn: when, startsAt: null, endsAt: null } }),
    ...(language === null ? {} : { language }),
  };
}

function collectUtterances(
  element: XmlElement,
  people: ReadonlyMap<string, string>,
  held: HeldSpeech[],
): void {
  let printed = '';
  for (const child of elementsOf(element)) {
    if (child.name === 'note' && child.attributes.type === 'speaker') printed = trimLabel(textOf(child));
    if (child.name === 'u') {
      const id = (child.attributes.who ?? '').replace(/^#/, '');
      const segments = findAll(child, 'seg', 'p');
      held.push({
        origin: `(//u)[${held.length + 1}]`,
        label: people.get(id) || printed || id || null,
        paragraphs: (segments.length > 0 ? segments : [child]).map((segment) => wordsOf(segment)),
      });
      printed = '';
    } else collectUtterances(child, people, held);
  }
}

/** In the linguistically annotated variant the words are elements: `<s><w>…</w><pc>…</pc></s>`. */
function wordsOf(segment: XmlElement): string {
  const tokens = findAll(segment, 'w', 'pc');
  if (tokens.length === 0) return textOf(segment, SILENT);
  return tokens
    .filter((token) => !elementsOf(token).some((child) => child.name === 'w'))
    .map((token) => textOf(token) + (token.attributes.join === 'right' ? '' : ' '))
    .join('')
    .trim();
}

function nameOf(person: XmlElement): string {
  const name = findAll(person, 'persName')[0];
  if (name === undefined) return '';
  const part = (kind: string) => findAll(name, kind).map((element) => textOf(element));
  const parts = [...part('forename'), ...part('surname')].filter((words) => words !== '');
  return parts.length > 0 ? parts.join(' ') : textOf(name);
}
