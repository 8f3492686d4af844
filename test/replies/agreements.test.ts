import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { LOCALES, messagesIn } from '../../src/locales/index.ts';
import { hasPredicate } from '../../src/replies/agreements/item.ts';
import { agreementsList } from '../../src/replies/agreements/list.ts';
import { noAgreements } from '../../src/replies/agreements/none.ts';
import type { AgreementsView } from '../../src/replies/agreements/view.ts';
import type { Message } from '../../src/replies/message.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { addDocument, archiveWithSeed, SEED, seedTranscript, viewerOf } from '../helpers/world.ts';

const archive = archiveWithSeed();

function seedView(page: number, over: Partial<AgreementsView> = {}): AgreementsView {
  const all = archive.agreements(PUBLIC_VIEWER, SEED);
  const items = all.filter(({ listed }) => listed);
  return {
    transcript: seedTranscript(archive),
    items,
    all,
    others: [],
    matching: all,
    glossary: NO_GLOSSARY,
    filtered: false,
    isLatest: false,
    page,
    key: 'abcdefghij',
    ...over,
  };
}

function textsOf(message: Message): string {
  const found: string[] = [];
  JSON.stringify(message.components, (key, value) => {
    if (key === 'content') found.push(value);
    return value;
  });
  return found.join('\n');
}

/** The pages up to the one that repeats. */
function pagesOf(view: (page: number) => AgreementsView, locale: 'en' | 'ja'): readonly string[] {
  const pages: string[] = [];
  for (let page = 0; ; page++) {
    const message = agreementsList(view(page), locale);
    assertWithinLimits(message, { kind: 'message', where: `page ${page}` });
    const text = textsOf(message);
    if (text === pages.at(-1)) return pages;
    pages.push(text);
  }
}

describe('/agreements', () => {
  it.each(LOCALES)(
    'GIVEN the seed in %s THEN every listed item stands on exactly one page, with its own words',
    (locale) => {
      const pages = pagesOf(seedView, locale);
      const view = seedView(0);
      const whole = pages
        .join('\n')
        .replace(/\\(?=[*_~`|<>#[\]()])/g, '')
        .replaceAll('**', '');
      for (const item of view.items) {
        const words = view.transcript.text.slice(item.start, item.end);
        expect(whole.split(words).length - 1, words).toBe(1);
      }
      const numbers = [...pages.join('\n').matchAll(/^\*\*(\d+)\.\*\*/gm)].map((match) => Number(match[1]));
      expect(numbers).toEqual(view.items.map((_, index) => index + 1));
    },
  );

  it('GIVEN an item THEN the record’s own predicate is in bold, and its reporter stands above it', () => {
    const [first] = pagesOf(seedView, 'ja');
    expect(first).toContain('**確認されました**');
    expect(first).toContain('**ラヴロフ外務大臣**（ロシア側が報告）');
  });

  it('GIVEN kinds that are not listed THEN the footer counts them', () => {
    expect(pagesOf(seedView, 'ja')[0]).toMatch(/一覧に含めていないもの: .*議論のみ \d/);
  });

  it('GIVEN a condition THEN it is always shown', () => {
    expect(pagesOf(seedView, 'ja').join('\n')).toContain('**条件付き**: 諸般の事情が許せば');
  });

  it('GIVEN no agreement THEN it says what was read', () => {
    const own = archiveWithSeed();
    const id = addDocument(own, 'guild:1', {
      text: '田中：晴れです。\n鈴木：はい。\n田中：寒い。\n鈴木：はい。',
      title: '雑談',
    });
    const transcript = own.read(viewerOf('1'), id)!;
    const none = { transcript, items: [], all: [], matching: [] };
    const message = noAgreements(seedView(0, none), 'ja');
    assertWithinLimits(message, { kind: 'message' });
    expect(textsOf(message)).toContain('「雑談」に合意事項は見つかりませんでした。');
    expect(textsOf(message)).toContain('4発言 4文');
  });

  it('GIVEN filters that nothing matches THEN the record and its day are named, and only what the filters leave is counted', () => {
    const all = archive.agreements(PUBLIC_VIEWER, SEED);
    const matching = all.filter(({ kind }) => kind === 'DIVERGENCE');
    for (const locale of LOCALES) {
      const given = seedView(0, { items: [], matching, filtered: true, isLatest: true });
      const text = textsOf(noAgreements(given, locale));
      expect(text).toContain('日露外務・防衛閣僚会合共同記者発表概要');
      expect(text).toContain('2018');
      expect(text).toContain('`meeting:`');
      expect(text).toMatch(new RegExp(`(?:相違|Differences) ${matching.length}$`, 'm'));
      expect(text).not.toMatch(/議論のみ|Discussed|過ぎた日付|has passed/);
    }
  });

  it('GIVEN members of a list without a verb THEN nothing empty is set in bold', () => {
    const own = archiveWithSeed();
    const id = addDocument(own, 'guild:1', {
      text: '田中：以下の二点で一致しました。\n第一に、窓口の一本化。\n第二に、費用の折半。\n鈴木：はい。\n田中：以上です。\n鈴木：はい。',
      title: '二点',
    });
    const all = own.agreements(viewerOf('1'), id);
    const items = all.filter(({ listed }) => listed);
    expect(items.filter((item) => !hasPredicate(item))).toHaveLength(2);
    const transcript = own.read(viewerOf('1'), id)!;
    for (const locale of LOCALES) {
      const text = textsOf(agreementsList(seedView(0, { transcript, items, all }), locale));
      expect(text).toContain('窓口の一本化');
      expect(text).not.toContain('****');
      expect(text).not.toContain(messagesIn(locale).agreements.boldNote);
    }
  });

  it('GIVEN items of thousands of characters THEN each page keeps to the limits and the predicate stays', () => {
    const own = archiveWithSeed();
    const sentence = `${'双方は、'}${'*安全保障*分野における協力を進め、'.repeat(120)}これを実施することで一致しました。`;
    const text = Array.from({ length: 12 }, (_, index) => `田中：${index}${sentence}\n鈴木：はい。`).join(
      '\n',
    );
    const id = addDocument(own, 'guild:1', { text, title: '長い題名'.repeat(100) });
    const all = own.agreements(viewerOf('1'), id);
    const items = all.filter(({ listed }) => listed);
    expect(items.length).toBeGreaterThanOrEqual(12);
    const transcript = own.read(viewerOf('1'), id)!;
    for (const locale of LOCALES) {
      for (const page of pagesOf((index) => seedView(index, { transcript, items, all }), locale))
        expect(page).toContain('**一致しました**');
    }
  });
});
