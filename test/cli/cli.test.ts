import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';
import { formatNames } from '../../src/transcript/formats/index.ts';
import { archiveWithSeed, ROOT, SEED, seedTranscript } from '../helpers/world.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

async function genchi(...args: readonly string[]): Promise<Run> {
  const output: string[] = [];
  const errors: string[] = [];
  const config = readConfig({ ARCHIVE_PATH: join(folder, 'archive'), LANG: 'en_GB.UTF-8' });
  const status = await runCli(args, {
    config,
    print: (text) => void output.push(text),
    error: (text) => void errors.push(text),
  });
  return { status, output: output.join('\n'), errors: errors.join('\n') };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const text = seedTranscript(archiveWithSeed()).text;

describe('genchi quote', () => {
  it('GIVEN 非核化 THEN the JSON is the contract’s, and every text is the slice at its offsets', async () => {
    const { status, output } = await genchi('quote', '非核化', '--json');
    expect(status).toBe(0);
    const hits = JSON.parse(output) as Record<string, never>[];
    expect(hits.length).toBeGreaterThanOrEqual(2);
    for (const hit of hits) {
      const { start, end, highlights } = hit as unknown as {
        start: number;
        end: number;
        highlights: [number, number][];
      };
      expect(hit.text).toBe(text.slice(start, end));
      for (const [from, to] of highlights) expect(from >= start && to <= end && from < to).toBe(true);
      expect(Object.keys(hit).toSorted()).toEqual([
        'address',
        'end',
        'highlights',
        'score',
        'speaker',
        'start',
        'text',
        'transcript',
      ]);
    }
    const addresses = hits.slice(0, 2).map(({ address }) => address);
    expect(addresses.toSorted()).toEqual([`${SEED}:3.20`, `${SEED}:4.3`]);
    const onodera = hits.find(({ address }) => address === `${SEED}:4.3`)!;
    expect(onodera.speaker).toEqual({
      label: '小野寺防衛大臣',
      name: '小野寺五典',
      title: '防衛大臣',
      side: '日本',
    });
    expect(onodera.transcript).toMatchObject({ id: SEED, heldOn: '2018-07-31' });
  });

  it('GIVEN English words for what stands in Japanese THEN the passage is found by other wording', async () => {
    const { status, output } = await genchi('quote', 'denuclearization North Korea', '--json');
    expect(status).toBe(0);
    for (const { text: words } of JSON.parse(output) as { text: string }[])
      expect(words).toContain('北朝鮮の非核化');
  });

  it('GIVEN a word that the record says otherwise THEN the terminal says which words were found instead', async () => {
    const { output, status } = await genchi('quote', '首相');
    expect(status).toBe(0);
    expect(output).toMatch(/^Not found in the records: “首相”\nFound by other wording \(“総理”\):\n\n/);
    expect(output).toContain(`${SEED}:3.4`);
  });

  it('GIVEN a limit, a speaker, a side THEN they hold', async () => {
    const one = await genchi('quote', '協力', '--json', '--limit', '1');
    expect(JSON.parse(one.output)).toHaveLength(1);
    const shoigu = await genchi('quote', '協力', '--json', '--speaker', 'Shoigu');
    expect(
      new Set(
        (JSON.parse(shoigu.output) as { speaker: { label: string } }[]).map(({ speaker }) => speaker.label),
      ),
    ).toEqual(new Set(['ショイグ露国防大臣']));
    const russian = await genchi('quote', '協力', '--json', '--side', 'ロシア');
    expect(
      new Set(
        (JSON.parse(russian.output) as { speaker: { side: string } }[]).map(({ speaker }) => speaker.side),
      ),
    ).toEqual(new Set(['ロシア']));
  });

  it('GIVEN a file of queries THEN each line is answered with its id and its time', async () => {
    const queries = file(
      'queries.jsonl',
      '{"id": 1, "query": "非核化"}\n\n{"id": "b", "query": "拉致問題", "speaker": "河野外務大臣"}\n',
    );
    const { status, output } = await genchi('quote', '--queries', queries);
    expect(status).toBe(0);
    const lines = output
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; micros: number; hits: { text: string }[] });
    expect(lines.map(({ id }) => id)).toEqual([1, 'b']);
    expect(lines.every(({ micros }) => Number.isInteger(micros) && micros >= 0)).toBe(true);
    expect(lines[1]!.hits[0]!.text).toContain('拉致問題');
  });

  it('GIVEN a name of which only the like stands there THEN it is said that none has the words', async () => {
    const own = file(
      'own.txt',
      '山田：東日本支社を訪れます。\n佐藤：賛成です。\n山田：以上です。\n佐藤：はい。',
    );
    const near = await genchi('quote', '西日本支社', '--from', own);
    expect(near.output).toMatch(/^No sentence has every word of “西日本支社”.*東日本支社を訪れます。/su);
    expect((await genchi('quote', '日本支社', '--from', own)).output).toMatch(/^東日本支社を訪れます。/u);
  });

  it('GIVEN documents in place of the archive THEN only they are searched', async () => {
    const own = file(
      'own.txt',
      '山田：新しい橋を架けます。\n佐藤：賛成です。\n山田：以上です。\n佐藤：はい。',
    );
    const { status, output } = await genchi('quote', '橋', '--from', own, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject([
      { text: '新しい橋を架けます。', speaker: { label: '山田', name: null, title: null, side: null } },
    ]);
    expect((await genchi('quote', '非核化', '--from', own)).status).toBe(1);
    const plain = await genchi('quote', '橋', '--from', own, '--format', 'text', '--json');
    expect((JSON.parse(plain.output) as { speaker: unknown }[])[0]!.speaker).toBeNull();
  });

  it('GIVEN a JSON file beside a document that is no sidecar THEN it is ignored, and said so', async () => {
    const own = file(
      'labelled.txt',
      '山田：橋を架けます。\n佐藤：賛成です。\n山田：以上です。\n佐藤：はい。',
    );
    file('labelled.json', '{"document": "labelled.txt", "sentences": []}');
    const { status, errors } = await genchi('quote', '橋', '--from', own);
    expect(status).toBe(0);
    expect(errors).toContain('labelled.json is no sidecar');
  });

  it.each([
    [['quote'], 2, 'takes a query'],
    [['quote', 'a', 'b'], 2, 'one query'],
    [['quote', 'zzzzqqqq'], 1, ''],
    [['quote', '協力', '--limit', 'x'], 2, '--limit'],
    [['quote', '協力', '--speaker', '河野統合幕僚長'], 2, 'No speaker “河野統合幕僚長”'],
    [['quote', '協力', '--after', 'yesterday'], 2, 'is not a day'],
    [['quote', '協力', '--colour', 'red'], 2, '--colour'],
    [['quote', '協力', '--from', '/no/such/file'], 2, 'cannot read'],
    [['quote', '--queries', '/no/such/file'], 2, 'cannot read'],
    [['sing'], 2, 'usage'],
    [[], 2, 'usage'],
  ] as const)('GIVEN %j THEN the status is %i, with one clear line', async (args, expected, words) => {
    const { status, errors, output } = await genchi(...args);
    expect(status).toBe(expected);
    expect(errors).toContain(words);
    expect(errors.split('\n').length).toBe(1);
    if (expected === 2) expect(output).toBe('');
  });
});

