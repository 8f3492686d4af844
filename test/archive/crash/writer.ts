/**
 * A process that changes an archive until it is killed. Says on standard output what was acknowledged, a line of JSON each, after the
 * change returned. `process.argv`: the archive's file, a seed for what it does.
 */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../src/archive/sqlite.ts';
import { type Op, PEOPLE, preparedOf } from './documents.ts';

const [, , path = '', seed = '0'] = process.argv;
const GUILD = '1';
const archive = openArchive({ path, people: PEOPLE });
const desk = archive.manage({ guildId: GUILD, userId: '7' });

/** mulberry32: enough for choosing what to do next. */
let state = Number(seed) | 0;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** Whoever listens may be slow, and the pipe full for a moment. */
function say(op: Op): void {
  const line = Buffer.from(`${JSON.stringify(op)}\n`);
  for (let at = 0; at < line.length; ) {
    try {
      at += writeSync(1, line, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

for (let count = 0; ; count++) {
  const heads = desk.list();
  const some = heads[Math.floor(random() * heads.length)];
  const choice = random();
  if (some === undefined || choice < 0.45) {
    const name = `${seed}-${count}`;
    say({ type: 'adding', name });
    const key = await desk.stage(preparedOf(name), {}, null);
    const outcome = desk.addStaged(key)!;
    say({ type: 'added', name, id: outcome.id });
  } else if (choice < 0.7) {
    const title = `${seed}/${count}`;
    say({ type: 'editing', id: some.id, title });
    desk.edit(some.id, { title });
    say({ type: 'edited', id: some.id, title });
  } else if (choice < 0.9) {
    say({ type: 'removing', id: some.id });
    desk.remove(some.id);
    say({ type: 'removed', id: some.id });
  } else {
    const binned = desk.bin()[0];
    if (binned === undefined) continue;
    say({ type: 'restoring', id: binned.id });
    desk.restore(binned.id);
    say({ type: 'restored', id: binned.id });
  }
}
