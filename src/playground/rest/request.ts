/** Reads a request's body: JSON, or multipart with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import { isRecord } from '../rules/violation.ts';
import type { Body, Files, UploadedFile } from '../world/messages.ts';
import { ATTACHMENT_LIMIT } from '../world/messages.ts';
import { entityTooLarge, invalidJson } from './errors.ts';

/** Bytes: ten files and some text. */
const BODY_LIMIT = 10 * ATTACHMENT_LIMIT + 1_000_000;

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly json: unknown;
  readonly files: Files;
}

/** The JSON body as an object; anything else counts as empty. */
export const bodyOf = (request: RestRequest): Body => (isRecord(request.json) ? request.json : {});

/** @throws {ApiError} 40005 when it is too long, 50109 when it is no JSON. */
export async function readRequest(message: IncomingMessage, url: URL): Promise<RestRequest> {
  const bytes = await readBytes(message);
  const type = message.headers['content-type'] ?? '';
  const { json, files } = type.startsWith('multipart/form-data')
    ? await readForm(bytes, type)
    : { json: bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8')), files: new Map() };
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    authorization: message.headers.authorization ?? null,
    json,
    files,
  };
}

export async function readBytes(message: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw entityTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

/** `payload_json` and the files, by their number where they have one (`files[0]`), else in order. */
export async function readForm(
  bytes: Buffer,
  contentType: string,
): Promise<{ readonly json: unknown; readonly files: Files }> {
  const form = await parseForm(bytes, contentType);
  const files = new Map<number, UploadedFile>();
  let json: unknown = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') json = parseJson(value);
      continue;
    }
    const file: UploadedFile = {
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    };
    if (file.bytes.byteLength > ATTACHMENT_LIMIT) throw entityTooLarge();
    const number = /\[(\d+)\]$/.exec(name)?.[1];
    files.set(number === undefined ? files.size : Number(number), file);
  }
  return { json, files };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw invalidJson();
  }
}
