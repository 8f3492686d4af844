/**
 * English texts that tell what governments did together, whatever they are called: sentence after sentence opens with
 * Ministers, Leaders or the two sides, who agree, note and reaffirm.
 *
 * In: a document without named speakers. Out: whether it is such a text. Never: the minutes of a board or a club, an account
 * of what one side said.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Transcript } from '../../transcript/transcript.ts';

/** States, or those who speak for them: no board, no committee, no members. */
const ACTORS = source`
    (?:[Tt]he |[Bb]oth |[Aa]ll )?(?:(?:two|three|four|five|Forum|Commonwealth|European|G\d{1,2}) )?(?:(?:Foreign|Defen[cs]e|Prime|Trade|Finance) )?
    (?:(?:and (?:Foreign|Defen[cs]e|Trade) )?[Mm]inisters|[Ll]eaders|[Pp]residents|[Hh]eads of (?:[Ss]tate|[Gg]overnment|[Dd]elegation)[\w ]{0,20}?|[Ss]ides
      |[Gg]overnments|[Cc]ountries|[Pp]arties|European Council)
  `;
const DID = source`
    (?:agree|conc?ur|decide|reaffirm|affirm|confirm|reiterate|welcome|note|underlin|underscor|stress|emphasi[sz]e|recogni[sz]e|acknowledge
      |commit|endorse|condemn|call(?:ed|s) (?:on|for)|express|commend|pledge|recall|take note|took note|resolve|support|highlight)
  `;
/** At the head of a sentence, or behind a short phrase that opens it. */
const DEED = new RegExp(
  `(?:^|[.;]\\s)[ \\t]*(?:\\d{1,3}[.)]\\s+|[-*•]\\s+)?(?:[A-Z][^.;:,\\n]{1,120}, (?:the )?)?(?:${ACTORS})(?: (?:also|further|then|both|jointly|therefore|strongly|[a-z]+ly))? ${DID}`,
  'gmu',
);
/** So many of them, and at least one in so many sentences. */
const LEAST = 4;
const SHARE = 5;
/** Much of a long text tells what all of it is. */
const BODY = 12_000;
/** Looked for first. */
const NAMES_THEM =
  /[Mm]inisters|[Ll]eaders|[Pp]residents|Heads of|[Ss]ides|[Gg]overnments|[Cc]ountries|Parties|European Council/;
/** Where a head stands, in UTF-16 units. */
const HEAD = 1_200;
/** Whoever is present, sends apologies or takes the notes: minutes. */
const ROLL = pattern('imu')`
    ^[\s#*_>-]*(?:(?:members |directors )?present|apologies|regrets|scribes?|minute[- ]?takers?|minutes)\b[\s*_]*(?:[:(]|$)
  `;

export function tellsOfSides({ text, speeches }: Transcript): boolean {
  if (!NAMES_THEM.test(text.slice(0, BODY)) || speeches.some(({ label }) => label !== null)) return false;
  const body = text.slice(0, BODY);
  const deeds = body.match(DEED)?.length ?? 0;
  if (deeds < LEAST || ROLL.test(body.slice(0, HEAD))) return false;
  const sentences = speeches.flatMap((speech) => speech.sentences.filter(({ start }) => start < BODY)).length;
  return deeds * SHARE >= sentences;
}
