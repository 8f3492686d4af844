/**
 * What a benchmark was asked. Its usage is what `--help` prints, and what anything it does not know is answered with, status 2.
 *
 * In: usage, options as `parseArgs` has them. Out: values and file names.
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

type Arguments<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/** @param files how many names it needs at least; null where it takes none */
export function readArguments<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
  files: number | null = null,
): Arguments<T> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: files !== null,
      options: { ...options, help: { type: 'boolean' } },
    });
    if ('help' in values) {
      console.log(usage);
      process.exit();
    }
    if (positionals.length < (files ?? 0)) throw new Error('a file or folder is missing');
    return { values, positionals } as Arguments<T>;
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0]}\n${usage}`);
    process.exit(2);
  }
}
