/** What a person's Discord client would not let them do: no such command, a required option missing, a disabled button. Nothing reaches the bot. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}
