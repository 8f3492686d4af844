/** Records so long that nothing may be done to them in one go. */

const SPEAKERS = ['河野外務大臣', 'ラヴロフ外務大臣'] as const;

/** Two ministers by turns, five sentences a speech; each tenth sentence is an agreement, no two sentences are equal. */
export function largeRecord(sentences: number): string {
  const lines: string[] = [];
  for (let at = 0; at < sentences; at += 5) {
    const said = Array.from({ length: Math.min(5, sentences - at) }, (_, of) => sentenceAt(at + of));
    lines.push(`${SPEAKERS[(at / 5) % 2]}：${said.join('')}`);
  }
  return lines.join('\n');
}

function sentenceAt(at: number): string {
  return at % 10 === 0
    ? `第${at}号の共同調査を2024年${1 + (at % 12)}月${1 + (at % 28)}日に実施することで一致しました。`
    : `第${at}の課題について、これまでの経緯を踏まえ、双方の立場を丁寧に説明いたしました。`;
}

/**
 * The longest stretch that the main thread worked before others got their turn, in milliseconds of its own processor time,
 * so that neither waiting nor what else the machine does counts.
 */
export async function longestStretch(
  work: () => Promise<unknown>,
): Promise<{ longest: number; total: number }> {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let working = true;
  const done = work().finally(() => {
    working = false;
  });
  const begun = spent();
  let longest = 0;
  for (let last = begun; working; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await done;
  return { longest, total: spent() - begun };
}
