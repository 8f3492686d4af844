/**
 * Words by which English minutes fix what comes next: the next meeting and its day, a deadline, what will be sent around.
 *
 * In: nothing (data only). Never: what is told as past.
 */
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';

const EVENT =
  '(?:meeting|interim|summit|call|sessions?|telco|sync|workshop|face-to-face|f2f|collab(?:orator)? summit|conference|meetup|vote|release|webinar|hackathon)s?';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** `Budget committee meeting Friday, 2 May`: an event and its day, and nothing that tells of it as past. */
export const ANNOUNCED = gated(
  new RegExp(
    source`
    ^(?!no\\b)(?!.*\\b(?:last|was|were|had|from|since|held|yesterday|minutes|notes|during|available|unavailable|absent|away
        |at the)\\b)(?:[\\w&’'-]+ ){0,5}?(?:${EVENT}|office hours|q&a|ama
      |sprint(?= (?:at|in)\\b))(?: (?:for|in|of|at) [\\w'’ ]{1,20}?)?(?:,| -| –|:)? (?:(?:is|on|this|next|at) )*(?:today
      |(?:(?:this|next) )?(?<=(?:this|next) )(?:week|month)|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day
      |${MONTH}\\.? \\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|\\d{4}-\\d\\d-\\d\\d)
  `,
    'iu',
  ),
);
const WHEN = source`
    (?:(?:this|next|on|tomorrow|today|in)\\b|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april
      |may|june|july|august|september|october|november|december)
  `;
/** `The next session will be on Friday`, `next open hour – Thursday, 30 June`: only with its day. */
export const NEXT_ON = gated(
  new RegExp(
    source`
    ^(?:the |our )?next (?!(?:steps?|weeks?|months?|years?|days?|time|few|up|page|slide|topic|item
        |question)\\b)(?:[\\p{L}\\d'’&-]+ ){0,5}?[\\p{L}\\d'’-]+(?: (?:is|will be|takes place)(?: held
        | scheduled)?(?: on| for)?| ?[–—:-]) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|${MONTH}\\.? \\d
      |\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\b|\\d{4}-\\d\\d-\\d\\d)
  `,
    'iu',
  ),
);
/** What is sent around to fix the next step. */
const ARTEFACT = source`
    \\b(?:doodle|poll|survey|invite|invitation|agenda|vote|draft|proposal|pr|issue|e?-?mail|blog post) will (?:go out
      |be (?:sent|opened|scheduled|created|posted|shared|circulated)|follow)
  `;
/** `A second session is planned`. */
export const IS_PLANNED = gated(
  /^(?:An?|The|Another|Our)\b[^.;,]{1,60} (?:is|are) (?:being )?(?:planned|scheduled|booked|arranged)(?=[.,;]|$| (?:for|on|in|at)\b)/u,
);
export const PLANNED = gated(
  new RegExp(
    source`
    \\b(?:date|deadline|release|publication) (?:will be|is) (?:on )?\\d|\\b(?:is|are) targeted (?:at|for)\\b
    |\\b(?:this|next) (?:week|month|\\w+day)(?: there)? (?:is|are|will be
      |we have) (?:an? |the |our )?(?:[\\w-]+ ){0,3}?${EVENT}\\b
    |\\b(?:we(?:['’]ll| will|['’]re going to| are going to| have)|there(?:['’]ll| will) be
      |there is)\\b[^.;?]{0,60}?\\b(?:${EVENT}|discuss\\w*|talk\\w*|continue)\\b[^.;?]{0,40}?\\b(?:tomorrow
      |next (?:week|month|time|call|meeting)|this (?:week|afternoon|\\w+day)|on (?:the \\d|\\w+day|[A-Z]\\w+ \\d)
      |at \\d)|\\bno (?:call|meeting)s? (?:next|on|tomorrow)\\b
    |\\b(?:[Ww]e|TSC|SC|[Gg]roup|[Tt]eam|[Cc]ouncil|[Cc]ommittee|[Bb]oard) (?:plans?|intends?|aims?) to\\b
    |\\b${EVENT}\\b[^.;?]{0,60}\\d[^.;?]{0,30} (?:confirmed|scheduled|planned|booked|fixed)$
    |\\bwill be (?:shared|circulated|distributed|forwarded|submitted|invited|contacted|advertised|drafted|prepared
      |purchased|appointed|elected|repaired|installed|held|released|published|announced|posted|sent|moved|scheduled
      |opened|launched|presented|discussed at|brought (?:to|up|back))\\b
    |\\bplanning (?:for|a|the|to hold
      |to have)\\b(?![^.;]*\\b(?:is|was) (?:ongoing|on track|under ?way|in progress|going|well))[^.;]*\\b${EVENT}
    |\\bnext (?:[\\w'’-]+ ){0,3}?${EVENT}\\b[^.;]{0,40}?(?:\\bat\\b|\\bon\\b|\\bwill\\b|\\bis (?=${WHEN})|:|\\d)
    |\\b${EVENT} (?:is )?(?:scheduled|planned) (?:for|on)
    |\\b${EVENT} (?:is|has been) (?:being )?(?:planned|scheduled|booked)$
    |\\b${EVENT} (?:is |are |will be )?(?:(?:scheduled|planned|set|moved|booked) (?:for|on|to)
      |(?:is|are|will be)(?: on| at)?) ${WHEN}|${ARTEFACT}|^(?:the )?plans?(?:\\s+(?:(?:is |are )?to|(?:is|are) (?:that|for))\\b|:)
    |(?<!\\bwas )\\b(?:scheduled|planned|slated) (?:for|on)\\b(?! (?:our|your|their|private|public)\\b)
    |\\bdeadline (?:is|of|for [^,.;]{1,40} is)\\b|\\bdeadline(?: for [^,.;:]{1,40})?: ?(?:\\d|${MONTH}\\b)
    |^(?:will|we will|we['’]ll) (?:meet|hold|vote|schedule)
  `,
    'iu',
  ),
);
