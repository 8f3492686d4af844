/**
 * Who is meant by the name a quotation is ascribed to.
 *
 * In: a name as somebody typed it: with another title than the record's, with a country before it, or a post alone.
 * Out: the keys of the speakers it can mean; none where the records name nobody so. Never: part of a name taken for it.
 */
import { foldName } from '../transcript/names.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { matchSpeakers, type Speaker, speakerKey } from '../transcript/speakers.ts';

/** What is put beside a family name without saying which post: 小野寺大臣, Minister Onodera. */
const GENERIC_TITLE =
  /(?:大臣|閣僚|代表|議員|先生|氏|さん|君|様)$|^(?:Minister|Secretary|President|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s+/iu;
/** 日本の小野寺防衛大臣, ロシア側のラヴロフ外相, Russian Foreign Minister Lavrov, the Foreign Minister. */
const FROM_WHERE = /^[^\s、]{1,10}の|^the\s+/iu;

export function speakersMeant(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
): readonly string[] {
  const readings = [typed, bare(typed, GENERIC_TITLE), bare(typed, FROM_WHERE)];
  readings.push(bare(readings[2]!, GENERIC_TITLE));
  for (const name of new Set(readings.filter(Boolean))) {
    const keys = matchSpeakers(name, speakers, people);
    if (keys.length > 0) return keys;
  }
  return speakersInPost(typed, speakers, people);
}

function bare(typed: string, beside: RegExp): string {
  return typed.trim().replace(beside, '').trim();
}

/** 防衛大臣, 日本の外務大臣, the Russian Defence Minister: everybody whom the records show in that post. */
function speakersInPost(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
): readonly string[] {
  const wanted = foldName(typed.trim().replace(/^the\s+/i, ''));
  const sides = people.sides.map(({ id, names, aliases }) => ({
    id,
    names: [names.ja, names.en, ...aliases].map(foldName),
  }));
  return [
    ...new Set(
      speakers.flatMap((speaker) => {
        const posts = postsOf(speaker, people);
        const own = sides.find(({ id }) => id === speaker.side?.id)?.names ?? [];
        const isMeant =
          posts.includes(wanted) ||
          posts.some((post) =>
            own.some((side) =>
              [`${side}の${post}`, `${side}側の${post}`, `${side}${post}`, `${side} ${post}`].includes(
                wanted,
              ),
            ),
          );
        return isMeant ? [speakerKey(speaker)] : [];
      }),
    ),
  ];
}

/** All names of a known person's post, folded. */
function postsOf({ title }: Speaker, people: PeopleDirectory): readonly string[] {
  if (title === null) return [];
  const own = [title.ja, title.en].map(foldName);
  const post = people.posts.find(({ ja, en }) =>
    [...ja, ...en].map(foldName).some((name) => own.includes(name)),
  );
  return [...own, ...(post === undefined ? [] : [...post.ja, ...post.en].map(foldName))];
}
