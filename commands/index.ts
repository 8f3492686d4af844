/** The commands. A new one is a file of its own and one line here. */
import type { Command } from '../src/discord/command.ts';
import agreements from './agreements.ts';
import checkQuotes from './check-quotes.ts';
import help from './help.ts';
import quote from './quote.ts';
import transcripts from './transcripts/index.ts';
import verify from './verify.ts';

export const commands: readonly Command[] = [quote, agreements, verify, checkQuotes, transcripts, help];