describe('genchi agreements', () => {
  it('GIVEN the latest record THEN the JSON is the contract’s, slices and all', async () => {
    const { status, output } = await genchi('agreements', '--json');
    expect(status).toBe(0);
    const items = JSON.parse(output) as Record<string, unknown>[];
    expect(items).toHaveLength(32);
    for (const item of items) {
      expect(item.text).toBe(text.slice(item.start as number, item.end as number));
      expect(item.listed).toBe(true);
      expect(Object.keys(item)).toEqual([
        'address',
        'start',
        'end',
        'text',
        'kind',
        'modality',
        'listed',
        'speaker',
        'parties',
        'dates',
        'condition',
        'sameAs',
        'relatedTo',
      ]);
    }
  });

  it('GIVEN --all and --kind THEN what the list leaves out is there', async () => {
    const all = JSON.parse((await genchi('agreements', SEED, '--all', '--json')).output) as {
      listed: boolean;
    }[];
    expect(all.some(({ listed }) => !listed)).toBe(true);
    const discussed = JSON.parse((await genchi('agreements', '--kind', 'discussed', '--json')).output) as {
      kind: string;
    }[];
    expect(new Set(discussed.map(({ kind }) => kind))).toEqual(new Set(['DISCUSSED']));
  });

  it('GIVEN a file THEN it is read in place of the archive', async () => {
    const { output } = await genchi('agreements', join(ROOT, 'seeds', `${SEED}.txt`), '--json');
    expect(JSON.parse(output)).toHaveLength(32);
  });

  it('GIVEN two records of one meeting THEN what both report is linked, into the other record', async () => {
    const record = (name: string, lines: readonly string[]) =>
      file(name, ['日豪漁業協議 結果', '2024年6月15日', '', ...lines].join('\n'));
    const ours = record('ours.txt', [
      '河野外務大臣：両国は、共同資源調査ミッションを7月3日から5日に行うことで一致しました。',
      '河野外務大臣：以上です。',
      '河野外務大臣：質問をどうぞ。',
    ]);
    const theirs = record('theirs.txt', [
      'ラヴロフ外務大臣：7月3日~5日に第一回共同資源調査ミッションを実施することに合意しました。',
      'ラヴロフ外務大臣：以上です。',
      'ラヴロフ外務大臣：ありがとう。',
    ]);
    const held = ['--held-on', '2024-06-15', '--title', '日豪漁業協議 結果概要'];
    const { output } = await genchi('agreements', '--from', ours, '--from', theirs, ...held, '--json');
    const items = JSON.parse(output) as { address: string; sameAs: { address: string }[] }[];
    expect(items).toHaveLength(2);
    for (const [index, { sameAs }] of items.entries())
      expect(sameAs.map(({ address }) => address)).toEqual([items[1 - index]!.address]);
  });

  it.each([
    [['agreements', 'no-such-meeting'], 2],
    [['agreements', '--kind', 'GOSSIP'], 2],
  ] as const)('GIVEN %j THEN the status is %i', async (args, expected) => {
    expect((await genchi(...args)).status).toBe(expected);
  });
});

