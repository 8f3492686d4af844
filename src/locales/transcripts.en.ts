/** English messages of /transcripts and of reports. `transcripts.ja.ts` must have each of them. */
export const transcriptsEn = {
  commands: {
    transcripts: 'This server’s own transcripts: add, check, correct, remove',
    add: 'Add a document; you see what was read before anything is stored',
    list: 'This server’s transcripts',
    show: 'One transcript: rename it, set day and source, limit it to roles, remove it',
    speakers: 'Say who a label is, join two labels, give a side',
    remove: 'Remove a transcript; it can be restored for 30 days',
    restore: 'Bring back a removed transcript',
    export: 'A transcript as a file',
    reports: 'Reports of wrong speakers: accept or reject',
    settings: 'Whether answers here include the public transcripts',
    changes: 'Who changed what, newest first',
    options: {
      file: 'file',
      title: 'title',
      heldOn: 'held-on',
      sourceUrl: 'source-url',
      audience: 'audience',
      meeting: 'meeting',
      format: 'format',
      readAs: 'format',
    },
    describe: {
      file: 'Minutes, captions, a record: text, Markdown, HTML, Word, VTT, SRT, JSON, XML',
      title: 'Where the document has none, or another is better',
      heldOn: 'Day of the meeting, as 2018-07-31, where the document prints none',
      sourceUrl: 'Web address of the published document',
      audience: 'Only this role may read it; answers from it are then always private',
      meeting: 'Which transcript',
      format: 'JSON unless told otherwise',
      readAs: 'How the document is laid out, where it is not recognised by itself',
    },
    formats: {
      json: 'JSON (can be added again)',
      md: 'Markdown',
      csv: 'CSV (spreadsheets)',
      original: 'The document as it came',
    },
  },

  progress: {
    downloading: (name: string) => `Fetching ${name} …`,
    reading: (name: string) => `Reading ${name} … Other commands keep answering meanwhile.`,
  },

  /** Names of formats as people know them; others are shown by their own name. */
  formatNames: {
    statement: 'joint statement',
    'press-conference': 'press conference',
    'bracketed-record': 'record with names in brackets',
    overview: 'overview without speakers',
    'diet-json': 'Diet record',
    assembly: 'assembly record',
    webvtt: 'WebVTT captions',
    srt: 'SRT captions',
    otter: 'Otter transcript',
    meet: 'Meet / Gemini transcript',
    teams: 'Teams transcript',
    fireflies: 'Fireflies transcript',
    granola: 'Granola notes',
    'timed-text': 'transcripts with times',
    csv: 'table of speeches',
    'akoma-ntoso': 'Akoma Ntoso',
    parlamint: 'ParlaMint TEI',
    parlparse: 'ParlParse XML',
    'w3c-minutes': 'W3C minutes',
    minutes: 'minutes',
    plain: 'plain text with names',
    text: 'text without speakers',
    'genchi-transcript': 'genchi-transcript',
  },
  renditions: {
    original: 'original words',
    translation: 'translation',
    summary: 'summary',
    scribe: 'minutes taken by a scribe',
  },

  preview: {
    heading: '**Please check before it is added** (only you see this)',
    facts: (parts: readonly string[]) => parts.join(' · '),
    counts: (speeches: number, sentences: number) =>
      `${speeches} ${speeches === 1 ? 'speech' : 'speeches'}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    speakers: (list: string) => `Speakers: ${list}`,
    speaker: (label: string, sentences: number) => `${label} (${sentences})`,
    opening: (label: string, words: string) => `Begins: ${label}: “${words}”`,
    source: (url: string) => `Source: ${url}`,
    audience: (who: string) => `May read it: ${who}`,
    duplicate: {
      same: (title: string, id: string) => `⚠ Already here, unchanged: ${title} (${id})`,
      binned: (title: string, id: string) => `⚠ In the bin: ${title} (${id}). Add brings it back.`,
      alike: (title: string, id: string) => `⚠ One with this title and day is here already: ${title} (${id})`,
    },
    added: (title: string, id: string) =>
      `Added: **${title}** (${id}). /quote and /agreements answer from it now.`,
    updated: (title: string, id: string) => `Updated: **${title}** (${id}).`,
    unchanged: (title: string, id: string) => `Already here, nothing was changed: **${title}** (${id}).`,
    cancelled: 'Cancelled. Nothing was stored.',
    and: (count: number) => `and ${count} more`,
  },

  warnings: {
    unattributed: (sentences: number, of: number, excerpt: string) =>
      `⚠ No speaker named for ${sentences} of ${of} sentences, first: “${excerpt}”`,
    nameNotTaken: (name: string, line: number) =>
      `⚠ Line ${line}: “${name}” stands only once and was not taken for a speaker`,
    takeNames: 'If each “Name:” is a speaker, cancel, and add the file with `format` “plain text with names”',
    machineWritten: (lines: number, firstLine: number) =>
      `⚠ ${lines} ${lines === 1 ? 'line' : 'lines'} written by a machine left out, from line ${firstLine}`,
    leftOut: (lines: number, heading: string) =>
      `⚠ ${lines} ${lines === 1 ? 'line' : 'lines'} under “${heading}” left out`,
    unreadable: (line: number, excerpt: string) => `⚠ Line ${line} could not be read as a time: “${excerpt}”`,
    noDay: '⚠ The document prints no day of the meeting: set it with the button below',
    futureDay: (heldOn: string) =>
      `⚠ The day of the meeting, ${heldOn}, has not come yet: /agreements would take this for the latest record`,
    sidecarIgnored: (name: string) => `⚠ ${name} is no sidecar and was ignored`,
    more: (count: number) => `⚠ and ${count} more`,
  },

  buttons: {
    add: 'Add',
    cancel: 'Cancel',
    facts: 'Title, day, source …',
    remove: 'Remove',
    removeNow: 'Yes, remove',
    keep: 'Keep it',
    restore: 'Restore',
    speakers: 'Speakers',
    export: 'Export',
    accept: 'Accept',
    reject: 'Reject',
    shareAnyway: 'Share all the same',
    report: 'Report a wrong speaker',
  },

  list: {
    heading: (count: number) => `**Transcripts of this server: ${count}**`,
    none: 'This server has no transcripts yet. First step: `/transcripts add` with a file.',
    line: (title: string, parts: readonly string[]) => `**${title}** — ${parts.join(' · ')}`,
    sentences: (count: number) => `${count} ${count === 1 ? 'sentence' : 'sentences'}`,
    bin: (count: number) => `In the bin: ${count} (/transcripts restore)`,
    public: (count: number, shown: boolean) =>
      `Public transcripts: ${count}, ${shown ? 'included in answers' : 'left out of answers'} (/transcripts settings)`,
    choose: 'Open a transcript',
  },

  show: {
    id: (id: string) => `Id: ${id}`,
    everyone: 'everyone in this server',
    audience: 'Limit to roles (none chosen: everyone)',
    askRemove: (title: string) =>
      `Remove **${title}**? Nobody finds it any more. It can be restored for 30 days.`,
    removed: (title: string) => `Removed: **${title}**. \`/transcripts restore\` brings it back for 30 days.`,
    restored: (title: string) => `Restored: **${title}**.`,
    saved: 'Saved.',
    exported: (title: string) => `**${title}**`,
    exportLimited:
      'This file is limited to the roles that may read the transcript; take care where you put it.',
  },

  facts: {
    heading: 'What is known of this transcript',
    title: 'Title',
    heldOn: 'Day of the meeting (2018-07-31)',
    url: 'Web address of the source',
    rendition: 'Whose words it holds',
  },

  speakers: {
    heading: (title: string) => `**Speakers of ${title}**`,
    hint: 'Choose one label to say who it is, or several that are one person. Only this server reads it so.',
    known: (label: string, who: string) => `${label} → ${who}`,
    unknown: (label: string) => `${label} → not known`,
    none: 'This transcript names no speakers.',
    choose: 'Choose labels',
    form: 'Who is this?',
    name: 'Full name (empty: as the record has it)',
    side: 'Side: country, party, team (optional)',
    saved: 'Saved. Every answer in this server reads it so from now on.',
  },

  report: {
    form: 'Report a wrong speaker',
    label: 'Who said it?',
    why: 'How do you know? (optional)',
    sent: 'Thank you. The managers of this server will see your report under /transcripts reports.',
    none: 'No open reports.',
    heading: (index: number, count: number) => `**Report ${index} of ${count}**`,
    recorded: (label: string) => `In the record: ${label}`,
    claimed: (label: string) => `Reported as: **${label}**`,
    comment: (comment: string) => `Note: ${comment}`,
    by: (user: string, when: string) => `${user}, ${when}`,
    gone: 'These words are not found any more; the report can only be rejected.',
    effect: 'Accept changes the speaker of the whole speech, for this server only, and marks it.',
    accepted: 'Accepted: the speech has this speaker now, marked as corrected.',
    rejected: 'Rejected.',
  },

  settings: {
    line: (shown: boolean) =>
      `Include the public transcripts (samples) in answers here: **${shown ? 'on' : 'off'}**`,
    turn: (shown: boolean): string => (shown ? 'Turn off' : 'Turn on'),
  },

  changes: {
    heading: '**Changes, newest first**',
    none: 'No changes yet.',
    actions: {
      add: 'added',
      edit: 'edited',
      limit: 'limited to roles',
      remove: 'removed',
      restore: 'restored',
      speakers: 'said who speaks',
      public: 'public transcripts',
      accept: 'accepted a report',
      reject: 'rejected a report',
    },
  },

  limited: {
    ask: (channel: string, roles: string) =>
      `Everyone in ${channel} will see this. Reading this transcript is limited to ${roles}.`,
    cancelled: 'Not shared.',
  },
};

export type TranscriptMessages = typeof transcriptsEn;
