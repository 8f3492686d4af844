/**
 * SubRip captions: a number, `00:00:01,000 --> 00:00:04,000`, lines of text. Files without the numbers, with full stops
 * for commas, or with blank lines inside a cue are read too.
 */
import { parseCaptions, TIMING } from './captions.ts';
import type { Format } from './format.ts';

export const srt: Format = {
  name: 'srt',
  detect: ({ lines }) => {
    const first = lines.findIndex((line) => TIMING.test(line.text));
    return first >= 0 && first < 20 ? 0.95 : 0;
  },
  parse: (document) => parseCaptions(document, false),
};
