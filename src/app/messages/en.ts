/** All words of the page's own, in English. Those of reports and refusals are the program's. */
export const EN = {
  name: 'resdiff',
  skip: 'Skip to the contents',
  screens: {
    desk: 'Texts',
    pair: 'Compare',
    report: 'Report',
    series: 'Series',
    check: 'Check',
    record: 'Agreed language',
    negotiation: 'Negotiation',
    texts: 'My texts',
    privacy: 'Privacy',
  },
  desk: {
    title: 'Compare two versions of a resolution',
    lead: 'Drop the files here: Word, PDF, web pages or plain text. They stay on this computer.',
    choose: 'Choose files…',
    drop: 'Drop files anywhere on this page',
    noFolder: 'this browser does not open the folder; choose the files in it instead',
    paste: 'Paste a text instead',
    pasteLabel: 'Text of a resolution',
    pasteAdd: 'Add this text',
    pasted: (number: number) => `Pasted text ${number}.txt`,
    sample: 'Try it with a sample pair',
    onDesk: (count: number) => (count === 1 ? 'One text' : `${count} texts`),
    clear: 'Remove all',
    remove: (name: string) => `Remove ${name}`,
    again: 'Try again',
    waiting: 'Waiting',
    reading: (page: number) => (page === 0 ? 'Reading…' : `Reading page ${page}…`),
    readingOf: (at: number, of: number) => `Reading file ${at} of ${of}`,
    cancel: 'Cancel',
    compareLong: 'Compare these two texts',
    other: 'Choose others, or swap them',
    one: 'Add a second text to compare it with.',
    amendments: 'Apply the amendments',
    series: 'Follow a series through the years',
    refused: 'Not read',
    stopped: (count: number) => (count === 1 ? 'One file was not read.' : `${count} files were not read.`),
    readStopped: 'Read them',
    removeStopped: 'Remove them',
    twice: (name: string) => `${name} is already here.`,
  },
  card: {
    orders: (count: number) => (count === 1 ? '1 amendment' : `${count} amendments`),
    paragraphs: (count: number) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    tracked: 'tracked changes',
    comments: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
    negotiated: 'has words in brackets under negotiation',
    leftOut: 'What was left out',
    times: (count: number) => ` (${count} times)`,
    notes: (count: number) => (count === 1 ? '1 remark on reading it' : `${count} remarks on reading it`),
    partly: 'Partly read: some words could not be read',
    revisions: 'Show its tracked changes',
  },
  pair: {
    title: 'Compare two texts',
    old: 'Earlier version',
    new: 'Later version',
    swap: 'Swap them',
    byDate: 'In the order of their dates.',
    chosen: 'In the order you chose.',
    undated: 'In the order you gave them: not both have a date.',
    few: 'Two texts are needed: add files under Texts.',
    same: 'Choose two different texts.',
    unlike: 'Do these texts belong together?',
  },
  report: {
    title: 'Report',
    none: 'There is no report yet. Choose two texts and compare them.',
    stale: 'This report is about other texts than those now chosen.',
    gone: 'A text of this report has been removed from the page.',
    refresh: 'Compare them now',
    frame: (title: string) => `Report: ${title}`,
    more: 'More formats',
    print: 'Print',
    open: 'Open in its own tab',
    ready: (title: string) => `The report on ${title} is ready.`,
    saved: (name: string) => `${name} was handed to your browser to save.`,
    working: 'Comparing…',
    formats: {
      html: 'This page, to keep or to mail',
      docx: 'Word file with tracked changes',
      plain: 'Plain text',
      md: 'Markdown',
      amendments: 'List of amendments',
      xlsx: 'Table of changes (Excel)',
      csv: 'Table of changes (CSV)',
      json: 'Data (JSON)',
      akn: 'Akoma Ntoso (XML)',
      critic: 'CriticMarkup',
    } as Readonly<Record<string, string>>,
  },
  own: {
    title: 'My texts',
    notHere:
      'This page was opened from a file, and pages opened from files can read what each other keeps: so none of your texts is kept here. Close the page, and they are gone from it. Where the page is installed or comes from your intranet, texts can be kept.',
    off: 'Nothing is kept: when you close this page, your texts are gone from it. You can have it keep texts in this browser, on this computer.',
    on: 'Texts that you keep lie in this browser, on this computer. Anybody who uses your account on it can open them.',
    turnOn: 'Keep texts on this computer',
    keepDesk: (count: number) => (count === 1 ? 'Keep the text now open' : `Keep the ${count} texts now open`),
    takeAll: 'Save all as a .zip file',
    bring: 'Bring in a .zip file…',
    none: 'No text is kept yet.',
    kept: (date: string) => `kept on ${date}`,
    use: 'Open it',
    forget: 'Forget everything',
    forgetLead:
      'Removes the texts you keep, the texts now open, and the copy of this page that opens without a network. Files on your disk are not touched.',
    forgotten: 'Everything that this page had kept is gone.',
  },
  privacy: {
    title: 'What happens to your texts',
    sections: [
      {
        title: 'They stay on this computer',
        paragraphs: [
          'The program is in this page. It reads your files, compares them and writes the results here, in your browser; nothing is sent anywhere, and nothing is asked for from anywhere.',
          'The page tells your browser so: its policy (connect-src ‘none’) forbids every request, and the browser enforces it, whatever the page might try.',
          'It has no telemetry, no cookies and no fonts or scripts from elsewhere. Links to official documents in reports open only when you follow them.',
        ],
      },
      {
        title: 'Nothing is kept unless you say so',
        paragraphs: [
          'When you close the page, it forgets your texts. Under “My texts” you can have it keep some in this browser; “Forget everything” there removes them.',
        ],
      },
      {
        title: 'See for yourself',
        paragraphs: [
          'Unplug the network and open the page: it works the same.',
          'Open the developer tools of your browser (F12), choose “Network”, and compare two files: the list shows this page and nothing from elsewhere.',
        ],
      },
    ],
    licenses: 'Licences of the parts of this page',
  },
  trouble: {
    input: 'That could not be done',
    fault: 'The program is at fault',
    ended: 'The engine ended',
    cancelled: 'Cancelled',
    faultAdvice: 'Your texts are still here. Try again; if it happens again, please report it with the sentence above.',
    close: 'Close',
  },
  mode: {
    inPage:
      'This browser lets no worker run here: the page does the work itself and may stop for a moment while it does.',
  },
  choose: {
    none: 'There is no other text on the desk.',
  },
  made: {
    working: 'Working…',
    stale: 'What is shown below was made before your last changes.',
    remarks: 'To note',
    formats: {
      history: { csv: 'Table of clauses (CSV)' },
      draft: {
        docx: 'Word file: last text with every step tracked',
        md: 'Markdown',
        points: 'Open points, as a list to tick off',
        facts: 'Facts to fill in (YAML)',
      },
      check: {
        md: 'Findings (Markdown)',
        json: 'Findings as data (JSON)',
        'mended-docx': 'Word file with the safe corrections tracked',
        'mended-md': 'Corrected text (Markdown)',
        'mended-text': 'Corrected text (plain text)',
        'mended-json': 'Corrected text as data (JSON)',
        'mended-akn': 'Corrected text (Akoma Ntoso)',
      },
      search: {
        xlsx: 'Every place (Excel)',
        csv: 'Every place (CSV)',
        json: 'What was found as data (JSON)',
      },
      sources: {
        docx: 'Word file with a comment on each clause',
        md: 'Clauses and sources (Markdown)',
        xlsx: 'Clauses and sources (Excel)',
        csv: 'Clauses and sources (CSV)',
        json: 'Sources as data (JSON)',
      },
      compilation: {
        docx: 'Word file: changes tracked by delegation',
        brackets: 'Word file with brackets and names',
        xlsx: 'Workbook: paragraphs by delegations (Excel)',
        csv: 'Paragraphs by delegations (CSV)',
        md: 'Text in brackets (Markdown)',
        text: 'Text in brackets (plain text)',
      },
      accepted: {
        html: 'Page of what changes in the base',
        docx: 'Word file of the text',
        md: 'Text (Markdown)',
        text: 'Text (plain text)',
        json: 'Text as data (JSON)',
        akn: 'Text (Akoma Ntoso)',
      },
      amended: {
        html: 'Page of what the amendments change',
        docx: 'Word file with the amendments tracked',
        clean: 'Word file of the amended text alone',
        md: 'Amended text (Markdown)',
        text: 'Amended text (plain text)',
        json: 'Amended text as data (JSON)',
        akn: 'Amended text (Akoma Ntoso)',
      },
      status: {
        xlsx: 'Table of the status (Excel)',
        csv: 'Table of the status (CSV)',
        md: 'Status (Markdown)',
        side: 'Word file of the text as this delegation has it',
      },
    } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  },
  series: {
    title: 'A series through the years',
    few: 'Two texts or more are needed, three to see a history: add files under Texts.',
    sample: 'Try it with a sample series',
    oneMore: (name: string) =>
      `A second text of the series is needed: ${name} is the only text here. Add earlier or later ones under Texts.`,
    tick: { 1: 'Tick at least one text.', 2: 'Tick at least two texts.' },
    alone: (name: string) =>
      `No other adopted text here is of the same series as ${name}. Add earlier or later ones under Texts, or tick others here.`,
    unlike: (names: readonly string[]) =>
      `These texts do not seem to be one series: ${listedTitles(names)}. Texts on different subjects have no common history.`,
    apart: {
      copy: (original: string) => `same symbol as ${original}`,
      series: () => 'another series',
      draft: () => 'not adopted',
      undated: () => 'no symbol and no date of adoption',
    },
    texts: 'Texts to follow, by date',
    chosen: (count: number, all: number) => (count === all ? `All ${all} texts` : `${count} of ${all} texts`),
    views: 'What to show',
    view: { history: 'History', blame: 'Where the words come from', draft: 'Next text' },
    lead: {
      history: 'Each clause through all texts: when it came, changed, moved or went.',
      blame: (last: string) => `Which text first had each phrase of ${last}.`,
      draft: (last: string) =>
        `${last}, moved on to the next session as far as the earlier texts and the calendar allow. Every step has its reason; what cannot be known stays open in square brackets.`,
    },
    make: {
      history: 'Show the history',
      blame: 'Show where the words come from',
      draft: 'Draft the next text',
      again: 'Draft again with these facts',
    },
  },
  facts: {
    title: (count: number, open: number) => {
      const facts = count === 1 ? 'One fact' : `${count} facts`;
      return open === 0 ? `${facts} for the draft, all filled in` : `${facts} for the draft, ${open} still open`;
    },
    lead: 'Fill in what you know. What you leave empty stays open in the draft, with the words of the last text in square brackets. Write dates as they are to be printed (10 to 13 September 2026), or as 2026-09-10/2026-09-13.',
    known: (known: string) => `Before: ${known}`,
    list: 'Names with commas between them.',
  },
  check: {
    title: 'Check a text',
    few: 'A text is needed: add a file under Texts.',
    text: 'Text to check',
    against: 'Earlier texts to judge it by',
    views: 'What to show',
    view: { check: 'Findings', agreed: 'Agreed language' },
    lead: (last: string, others: number) =>
      `Slips of typing and form, citations, dates and figures, and what differs from ${last}${others === 0 ? '' : `, the last of the ticked texts; ${others === 1 ? 'the other tells' : `the other ${others} tell`} whether a clause or a phrase is usual`}.`,
    alone:
      'Slips of typing and form, citations, dates and figures. Tick earlier texts, or add some under Texts, to see what differs from them too.',
    agreed: (name: string) => `Which words of ${name} are in the ticked texts, and since when; the rest is new.`,
    noEarlier: 'Tick at least one earlier text.',
    make: { check: 'Check it', agreed: 'Show agreed language' },
  },
  record: {
    title: 'Agreed language',
    few: 'Add the texts to look in under Texts; those you keep are under My texts.',
    views: 'What to look for',
    view: { search: 'Words', sources: 'Clauses of a draft' },
    query: 'Words, “phrases”, begin*, OR, -word, NEAR, or fields such as cites:70/1',
    lead: (count: number) => `All ${count} texts on this page are looked in.`,
    draft: 'Draft whose clauses are looked for in the other texts',
    alone: 'Add the texts in which the clauses of this draft are to be looked for.',
    make: { search: 'Search', sources: 'Show where its clauses were agreed' },
  },
  negotiation: {
    title: 'A text under negotiation',
    few: 'A text is needed: add files under Texts.',
    views: 'What to do',
    view: {
      compilation: 'Compile proposals',
      accepted: 'Accept some',
      amended: 'Apply amendments',
      status: 'See the status',
    },
    compileFirst: (base: string, proposals: readonly string[]) =>
      `The proposals have to be compiled first: on ${base}, those of ${proposals.join(', ')}.`,
    chooseProposals: 'Choose the base and the proposals',
    accept: (title: string) => `Whose wishes are accepted, of ${title}`,
    renumber: 'Number the paragraphs through again',
    base: 'Base text, on which the proposals are',
    proposals:
      'Proposals: the whole text as each delegation wants it, or amendments to the base; and the name of the delegation',
    delegation: (text: string) => `Delegation that proposes ${text}`,
    authors: (names: readonly string[]) => `Take each author of tracked changes for a delegation: ${names.join(', ')}`,
    own: (names: readonly string[]) =>
      `No proposals are ticked: the changes tracked in the base are compiled, by author (${names.join(', ')}).`,
    noProposals: 'Tick at least one proposal, or choose a base in which delegations have tracked their changes.',
    amend: 'Text to amend',
    amendments: 'Amendment documents and lists of amendments',
    noAmendments: 'Add an amendment document, or a list of amendments, under Texts.',
    partial: 'Apply what fits and list the rest; otherwise all are refused if one cannot be applied',
    rolling: 'Text under negotiation',
    side: 'Whose words',
    allSides: 'Those of all delegations',
    noSides: 'This text names no delegation in brackets.',
    make: {
      compilation: 'Compile them',
      accepted: 'Accept what they want',
      amended: 'Apply them',
      status: 'Show the status',
    },
  },
  foot: 'Nothing leaves this computer. Not an official document of the United Nations.',
} as const;

/** `“Lighthouses”, “Oceans” and 3 others` */
function listedTitles(titles: readonly string[]): string {
  const shown = titles.slice(0, TITLES_SHOWN).map((title) => `“${title}”`);
  const left = titles.length - shown.length;
  const others = left === 0 ? [] : [left === 1 ? 'one other' : `${left} others`];
  const all = [...shown, ...others];
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const TITLES_SHOWN = 3;

export type Messages = typeof EN;