describe('genchi export', () => {
  it('GIVEN each format THEN the record’s words stand in it as they are', async () => {
    const sentence = '建設的かつ率直な意見交換の協力について日本の同僚に感謝いたします。';
    for (const format of ['md', 'csv', 'json']) {
      const { status, output } = await genchi('export', SEED, '--as', format);
      expect(status, format).toBe(0);
      expect(output, format).toContain(sentence);
    }
    const { output } = await genchi('export', SEED, '--as', 'bibtex');
    expect(output).toContain(`@misc{${SEED},`);
    expect(output).toContain('url = {https://www.mod.go.jp/j/press/kisha/2018/08/01b.html}');
  });

  it('GIVEN a transcript as JSON WHEN it is read again THEN the speeches are the same', async () => {
    const path = file('again.json', (await genchi('export', SEED, '--as', 'json')).output);
    const [report] = JSON.parse((await genchi('import', path, '--dry-run', '--json')).output) as {
      speeches: { sentences: number }[];
    }[];
    expect(report!.speeches.map(({ sentences }) => sentences)).toEqual([17, 9, 23, 13]);
  });

  it('GIVEN --agreements THEN each format holds the items', async () => {
    for (const format of ['md', 'csv', 'json']) {
      expect((await genchi('export', SEED, '--as', format, '--agreements')).output).toContain(
        '次官級の安保協議が調整されます',
      );
    }
    const calendar = await genchi('export', SEED, '--as', 'ics', '--agreements');
    expect(calendar.output).toContain('DTSTART;VALUE=DATE:20180816');
    expect(calendar.output).toContain('DTEND;VALUE=DATE:20180821');
  });

  it.each([
    [['export', SEED]],
    [['export', SEED, '--as', 'pdf']],
    [['export', 'no-such', '--as', 'md']],
    [['export', '--as', 'md']],
  ])('GIVEN %j THEN it is wrong use', async (args) => {
    expect((await genchi(...args)).status).toBe(2);
  });
});

