/** What is measured of a running bot. `discord/` reports here and knows nothing of how it is kept. */

export type Outcome =
  | 'answered'
  /** A person's mistake, explained to them. */
  | 'mistake'
  /** A fault of ours, with an incident number. */
  | 'fault'
  /** Asked to wait, because they asked too much. */
  | 'cooledDown'
  /** Asked to try again, because all asked too much, or the bot was stopping. */
  | 'refused'
  /** Nothing reached Discord. */
  | 'lost';

export interface InteractionSample {
  /** Of the command or the component; never what a person typed. */
  readonly name: string;
  readonly outcome: Outcome;
  /** Seconds. From receipt until Discord has the first answer; null where it never had one. */
  readonly firstAnswer: number | null;
  /** Inside the command, and of that inside the search. */
  readonly run: number;
  readonly search: number;
}

export interface Meter {
  interaction(sample: InteractionSample): void;
  /** One attempt of a REST request; `none` where no answer came. */
  rest(status: number | 'none'): void;
  gateway(event: 'reconnect' | 'resume' | 'error'): void;
}

export const silentMeter: Meter = { interaction() {}, rest() {}, gateway() {} };
