/** /agreements over several records of one meeting: both sides, and only what the reader may read. */
import { describe, expect, it } from 'vitest';
import agreements from '../../commands/agreements.ts';
import type { Viewer } from '../../src/archive/archive.ts';
import type { CommandCall, OptionValue } from '../../src/discord/command.ts';
import { openTemporary } from '../../src/services.ts';
import { addDocument, viewerOf } from '../helpers/world.ts';

const GUILD = '410000000000000001';
const ROLE = '420000000000000009';
/** Each side's own account of one meeting. */
const OURS = {
  name: 'ours.txt',
  title: '日豪漁業協議 結果概要',
  heldOn: '2024-06-15',
  text: '河野外務大臣：両国は、共同資源調査を7月3日から5日に行うことで一致しました。\n河野外務大臣：調査船の派遣を確認しました。\n河野外務大臣：以上です。\n河野外務大臣：質問をどうぞ。',
};
const THEIRS = {
  name: 'theirs.txt',
  title: '日豪漁業協議 共同記者発表',
  heldOn: '2024-06-15',
  text: 'ラヴロフ外務大臣：7月3日~5日に第一回共同資源調査ミッションを実施することに合意しました。\nラヴロフ外務大臣：漁業について議論しました。\nラヴロフ外務大臣：以上です。\nラヴロフ外務大臣：ありがとう。',
};
const ANOTHER = { ...THEIRS, name: 'other.txt', title: '東京港湾会議', heldOn: '2024-06-15' };

async function world(second: typeof THEIRS, audience: readonly string[] | null = null, first = OURS) {
  const services = openTemporary(() => {});
  const mission = first.text.replace('共同資源調査を', '共同資源調査ミッションを');
  const id = addDocument(services.archive, `guild:${GUILD}`, { ...first, text: mission });
  const other = addDocument(services.archive, `guild:${GUILD}`, second);
  if (audience !== null) services.archive.manage({ guildId: GUILD, userId: '1' }).limit(other, audience);
  const ask = async (viewer: Viewer, options: Readonly<Record<string, OptionValue>>) => {
    const call = {
      userId: '1',
      viewer,
      channelId: '1',
      locale: 'ja',
      publicLocale: 'ja',
      managesServer: false,
      subcommand: null,
      options: { meeting: id, ...options },
      attachments: {},
      target: null,
    } as unknown as CommandCall;
    return JSON.stringify(await agreements.run(call, services as never));
  };
  return { services, ask };
}

describe('/agreements over the records of one meeting', () => {
  it('GIVEN one place by two names THEN it joins both reports, and the comparison shows the two names', async () => {
    const ours = '四島における共同植林協議を実施することで一致しました。';
    const theirs = '「南クリル」での共同植林協議の実施に合意しました。';
    const { services, ask } = await world(
      { ...THEIRS, text: THEIRS.text.replace(/7月3日[^。]*。/, theirs) },
      null,
      { ...OURS, text: OURS.text.replace(/両国は[^。]*。/, ours) },
    );
    const sides = await ask(viewerOf(GUILD, GUILD), { view: 'sides' });
    expect(sides).toContain('双方の発表者が言及　1組');
    expect(sides).toContain('四島／南クリル');
    await services.close();
  });

  it('GIVEN a second record of the same meeting THEN the list names the other side, and view:sides shows both halves', async () => {
    const { services, ask } = await world(THEIRS);
    const viewer = viewerOf(GUILD, GUILD);
    expect(await ask(viewer, {})).toContain('も言及');
    const sides = await ask(viewer, { view: 'sides' });
    expect(sides).toContain('一致しました');
    expect(sides).toContain('合意しました');
    await services.close();
  });

  it('GIVEN a record of another meeting of that day THEN nothing is linked', async () => {
    const { services, ask } = await world(ANOTHER);
    expect(await ask(viewerOf(GUILD, GUILD), {})).not.toContain('も言及');
    await services.close();
  });

  it('GIVEN a second record that only some roles may read THEN an answer to the channel tells nothing of it', async () => {
    const { services, ask } = await world(THEIRS, [ROLE]);
    for (const viewer of [viewerOf(GUILD, GUILD), viewerOf(GUILD, GUILD, ROLE)]) {
      expect(await ask(viewer, {})).not.toContain('も言及');
      expect(await ask(viewer, { view: 'sides' })).not.toContain('第一回');
    }
    await services.close();
  });
});
