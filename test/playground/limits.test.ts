import { describe, expect, it } from 'vitest';
import { assertWithinLimits } from '../helpers/limits.ts';

const LOCKED = { allowed_mentions: { parse: [] } };

describe('the helper that holds replies to the limits', () => {
  it('GIVEN a reply within all limits THEN it passes', () => {
    assertWithinLimits({ content: 'a'.repeat(2000), ...LOCKED }, { kind: 'message' });
    assertWithinLimits({ choices: [{ name: 'a', value: 'b' }] }, { kind: 'autocomplete' });
    assertWithinLimits({ content: 'later locked' }, { kind: 'message', mentions: false });
    assertWithinLimits({ components: [] }, { kind: 'edit' });
    assertWithinLimits({ attachments: [{ id: 0, filename: 'a.txt' }] }, { kind: 'message', files: 1 });
  });

  it.each([
    ['too long', { content: 'a'.repeat(2001), ...LOCKED }, 'Must be 2000 or fewer'],
    ['unlocked', { content: 'a' }, 'allowed_mentions'],
    [
      'half locked',
      { content: 'a', allowed_mentions: { parse: [], users: ['110000000000000011'] } },
      'allowed_mentions',
    ],
    ['empty', { ...LOCKED }, 'is empty'],
    ['with a foreign flag', { content: 'a', flags: 2, ...LOCKED }, 'flag'],
    ['no object', 'text', 'is no object'],
    ['of a wrong type', { content: 'a', tts: 'yes', ...LOCKED }, 'tts'],
  ])('GIVEN a reply that is %s THEN it fails and says where', (_what, payload, words) => {
    expect(() => assertWithinLimits(payload, { kind: 'message' })).toThrow(words);
  });

  it('GIVEN a text whose code points fit but whose UTF-16 units do not THEN it fails: the stricter count holds', () => {
    expect(() => assertWithinLimits({ content: '𠮷'.repeat(1001), ...LOCKED }, { kind: 'message' })).toThrow(
      '2000',
    );
  });

  it('GIVEN a modal or a command beyond its limits THEN it fails', () => {
    const modal = { custom_id: 'm', title: 'a'.repeat(46), components: [] };
    expect(() => assertWithinLimits(modal, { kind: 'modal' })).toThrow('title');
    expect(() => assertWithinLimits({ name: 'Upper', description: 'd' }, { kind: 'command' })).toThrow(
      'name',
    );
  });
});
