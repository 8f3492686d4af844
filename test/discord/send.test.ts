import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { send } from '../../src/discord/send.ts';

type Body = NonNullable<Parameters<typeof send>[1]['body']>;

async function serverThat(answers: (body: string) => { status: number; headers: object; text: string }) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { status, headers, text } = answers(body);
    response.writeHead(status, { ...headers }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('GIVEN a body of text WHEN it is sent THEN status, headers and words of the answer are those of the server', async () => {
  const url = await serverThat((body) => ({
    status: 429,
    headers: { 'retry-after': '2', 'set-cookie': ['a=1', 'b=2'] },
    text: JSON.stringify({ got: body }),
  }));
  const answer = await send(url, { method: 'POST', body: '言質' });
  expect([answer.status, answer.statusText, answer.ok]).toEqual([429, 'Too Many Requests', false]);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await answer.json()).toEqual({ got: '言質' });
  expect(answer.bodyUsed).toBe(true);
});

test('GIVEN files WHEN they are sent THEN they arrive as a form', async () => {
  const url = await serverThat((body) => ({ status: 200, headers: {}, text: body }));
  const form = new FormData();
  form.append('files[0]', new Blob(['三行']), 'notes.txt');
  // The types of Node's form and of undici's differ in a name.
  const answer = await send(url, { method: 'POST', body: form as unknown as Body });
  expect(answer.ok).toBe(true);
  expect(await answer.text()).toContain('filename="notes.txt"');
});

test('GIVEN an answer WHEN it is looked at THEN it has no getter of its own, which V8 would hold with the request until a full collection', async () => {
  const url = await serverThat(() => ({ status: 200, headers: {}, text: '' }));
  const answer = await send(url, { method: 'GET' });
  const own = Object.values(Object.getOwnPropertyDescriptors(answer));
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ get }) => get === undefined)).toBe(true);
  await answer.text();
});
