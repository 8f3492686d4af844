/**
 * WebVTT, as the specification has it and as meeting services write it: `<v Name>`, `Name:` inside the cue, `(Name)` on a
 * line of its own, unpadded and negative times, cue ids, NOTE, STYLE and REGION blocks.
 * Source: W3C, WebVTT: The Web Video Text Tracks Format.
 */
import { primaryLanguage } from '../identify.ts';
import { splitLines } from '../lines.ts';
import { parseCaptions, TIMING } from './captions.ts';
import type { DecodedDocument, Format } from './format.ts';

export const webvtt: Format = {
  name: 'webvtt',
  detect: ({ lines }) => (/^WEBVTT(?:\s|$)/.test(lines[0]?.text ?? '') ? 1 : 0),
  parse: (document) => {
    const language = primaryLanguage(
      /^(?:language|lang):\s*([\w-]{2,35})\s*$/imu.exec(headerOf(document))?.[1] ?? '',
    );
    const title = /^WEBVTT\s+-?\s*(\S.*)$/.exec(document.lines[0]?.text ?? '')?.[1];
    return {
      ...parseCaptions(withoutBlocks(document), true),
      ...(language === null ? {} : { language }),
      ...(title === undefined ? {} : { title: title.trim() }),
    };
  },
};

function headerOf({ lines }: DecodedDocument): string {
  const end = lines.findIndex((line) => line.trimmed === '' || TIMING.test(line.text));
  return lines
    .slice(0, end < 0 ? 20 : end)
    .map((line) => line.text)
    .join('\n');
}

/** NOTE, STYLE and REGION blocks hold no captions, even where they hold an arrow. */
function withoutBlocks(document: DecodedDocument): DecodedDocument {
  let inBlock = false;
  let afterBlank = true;
  const kept = document.lines.map((line) => {
    if (line.trimmed === '') inBlock = false;
    else if (afterBlank && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line.text)) inBlock = true;
    afterBlank = line.trimmed === '';
    return inBlock ? { ...line, text: '', trimmed: '' } : line;
  });
  return { ...document, lines: kept.length > 0 ? kept : splitLines('') };
}
