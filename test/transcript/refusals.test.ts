import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { en } from '../../src/locales/en.ts';
import { explainMistake, LOCALES } from '../../src/locales/index.ts';
import { ja } from '../../src/locales/ja.ts';
import { MAX_DOCUMENT } from '../../src/transcript/open.ts';
import { type ParseOptions, parseDocument } from '../../src/transcript/parse.ts';
import { linesOf, parseText, people, sentencesOf } from './helpers.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function refusalOf(bytes: Uint8Array, options: Partial<ParseOptions> = {}) {
  try {
    parseDocument(bytes, { name: 'document', people, ...options });
  } catch (error) {
    if (error instanceof UserError && error.identifier === 'documentRefused') return error.context;
    throw error;
  }
  return null;
}

const DIET = (issue: string) => ({
  issueID: issue,
  speechOrder: 1,
  speaker: '山田',
  speech: '○山田君　はい。',
});

describe('what is refused', () => {
  it.each<[string, Uint8Array, object]>([
    ['nothing', utf8(''), { reason: 'empty' }],
    ['white space', utf8(' \n　\n'), { reason: 'empty' }],
    ['bytes that are no text', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0]), { reason: 'notText' }],
    [
      'notes whose only lines in brackets are remarks on the list of names',
      utf8('日時：5月2日\n（以下敬称略）\n参加者：森、西田\n\n鍵を替えた。\n（以下は備忘録）\n鍵は二本。'),
      { reason: 'unknownFormat', line: 1, excerpt: '日時：5月2日' },
    ],
    [
      'minutes whose lines in brackets name what is dealt with',
      utf8('日時：5月2日\n【審議事項】\n鍵を替えた。\n（封筒の中に入れた）\n【会長挨拶】\n鍵は二本。'),
      { reason: 'unknownFormat', line: 1, excerpt: '日時：5月2日' },
    ],
    [
      'prose without names',
      utf8('\n昔々あるところに。'),
      { reason: 'unknownFormat', line: 2, excerpt: '昔々あるところに。' },
    ],
    [
      'a name that stands once',
      utf8('Hello.\nAlice: hi.'),
      { reason: 'namesOnce', line: 2, excerpt: 'Alice' },
    ],
    [
      'lines that all name who speaks, most of them only once',
      utf8('山田：始めます。\n鈴木：はい。\n佐藤：はい。\n高橋：はい。\n山田：以上です。'),
      { reason: 'namesOnce', line: 2, excerpt: '鈴木' },
    ],
    [
      'headings that are no names',
      utf8('日時：明日\n場所：東京\n場所：大阪'),
      { reason: 'unknownFormat', line: 1 },
    ],
    ['JSON of another kind', utf8('{"a": "Ann: x", "b": "Ann: y"}'), { reason: 'unknownFormat', line: 1 }],
    ['XML of another kind', utf8('<note>\nAnn: x\nAnn: y\n</note>'), { reason: 'unknownFormat', line: 1 }],
    ['a Diet answer without records', utf8('{"speechRecord": []}'), { reason: 'noSpeech' }],
    ['a Diet record of the wrong shape', utf8('{"speechRecord": [{"speech": 5}]}'), { reason: 'badJson' }],
    [
      'two meetings',
      utf8(JSON.stringify({ speechRecord: [DIET('1'), DIET('2')] })),
      { reason: 'severalMeetings' },
    ],
    ['captions without words', utf8('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'), { reason: 'noSpeech' }],
    [
      'notes of a machine alone',
      utf8('📝 Notes\n\n### Summary\n\nThey agreed.'),
      { reason: 'machineWritten', line: 1 },
    ],
    [
      'own entities',
      utf8('<!DOCTYPE a [<!ENTITY x "words">]><akomaNtoso><speech by=""><p>&x;</p></speech></akomaNtoso>'),
      { reason: 'entities' },
    ],
    ['an archive of other things', zipSync({ 'a.txt': utf8('A: b') }), { reason: 'notDocx' }],
    [
      'a Word file without words',
      zipSync({ 'word/document.xml': utf8('<w:document/>') }),
      { reason: 'empty' },
    ],
    [
      'half a Word file',
      zipSync({ 'word/document.xml': utf8('<w:document/>') }).subarray(0, 60),
      { reason: 'brokenArchive' },
    ],
    [
      'a page without words',
      utf8('<!DOCTYPE html><html><body><script>1</script></body></html>'),
      { reason: 'empty' },
    ],
    ['too much', new Uint8Array(MAX_DOCUMENT + 1), { reason: 'tooLarge' }],
  ])('GIVEN %s THEN the reason is told', (_, bytes, expected) => {
    const context = refusalOf(bytes);
    expect(context).toMatchObject(expected);
    for (const messages of [en, ja])
      expect(messages.errors.documentRefused(context!)).not.toMatch(/undefined|\[object/);
  });

  it('GIVEN a format that does not exist THEN it is named', () => {
    expect(refusalOf(utf8('a'), { format: 'tarot' })).toEqual({ reason: 'noSuchFormat', excerpt: 'tarot' });
  });

  it('GIVEN a format chosen that finds no speech THEN it is refused', () => {
    expect(refusalOf(utf8('Just text.'), { format: 'webvtt' })).toMatchObject({ reason: 'noSpeech' });
    expect(refusalOf(utf8('Just text.'), { format: 'plain' })).toMatchObject({ reason: 'unknownFormat' });
  });
});

