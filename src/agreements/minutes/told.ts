/**
 * What one person said, as English minutes retell it: `Ann noted that the board had agreed…`, `The clerk reported…`.
 *
 * In: the words of a note. Out: up to where they are one person's, so that no outcome is read from them.
 * Never: what the meeting did with it behind a further clause: `Ann suggested a bench, and it was agreed`.
 */
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import { OFFICE } from './persons.ts';

const WORD = "\\p{Lu}[\\p{L}\\d.'’-]*";
const BODY = source`
    (?:(?:[Tt]he )?(?:\\w+ )?(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Gg]roup|[Tt]eam|[Mm]eeting|[Mm]embers|[Cc]ommission
        |[Tt]rustees)|[Ee]veryone|[Ee]verybody|[Aa]ll|[Ww]e|[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]here|[Nn]obody|[Nn]o
      |(?:[Tt]he )?[A-Z]{2,5})
  `;
const ONE = source`
    (?:${OFFICE}|(?:[Cc]llr|[Cc]ouncill?or|[Mm]rs?|[Mm]s|[Dd]r)\\.? ${WORD}
      |(?:[Oo]ne|[Aa]|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo) (?:\\w+ )?(?:members?|persons?|people|participants?
        |attendees?|directors?|residents?)|[Hh]e|[Ss]he|[Ss]omeone|[Ss]omebody
      |${WORD}(?: ${WORD}){0,3}(?: and ${WORD}(?: ${WORD}){0,2})?)(?: \\([^()]{1,40}\\)|, [^,.;]{1,50},)?
  `;
const SAYS = source`
    (?:said|says?|saying|not(?:ed|es)|mention(?:ed|s)|report(?:ed|s)|stat(?:ed|es)|explain(?:ed|s)|clarif(?:ied|ies)
      |confirm(?:ed|s)|add(?:ed|s)|ask(?:ed|s)(?! to\\b)|suggest(?:ed|s)|propos(?:ed|es)(?! by\\b)|recommend(?:ed|s)
      |argu(?:ed|es)|believ(?:ed|es)|thinks?|thought|f(?:elt|eels)|pointed out|point(?:ed|s)? to|comment(?:ed|s)
      |remark(?:ed|s)|highlight(?:ed|s)|emphasi[sz](?:ed|es)|stress(?:ed|es)|remind(?:ed|s)|inform(?:ed|s)|told|tells
      |announc(?:ed|es)|wonder(?:ed|s)|question(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|observ(?:ed|es)|describ(?:ed|es)
      |outlin(?:ed|es)|summari[sz](?:ed|es)|present(?:ed|s)|introduc(?:ed|es)|indicat(?:ed|es)|express(?:ed|es)
      |shar(?:ed|es)(?= that\\b)|request(?:ed|s)(?! to\\b)|urg(?:ed|es)|encourag(?:ed|es)|support(?:ed|s)
      |prefer(?:red|s)|lik(?:ed|es)|oppos(?:ed|es)|object(?:ed|s)|disagre(?:ed|es)|wants?|wanted|hop(?:ed|es)
      |expect(?:ed|s)|worr(?:ied|ies)|claim(?:ed|s)|acknowledg(?:ed|es)|covered|discussed
      |gave an? (?:\\w+ )?(?:update|overview|summary|report|presentation)
      |provided (?:an? )?(?:\\w+ )?(?:update|overview|summary|report)s?|raised|brought up|walked through
      |went (?:over|through))
  `;
const TOLD = gated(
  new RegExp(
    source`
    ^(?:(?:[Aa]fter|[Ff]ollowing|[Ii]n|[Aa]t|[Aa]s) [^,.;]{1,60}, )?(?!(?:${BODY}|[Bb]riefly|[Qq]uickly|[Mm]ostly
        |[Gg]enerally|[Aa]lso|[Tt]hen|[Aa]gain|[Ff]urther|[Ff]inally|[Ii]nitially)\\b)${ONE}\\s+(?:(?:also|then|further
        |again|briefly|subsequently|has|have|had|\\w+ly)\\s+)*${SAYS}\\b
  `,
    'u',
  ),
);
/** `It was noted that…`, `Members noted that…`: what was said, by whomever. */
const NOTED = gated(pattern('iu')`
    ^(?:it (?:was|is|has been) (?:also |further |then |\w+ly )*(?:noted|observed|reported|mentioned|stated|suggested
        |felt|thought|asked|pointed out|proposed|recommended|commented|explained|argued|said|remarked|clarified|hoped
        |questioned|reiterated|emphasi[sz]ed|acknowledged)\b
      |(?:members|the (?:\w+ ){0,2}(?:board|council|committee|group|meeting|trustees|tsc|wg)) (?:also |\w+ly )*(?:noted
        |discussed|considered|heard|observed|acknowledged|wondered|was informed|were informed|was told
        |were told) (?:that|how|whether)\b)
  `);
/** What the meeting makes of it. */
const THEN = gated(pattern('iu')`
    (?:[;,]\s+(?:(?:and|but|so)\s+)?|\b(?:and|but|so)\s+
      |\s[-–—]\s+)(?=(?:it was|(?:this|that|which) was|this is
        |(?:all|everyone|everybody|members
          |the (?:board|council|committee|group|meeting|team|members|wg|working group|motion
            |proposal)) (?:\w+ly )?(?:agree|approve|accept|adopt|decide|resolve|endorse|carr|vote|pass)
        |(?:there were |with )?no objections?|no one objected|nobody objected|carried|unanimously|agreed\b|approved\b))
  `);
/** A task that one takes on with these words: Ann said she will draft it. */
const TAKES_ON = gated(
  /\b(?:said|says|confirmed|confirms|replied|noted|added|announced)\s+(?:that\s+)?(?:he|she|they)(?:['’]ll| will| would)\b/u,
);

/** How far the note is one person's; 0 where it is not, its length where all of it is. */
export function toldUpTo(note: string): number {
  const told = TOLD.exec(note) ?? NOTED.exec(note);
  if (told === null || TAKES_ON.test(note)) return 0;
  const then = THEN.exec(note.slice(told[0].length));
  return then === null ? note.length : told[0].length + then.index + then[0].length;
}
