import { expect, it } from 'vitest';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';

const LOG = `<tilda> scribe: tilda
<orla> the draft is ready
<tilda> orla: it needs one more reviewer
<orla> I can ask around
RESOLUTION: Publish the draft of the glossary.

(No objections)

Open points
-----------
  - the group will look for a second reviewer and ask
      the editors for their view
  - orla keeps the list of open points

Next week
`;
const { transcript } = parseDocument(new TextEncoder().encode(LOG), {
  name: 'log.txt',
  people,
  format: 'w3c-minutes',
});
const said = transcript.speeches.flatMap(({ label, sentences }) =>
  sentences.map(({ start, end }) => [label, transcript.text.slice(start, end).replace(/\s+/g, ' ')]),
);

it('GIVEN a list below a heading, and a remark in brackets THEN no line of them is taken for a topic', () => {
  expect(said).toContainEqual([null, '(No objections)']);
  expect(said).toContainEqual([
    null,
    'the group will look for a second reviewer and ask the editors for their view',
  ]);
  expect(said).toContainEqual([null, 'orla keeps the list of open points']);
  expect(said.map(([, words]) => words)).not.toContain('Next week');
});
