import { describe, expect, it } from 'vitest';
import { NO_GLOSSARY, termsIn } from '../../src/text/glossary.ts';

const islands = { terms: ['北の島', '島', 'Isle (north)'] };
const talks = { terms: ['2+2', '閣僚会合'] };
const named = (text: string) =>
  termsIn(text, { groups: [islands, talks] }).map(({ group, term }) => [group, term]);

describe('the terms of a glossary in a text', () => {
  it('GIVEN terms inside one another, and marks that patterns know THEN each group has its longest, as it is written', () => {
    expect(named('島と北の島での2+2')).toEqual([
      [islands, '北の島'],
      [talks, '2+2'],
    ]);
    expect(named('Isle (north)')).toEqual([[islands, 'Isle (north)']]);
    expect(named('22、Isle north')).toEqual([]);
  });

  it('GIVEN no glossary THEN there are none', () => {
    expect(termsIn('島', NO_GLOSSARY)).toEqual([]);
  });
});
