/**
 * What people do between two meetings, as verbs in their base form.
 *
 * In: a verb. Out: whether it is one of them. Never: what happens by itself, or only in somebody's mind.
 */
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';

/** What people do between two meetings. */
export const DEEDS = source`
    add|address|announce|apply|approach|arrange|ask|assemble|assign|attend|book|bring|build|bump|call|check|chase
    |circulate|clarify|clean|close|collect|comment|compile|confirm|connect|contact|convert|coordinate|create|cut|deploy
    |discuss|do|document|double-check|draft|draw|edit|email|enable|escalate|ensure|establish|evaluate|experiment|explore|fetch|figure
    |file|fill|finali[sz]e|find|finish|fix|follow|forward|gather|get|give|handle|help|host|identify|implement|inform
    |install|invite|investigate|issue|join|kick|land|launch|lead|let|list|look|mail|make|measure|mention|merge|message
    |migrate|move|notify|obtain|open|order|organi[sz]e|pick|ping|plan|populate|post|prepare|present|procure|produce
    |propose|prototype|provide|publish|pull|purchase|pursue|push|put|raise|reach|read|record|refactor|register|release
    |remind|remove|rename|reply|repair|report|request|research|reserve|respond|review|revise|rewrite|run|schedule|secure
    |see|send|set|setup|share|ship|sort|speak|start|submit|suggest|summari[sz]e|sync|take|talk|tell|test|touch|track
    |transfer|triage|try|tweak|update|upgrade|upload|verify|volunteer|vote|work|write|PR
  `;

/** What people are given to do by name; in passing talk (I'll consider it) these are none. */
const ERRANDS = source`
    administer|advertise|advise|amend|appoint|archive|assess|audit|authori[sz]e|calculate|chair|champion|clear|complete|consider
    |consult|convene|cut|decide|deliver|design|determine|develop|display|distribute|engage|enquire|examine|extend|facilitate|hire
    |hold|inquire|inspect|instruct|interview|liaise|maintain|meet|mentor|moderate|monitor|negotiate|nominate|note|observe|oversee|own
    |paint|pay|phone|place|print|procure|progress|query|recruit|refer|reformat|renew|repeat|replace|represent|reschedule
    |restore|return|revisit|shepherd|sign|source|supervise|supply|survey|train|translate|trim|visit|walk
  `;
const IS_ERRAND = gated(new RegExp(`^(?:${ERRANDS})$`, 'u'));
const IS_DEED = gated(
  new RegExp(`^(?:${DEEDS}|(?:${DEEDS.replaceAll(/e(?=\||$)/gu, '')})(?:\\w)?ing)$`, 'u'),
);

/** Whether a verb is one of what people do between two meetings. */
export function isDeed(verb: string): boolean {
  return IS_DEED.test(verb) || IS_ERRAND.test(verb);
}

/** Deeds that are nouns as well: `Carol issue before has been…` tells of an issue. */
const ALSO_NOUN = gated(
  /^(?:call|check|comment|contact|cut|document|draft|email|file|fix|follow|handle|help|host|issue|land|launch|lead|list|look|mail|measure|merge|message|move|order|plan|post|PR|present|propose|pull|push|reach|read|record|release|reply|report|request|research|review|run|schedule|set|share|start|submit|suggest|sync|talk|test|touch|track|transfer|triage|tweak|update|upgrade|volunteer|vote|work)$/u,
);
/** Up to where another clause begins. */
const CLAUSE =
  /^(?:(?!\b(?:that|which|who|what|where|when|how|why|if|until|once|so|because|and|but)\b)[^.;,:(])*/u;
const FINITE = gated(/\b(?:is|are|was|were|has|have|had|does|did|will|would)\b/u);

/** Whether a bare word before `rest` is the deed itself, rather than the subject of another verb. */
export function isBareDeed(verb: string, rest: string): boolean {
  return !ALSO_NOUN.test(verb) || !FINITE.test(CLAUSE.exec(rest)![0]);
}
