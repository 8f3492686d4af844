/** What a person's Discord client would not let them do: no such command, a required option missing, a disabled button. Nothing reaches the bot. */
import { en, type Texts, textsFor } from '../texts.ts';

type Told = string | ((texts: Texts) => string);

export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
  readonly #told: (texts: Texts) => string;

  constructor(told: Told) {
    const tell = typeof told === 'string' ? () => told : told;
    super(tell(en));
    this.#told = tell;
  }

  /** In the language of the person's client. */
  in(locale: string): string {
    return this.#told(textsFor(locale));
  }
}

/** @throws {ClientRefusal} always; where an expression is wanted. */
export function refuse(told: Told): never {
  throw new ClientRefusal(told);
}
