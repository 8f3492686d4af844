/**
 * Names for comparing: width, case, spaces, middle dots and the spellings of one sound are folded away.
 * Only whole names are ever compared.
 */

/** `ラヴロフ` = `ﾗﾌﾞﾛﾌ` = `ラブロフ`; `Sergey  Lavrov` = `sergey lavrov`. Spaces stay between Latin words only. */
export function foldName(name: string): string {
  // Plain ASCII without spaces, as most labels of a large table are, has nothing to fold but its case.
  if (/^[!-~]*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00df-\u024f]/g, (letter) => letter.normalize('NFD')[0]!)
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/ゔぁ/g, 'ば')
    .replace(/ゔぃ/g, 'び')
    .replace(/ゔぇ/g, 'べ')
    .replace(/ゔぉ/g, 'ぼ')
    .replace(/ゔ/g, 'ぶ')
    .replace(/[・･·•]/g, ' ')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<![a-z0-9.'\p{Script=Cyrillic}]) | (?![a-z0-9'\p{Script=Cyrillic}])/gu, '')
    .trim();
}

/** What is put behind a name out of courtesy and says nothing about who it is. */
const COURTESY = /(?:君|氏|さん|様|殿|先生|女史)$/u;

export function dropCourtesy(folded: string): string {
  return folded.replace(COURTESY, '').replace(/^(?:mr|mrs|ms|dr|sir|hon|h\.e)\.? /u, '');
}

/** `石破茂（内閣総理大臣）` → `石破茂` and `内閣総理大臣`; `内閣総理大臣（石破茂君）` the other way round; null without brackets. */
export function splitBracketed(label: string): { readonly outer: string; readonly inner: string } | null {
  const match = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u.exec(label.trim());
  return match === null ? null : { outer: match[1]!, inner: match[2]! };
}
