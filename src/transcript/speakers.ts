/**
 * Speakers: a printed label becomes a person, a role and a side, where the directory knows them.
 *
 * In: labels, the day of the meeting, `data/people.json`. Out: `Speaker`.
 * Never: a guess, a match by substring, or two people joined because they share a surname.
 */

/** The same name in the languages the bot speaks. */
export interface LocalName {
  readonly ja: string;
  readonly en: string;
}

/** A country, party or team. */
export interface Side {
  readonly id: string;
  readonly names: LocalName;
}

export interface Speaker {
  /** As printed. */
  readonly label: string;
  /** Id of the person in the directory, or null where the directory does not know the label. */
  readonly person: string | null;
  readonly name: LocalName | null;
  readonly title: LocalName | null;
  readonly side: Side | null;
}
