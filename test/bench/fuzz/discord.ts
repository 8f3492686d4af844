/** Bad documents uploaded in the local Discord with the real client: refused in words, or shown for confirmation and cancelled. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../../src/playground/people/outcome.ts';
import type { SeenMessage } from '../../../src/playground/people/seen.ts';
import { startEndToEnd } from '../../e2e/world.ts';
import type { FuzzInput } from '../../transcript/mutate.ts';
import type { Verdict } from '../../transcript/verdict.ts';
import type { Tally } from './tally.ts';

/** Milliseconds between two questions. */
const EVERY = 100;
const LOOK_EVERY = 20;
const NOTHING_STORED = '何も保存していません';

export async function uploadInDiscord(
  runs: number,
  nextInput: (index: number) => FuzzInput,
  tally: Tally,
): Promise<void> {
  const world = await startEndToEnd();
  const { ids } = world.discord;
  const manager = world.discord.as({ user: ids.users.administrator });
  const colleague = world.discord.as();
  let isOver = false;

  async function askThroughout(): Promise<void> {
    await colleague.slash('quote', { query: '非核化' });
    while (!isOver) {
      const start = performance.now();
      const outcome = await colleague.slash('quote', { query: '非核化' });
      tally.answered(performance.now() - start);
      if (!textOf(outcome).includes('非核化')) tally.failed(`/quote answered ${textOf(outcome)}`);
      await sleep(EVERY);
    }
  }

  /** Past what it says while it reads. */
  async function settled(shown: SeenMessage): Promise<SeenMessage | null> {
    for (let message: SeenMessage | null = shown; message !== null; message = manager.look(shown)) {
      if (message.buttons.length > 0 || message.text.includes(NOTHING_STORED)) return message;
      await sleep(LOOK_EVERY);
    }
    return null;
  }

  async function upload({ name, bytes }: FuzzInput): Promise<Verdict> {
    const outcome = await manager.slash('transcripts add', { file: { name, data: new Uint8Array(bytes) } });
    if (outcome.type !== 'message' || !outcome.message.ephemeral) return { fault: JSON.stringify(outcome) };
    const message = await settled(outcome.message);
    if (message === null) return { fault: 'no answer' };
    const cancel = message.buttons.find(({ label }) => label === '取消');
    if (cancel === undefined)
      return message.text.includes(NOTHING_STORED) ? 'refused' : { fault: message.text };
    const lines = message.text.split('\n').length;
    if (lines > 15) return { fault: `a preview of ${lines} lines` };
    await manager.click(message, '取消');
    return 'parsed';
  }

  const asking = askThroughout();
  for (let index = 0; index < runs; index += 1) {
    const input = nextInput(index);
    await tally.judged(input, () => upload(input));
  }
  isOver = true;
  await asking;
  const list = textOf(await manager.slash('transcripts list'));
  if (!list.includes('まだありません')) tally.failed(`something was stored: ${list}`);
  await world.stop();
}

function textOf(outcome: Outcome): string {
  return outcome.type === 'message' || outcome.type === 'update' ? outcome.message.text : outcome.type;
}
