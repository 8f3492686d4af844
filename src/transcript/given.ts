/**
 * What a person says of a document, checked: it is typed, and wins over what the document says itself.
 */
import { UserError } from '../errors.ts';
import { parseDays } from '../text/day.ts';
import { isTimeZone } from './held.ts';

/**
 * One calendar day, as people write it: 2018-07-31, 2018/7/31, 2018年7月31日.
 * @returns ISO 8601. @throws {UserError} `invalidDay`.
 */
export function dayGiven(typed: string): string {
  const days = parseDays(typed);
  if (days === null || days.from !== days.to) throw new UserError('invalidDay', { typed });
  return days.from;
}

/** @returns the IANA zone as typed. @throws {UserError} `invalidTimeZone`. */
export function timeZoneGiven(typed: string): string {
  if (!isTimeZone(typed)) throw new UserError('invalidTimeZone', { typed });
  return typed;
}

/** @returns the address as browsers write it. @throws {UserError} `invalidLink` where it is none of the web. */
export function linkGiven(typed: string): string {
  const address = webAddress(typed);
  if (address === null) throw new UserError('invalidLink', { typed });
  return address;
}

/** An address of the web as the URL Standard serialises it; null where a text is none. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