describe('what a person adds', () => {
  const TEXT = 'Ann: We agreed.\nBo: On 3 May.\n';

  it('GIVEN names that stand once WHEN the format is named plain THEN each is taken', () => {
    expect(linesOf(parseText(TEXT, { format: 'plain' }).transcript)).toEqual([
      'Ann: We agreed.',
      'Bo: On 3 May.',
    ]);
  });

  it('GIVEN any text WHEN the format is named text THEN it is read whole, attributed to nobody', () => {
    const { transcript, warnings } = parseText(TEXT, { format: 'text' });
    expect(linesOf(transcript)).toEqual(['—: Ann: We agreed.', '—: Bo: On 3 May.']);
    expect(transcript.text).toBe(TEXT);
    expect(warnings.map((warning) => warning.kind)).toEqual(['unattributed', 'noDay']);
  });

  it('GIVEN title, day, zone and address THEN they win over the document', () => {
    const text = '日時：2024年5月1日 01:00（日本時間）\n【山田委員】はい。';
    const given = {
      title: 'Own',
      heldOn: '2024-04-29',
      timeZone: 'Europe/Paris',
      url: 'https://example.org/x',
      language: 'ja',
    };
    const { transcript } = parseText(text, given);
    expect(transcript).toMatchObject({
      ...{ title: 'Own', heldOn: '2024-04-29', timeZone: 'Europe/Paris' },
      source: { url: given.url },
    });
    expect(parseText(text, { timeZone: 'Europe/Paris' }).transcript.heldOn).toBe('2024-04-30');
  });

  it.each([
    ['2018-07-31', '2018-07-31'],
    ['2018/7/31', '2018-07-31'],
    ['２０１８年７月３１日', '2018-07-31'],
    ['平成30年7月31日', '2018-07-31'],
  ])('GIVEN the day %s THEN it is kept as a calendar day', (heldOn, expected) => {
    expect(parseText(TEXT, { format: 'plain', heldOn }).transcript.heldOn).toBe(expected);
  });

  it.each<[Partial<ParseOptions>, string]>([
    [{ heldOn: 'garbage' }, 'invalidDay'],
    [{ heldOn: '2018-02-31' }, 'invalidDay'],
    [{ heldOn: '2018-07' }, 'invalidDay'],
    [{ heldOn: '' }, 'invalidDay'],
    [{ timeZone: 'Mars/X' }, 'invalidTimeZone'],
    [{ timeZone: '' }, 'invalidTimeZone'],
    [{ url: 'javascript:alert(1)' }, 'invalidLink'],
    [{ url: 'example.org' }, 'invalidLink'],
  ])('GIVEN %j THEN it is refused in both languages', (given, identifier) => {
    let error: unknown = null;
    try {
      parseText(TEXT, { format: 'plain', ...given });
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof UserError)) throw new Error(`not refused: ${error}`);
    expect(error.identifier).toBe(identifier);
    for (const locale of LOCALES) expect(explainMistake(error, locale)).not.toMatch(/undefined|\[object/);
  });

  it('GIVEN addresses as they were typed THEN they are kept as browsers write them', () => {
    const typed = 'HTTPS://Example.org/a b/../c>d';
    const kept = 'https://example.org/c%3Ed';
    expect(parseText(TEXT, { format: 'plain', url: typed }).transcript.source.url).toBe(kept);
    expect(parseText(TEXT, { format: 'plain', sidecar: { url: typed } }).transcript.source.url).toBe(kept);
    const own = {
      format: 'genchi-transcript@1',
      title: 'Own',
      source: { url: typed },
      speeches: [{ speaker: 'Ann', text: 'Yes.', url: typed }],
    };
    const { transcript } = parseText(JSON.stringify(own));
    expect(transcript.source.url).toBe(kept);
    expect(transcript.speeches[0]!.url).toBe(kept);
    const script = { ...own, source: { url: 'javascript:alert(1)' } };
    expect(refusalOf(utf8(JSON.stringify(script)))).toMatchObject({ reason: 'badJson' });
  });

  it('GIVEN a sidecar THEN it adds what the text does not say', () => {
    const sidecar = { id: 'my-id', rendition: 'summary', renditions: { Ann: 'translation' } } as const;
    const { transcript } = parseText(TEXT, { format: 'plain', sidecar });
    expect(transcript).toMatchObject({ id: 'my-id', rendition: 'summary' });
    expect(transcript.speeches.map((speech) => speech.rendition)).toEqual(['translation', undefined]);
  });
});

