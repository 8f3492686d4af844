/**
 * One HTTP request, as discord.js asks for it.
 *
 * discord.js's own way (`undiciRequest`) gives each answer a getter of its own. V8 makes a shape of the object for each of those, and
 * holds the getter, with the request and all it carries, until the next collection of everything. Here nothing outlives its answer.
 */
import { STATUS_CODES } from 'node:http';
import { DefaultRestOptions, type REST } from 'discord.js';
import { type Dispatcher, request } from 'undici';

export type MakeRequest = REST['options']['makeRequest'];
export type Answer = Awaited<ReturnType<MakeRequest>>;

/** @throws what undici throws where no answer came. */
export const send: MakeRequest = async (url, init) => {
  const { body } = init;
  // Files: discord.js knows how to lay them out.
  if (body != null && typeof body !== 'string') return DefaultRestOptions.makeRequest(url, init);
  return new Received(await request(url, init as Parameters<typeof request>[1]));
};

/** An answer whose body is still arriving. */
class Received implements Answer {
  readonly headers: Answer['headers'];
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly #data: Dispatcher.ResponseData;

  constructor(data: Dispatcher.ResponseData) {
    this.headers = new Headers(
      Object.entries(data.headers).flatMap(([name, value]): [string, string][] =>
        [value ?? []].flat().map((one) => [name, one]),
      ),
    );
    this.status = data.statusCode;
    this.statusText = STATUS_CODES[data.statusCode] ?? '';
    this.ok = data.statusCode >= 200 && data.statusCode < 300;
    this.#data = data;
  }

  get body(): Answer['body'] {
    return this.#data.body as unknown as Answer['body'];
  }

  get bodyUsed(): boolean {
    return this.#data.body.bodyUsed;
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#data.body.arrayBuffer();
  }

  json(): Promise<unknown> {
    return this.#data.body.json();
  }

  text(): Promise<string> {
    return this.#data.body.text();
  }
}
