/** Refusals with Discord's own status, code and body. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
import type { Violation } from '../rules/violation.ts';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${message}`);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const methodNotAllowed = () => new ApiError(405, 0, '405: Method Not Allowed');
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const entityTooLarge = () => new ApiError(413, 40005, 'Request entity too large');
export const tooManyFollowUps = () =>
  new ApiError(400, 40094, 'This interaction has reached the maximum number of follow-up messages');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const notYourMessage = () =>
  new ApiError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const invalidJson = () => new ApiError(400, 50109, 'The request body contains invalid JSON.');

type ErrorTree = { [key: string]: ErrorTree | ErrorLeaf[] };
interface ErrorLeaf {
  readonly code: string;
  readonly message: string;
}

/** 50035 with one leaf a violation, under the path of the field that is at fault. */
export function invalidForm(violations: readonly Violation[]): ApiError {
  const errors: ErrorTree = {};
  for (const { path, code, message } of violations) {
    let node = errors;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node._errors ??= [];
    (node._errors as ErrorLeaf[]).push({ code, message });
  }
  return new ApiError(400, 50035, 'Invalid Form Body', { errors });
}
