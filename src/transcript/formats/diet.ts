/**
 * Records of the National Diet as its API gives them in JSON: `speechRecord[]`, or `meetingRecord[].speechRecord[]`.
 * Source: https://kokkai.ndl.go.jp/api.html
 */
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { isDay } from '../held.ts';
import { assembleSpeeches, type HeldSpeech } from './assemble.ts';
import { RULE } from './assembly.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';

const text = z.string().nullish();
const url = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null);
const speechRecord = z.object({
  issueID: text,
  nameOfHouse: text,
  nameOfMeeting: text,
  issue: text,
  date: text,
  speechOrder: z.union([z.number(), z.string()]).nullish(),
  speaker: text,
  speakerPosition: text,
  speakerRole: text,
  speech: text,
  speechURL: url,
  meetingURL: url,
});
const meetingRecord = speechRecord
  .pick({ issueID: true, nameOfHouse: true, nameOfMeeting: true, issue: true, date: true, meetingURL: true })
  .extend({ speechRecord: z.array(speechRecord) });

/** As the API has it, and where it stands in the document. */
type SpeechRecord = Partial<z.infer<typeof speechRecord>> & { readonly origin: string };

export const diet: Format = {
  name: 'diet-json',
  detect: ({ json }) => (recordsIn(json) === null ? 0 : 0.98),
  parse,
};

/** The label before the words: `○議長（額賀福志郎君）　`. */
const HEAD = /^[○◎〇]\s*([^\s　]{1,60})[\s　]+/u;
const NO_SPEECH = '会議録情報';

function recordsIn(json: unknown): 'speeches' | 'meetings' | null {
  if (typeof json !== 'object' || json === null) return null;
  const hasArray = (key: string) => key in json && Array.isArray((json as Record<string, unknown>)[key]);
  if (hasArray('meetingRecord')) return 'meetings';
  return hasArray('speechRecord') ? 'speeches' : null;
}

function parse({ json }: DecodedDocument): ParsedDocument {
  const records = readRecords(json);
  const meetings = new Set(
    records.map((record) => record.issueID ?? `${record.nameOfMeeting} ${record.date}`),
  );
  if (meetings.size > 1) throw new UserError('documentRefused', { reason: 'severalMeetings' });
  const spoken = records.filter(
    (record) => record.speaker !== NO_SPEECH && Number(record.speechOrder ?? 1) !== 0,
  );
  const first = records[0];
  const title = [first?.nameOfHouse, first?.nameOfMeeting, first?.issue].filter(Boolean).join(' ');
  const day = first?.date ?? '';
  return {
    ...assembleSpeeches(spoken.map(toSpeech)),
    warnings: [],
    language: 'ja',
    ...(title === '' ? {} : { title }),
    ...(isDay(day) ? { held: { heldOn: day, startsAt: null, endsAt: null } } : {}),
    source: {
      url: first?.meetingURL ?? null,
      publisher: {
        ja: '国立国会図書館 国会会議録検索システム',
        en: 'National Diet Library, Full-text Database System for the Minutes of the Diet',
      },
    },
  };
}

function readRecords(json: unknown): readonly SpeechRecord[] {
  if (recordsIn(json) === 'meetings') {
    const { meetingRecord: meetings } = readAs(z.object({ meetingRecord: z.array(meetingRecord) }), json);
    return meetings.flatMap(({ speechRecord: speeches, ...meeting }, at) =>
      speeches.map((speech, index) => ({
        ...meeting,
        ...dropEmpty(speech),
        origin: `/meetingRecord/${at}/speechRecord/${index}`,
      })),
    );
  }
  const { speechRecord: speeches } = readAs(z.object({ speechRecord: z.array(speechRecord) }), json);
  return speeches.map((speech, index) => ({ ...speech, origin: `/speechRecord/${index}` }));
}

function readAs<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new UserError('documentRefused', {
    reason: 'badJson',
    excerpt: `${issue.path.join('.')}: ${issue.message}`,
  });
}

function dropEmpty<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value != null)) as Partial<T>;
}

function toSpeech(record: SpeechRecord): HeldSpeech {
  const speech = record.speech ?? '';
  const head = HEAD.exec(speech);
  return {
    origin: record.origin,
    label: labelOf(record, head?.[1]),
    paragraphs: speech
      .slice(head?.[0].length ?? 0)
      .split(/\r\n|\n|\r/u)
      .filter((line) => !RULE.test(line.trim())),
    ...(record.speechURL ? { url: record.speechURL } : {}),
  };
}

/** As printed before the words where that gives the full name, else the record's own name with the post. */
function labelOf(
  { speaker, speakerPosition, speakerRole }: SpeechRecord,
  printed: string | undefined,
): string | null {
  const name = speaker?.trim() ?? '';
  if (name === '') return printed ?? null;
  if (printed?.replace(/\s/gu, '').includes(name.replace(/\s/gu, ''))) return printed;
  const post = speakerPosition ?? speakerRole ?? '';
  return post === '' ? name : `${name}（${post}）`;
}
