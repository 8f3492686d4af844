/**
 * Where a bot's processor time goes: samples of V8's profiler, each put where it belongs by the calls that led to it.
 *
 * In: a profile as `--cpu-prof` writes it. Out: shares by part, of the time the main thread was busy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
  startTime: z.number(),
});

/** Tried from the innermost call outwards, and each call in this order; what none claims is the last. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['search', /\/src\/search\/(?!filters)/],
  ['archive: rows, rights, notes', /\/src\/archive\//],
  ['reply: words, links, components', /\/src\/(?:replies|locales)\//],
  ['command: options, filters, hits', /\/commands\/|\/src\/search\/filters/],
  ['router: reading, admission, clock, answer', /\/src\/(?:discord|metrics|log)/],
  ['discord.js: structures, REST', /node_modules\/(?:discord\.js|@discordjs\/(?!ws)|@sapphire|@vladfrangu)/],
  ['gateway: frames, JSON', /node_modules\/(?:@discordjs\/ws|ws)\//],
  ['HTTP: undici, sockets', /node_modules\/undici\/|^node:(?:net|internal\/stream|internal\/deps\/undici)/],
];
const GARBAGE = 'garbage collection';
const REST = 'Node: event loop, timers, promises';
/** Names that the profiler gives to no function of anyone's. */
const IDLE = '(idle)';

export interface Share {
  readonly part: string;
  /** 0 to 1. */
  readonly share: number;
}

/** @param after seconds from the start of the process that are left out: loading, compiling */
export function sharesIn(folder: string, after: number): readonly Share[] {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
  const profile = profileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const partOfNode = new Map<number, string>();

  function partOf(id: number): string {
    const known = partOfNode.get(id);
    if (known !== undefined) return known;
    const { functionName, url } = nodes.get(id)!.callFrame;
    const own =
      functionName === '(garbage collector)' ? GARBAGE : PARTS.find(([, place]) => place.test(url))?.[0];
    const parent = parents.get(id);
    const part = own ?? (parent === undefined ? REST : partOf(parent));
    partOfNode.set(id, part);
    return part;
  }

  const sums = new Map<string, number>();
  let total = 0;
  let elapsed = 0;
  for (const [at, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[at]!;
    elapsed += delta;
    if (elapsed < after * 1e6 || nodes.get(id)!.callFrame.functionName === IDLE) continue;
    total += delta;
    sums.set(partOf(id), (sums.get(partOf(id)) ?? 0) + delta);
  }
  return [...PARTS.map(([part]) => part), GARBAGE, REST].map((part) => ({
    part,
    share: (sums.get(part) ?? 0) / total,
  }));
}