describe('genchi import', () => {
  it('GIVEN a dry run THEN the report is there and nothing is stored', async () => {
    const { status, output } = await genchi(
      'import',
      join(ROOT, 'seeds', `${SEED}.txt`),
      '--dry-run',
      '--json',
    );
    expect(status).toBe(0);
    const [report] = JSON.parse(output) as {
      speeches: { speaker: string; sentences: number }[];
      heldOn: string;
      format: string;
    }[];
    expect(report).toMatchObject({ id: SEED, heldOn: '2018-07-31' });
    expect(report!.speeches.map(({ sentences }) => sentences)).toEqual([17, 9, 23, 13]);
  });

  it('GIVEN --public twice THEN the transcript is there once', async () => {
    const path = file(
      'council.txt',
      '議長：開会します。\n山田：道路を直します。\n議長：閉会します。\n山田：はい。',
    );
    await genchi('import', path, '--public', '--held-on', '2020-05-01', '--title', '協議会');
    const again = await genchi('import', path, '--public', '--held-on', '2020-05-01', '--title', '協議会');
    expect(again.status).toBe(0);
    const hits = JSON.parse((await genchi('quote', '道路を直します', '--json')).output) as {
      transcript: { title: string };
    }[];
    expect(hits.filter(({ transcript }) => transcript.title === '協議会')).toHaveLength(1);
  });

  it('GIVEN one bad file among good ones THEN nothing is stored, and it says which and why', async () => {
    const good = file('good.txt', '議長：独特な語句です。\n山田：はい。\n議長：閉会します。\n山田：はい。');
    const bad = file('bad.txt', '');
    const { status, errors } = await genchi('import', good, bad, '--public');
    expect(status).toBe(2);
    expect(errors).toContain('could not be read');
    expect((await genchi('quote', '独特な語句')).status).toBe(1);
  });

  it('GIVEN a server’s import THEN the public answers do not know it', async () => {
    const path = file('secret.txt', '議長：内密の議題です。\n山田：はい。\n議長：閉会します。\n山田：はい。');
    expect((await genchi('import', path, '--guild', '123456789012345678')).status).toBe(0);
    expect((await genchi('quote', '内密の議題')).output).not.toContain('内密の議題です');
  });

  it.each([
    [['import']],
    [['import', 'x.txt']],
    [['import', 'x.txt', '--public', '--dry-run']],
    [['import', 'x.txt', '--guild', 'abc']],
    [['import', 'no-such-file.txt', '--public']],
  ])('GIVEN %j THEN it is wrong use', async (args) => {
    expect((await genchi(...args)).status).toBe(2);
  });
});

describe('what a terminal says of a mistake', () => {
  it('GIVEN names that stand once THEN the refusal names an option of the command line that helps', async () => {
    const path = file('once.txt', 'Ida: Yes.\nPer: No.\n');
    const { status, errors } = await genchi('import', path, '--dry-run');
    expect(status).toBe(2);
    expect(errors).toContain('--format plain');
    expect(errors).not.toContain('“plain text with names”');
    const named = await genchi('import', path, '--dry-run', '--format', 'plain', '--json');
    expect(JSON.parse(named.output)[0].speeches).toHaveLength(2);
  });

  it('GIVEN a format that does not exist THEN those that do are listed', async () => {
    const { errors } = await genchi('import', file('x.txt', 'Hello.'), '--dry-run', '--format', 'tarot');
    for (const name of formatNames) expect(errors).toContain(name);
  });

  it('GIVEN an id that does not exist THEN no list is promised that a terminal does not show', async () => {
    const { status, errors } = await genchi('export', 'nope', '--as', 'md');
    expect(status).toBe(2);
    expect(errors).toContain('“nope”');
    expect(errors).not.toContain('as you type');
  });

  it.each(['-1', '-0.5'])('GIVEN --limit %s THEN the numbers it takes are told', async (limit) => {
    const { status, errors } = await genchi('quote', '訪問', '--limit', limit);
    expect(status).toBe(2);
    expect(errors).toContain('from 1 to');
  });

  it('GIVEN an option without its value THEN that is said', async () => {
    const { status, errors } = await genchi('quote', '訪問', '--speaker', '--json');
    expect(status).toBe(2);
    expect(errors).toContain('--speaker takes a value');
  });

  it.each(['verify', 'quote'])(
    'GIVEN %s without words THEN it is wrong use, not nothing found',
    async (verb) => {
      expect((await genchi(verb, '')).status).toBe(2);
      expect((await genchi(verb, ' ')).status).toBe(2);
    },
  );
});