describe('whom the words are attributed to', () => {
  it.each([
    [
      'a colon inside speech',
      'Ann: Two things: one.\nAnn: Also: two.',
      ['Ann: Two things: one.', 'Ann: Also: two.'],
    ],
    ['a known minister once', 'Sergey Lavrov: We met.\n', ['Sergey Lavrov: We met.']],
    ['a post once', '山田大臣：はい。\n', ['山田大臣: はい。']],
    ['someone present', 'Present: Ann Lee, Bo\n\nAnn: Yes.\n', ['Ann: Yes.']],
    [
      'an address',
      'Ann: See\nhttps://example.org: it is there.\nAnn: ok',
      ['Ann: See\nhttps://example.org: it is there.', 'Ann: ok'],
    ],
    [
      'a stranger between',
      'Ann: a.\nZed: b.\nstill Zed.\nAnn: c.',
      ['Ann: a.', '—: Zed: b.', '—: still Zed.', 'Ann: c.'],
    ],
    [
      'a name that stands once where all lines have one',
      '山田：始めます。\n鈴木：はい。\n山田：以上です。\n\n佐藤：はい。\n鈴木：了解です。',
      ['山田: 始めます。', '鈴木: はい。', '山田: 以上です。', '—: 佐藤：はい。', '鈴木: 了解です。'],
    ],
    [
      'such a line before all others',
      'Minutes\n\nZed: We begin.\nAnn: Yes.\n(Laughter)\nAnn: Done.',
      ['—: Zed: We begin.', 'Ann: Yes.', 'Ann: Done.'],
    ],
    [
      'a list that has the post before the name, or in brackets',
      '出席：会計 森、書記　林 花、原（広報）\n\n森会計：はい。\n林花書記：はい。\n原広報：はい。\n西会計：はい。',
      ['森会計: はい。', '林花書記: はい。', '原広報: はい。', '—: 西会計：はい。'],
    ],
    ['a clock', 'Ann: at\n12:30: lunch.\nAnn: ok.', ['Ann: at', 'Ann: 12:30: lunch.', 'Ann: ok.']],
  ])('GIVEN %s THEN nobody is guessed', (_, text, expected) => {
    expect(linesOf(parseText(text).transcript)).toEqual(expected);
  });
});

describe('a name that stands once where all lines have one', () => {
  it('THEN it is warned of', () => {
    const { warnings } = parseText('Ana: Hello.\nBen: Hello.\nAna: Shall we sign?\nCy: No.\nBen: Then not.');
    expect(warnings).toContainEqual({ kind: 'nameNotTaken', name: 'Cy', line: 4 });
  });
});

describe('stage notes in ordinary brackets', () => {
  it.each([
    [
      '山田：以上です。\n（拍手）ありがとうございます。\n山田：はい。',
      ['以上です。', 'ありがとうございます。', 'はい。'],
    ],
    ['山田：（笑い）そうです。\n山田：どうも（拍手）', ['そうです。', 'どうも']],
    ['山田：終わります。（大きな拍手）\n山田：はい。', ['終わります。', 'はい。']],
    ['Ann: Thanks. (Applause.) We begin.\nAnn: Yes.', ['Thanks.', 'We begin.', 'Yes.']],
  ])('GIVEN %j THEN they are nobody’s words', (text, expected) => {
    expect(sentencesOf(parseText(text).transcript)).toEqual(expected);
  });

  it.each([
    ['山田：彼の音楽（拍手）は好評です。\n山田：はい。', ['彼の音楽（拍手）は好評です。', 'はい。']],
    [
      '山田：私（大臣）です。\n（株）山田です。\n山田：はい。',
      ['私（大臣）です。', '（株）山田です。', 'はい。'],
    ],
  ])(
    'GIVEN brackets inside a sentence, or other words in them, as in %j THEN they stay',
    (text, expected) => {
      expect(sentencesOf(parseText(text).transcript)).toEqual(expected);
    },
  );
});
