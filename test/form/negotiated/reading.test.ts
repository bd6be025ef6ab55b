import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read.ts';
import { negotiatedText, shown } from '../../support/negotiated.ts';

/** The last paragraph of a text with one more of them. */
function last(...printed: readonly string[]): string {
  const paragraph = negotiatedText('PP1 Recalling its resolution 70/1,', ...printed).paragraphs.at(-1);
  return paragraph === undefined ? '' : shown(paragraph);
}

describe('a paragraph under negotiation', () => {
  it.each([
    [
      'PP2 Noting the [old] (G77) [new] (EU) (US: delete) lamps, (agreed ad ref)',
      'PP2 (PP2): Noting the old new lamps, <old +G77 #1> <new +EU -US #1> = agreed-ad-ref',
    ],
    [
      'PP2bis Noting national[ly kept](Mexico) lamps,',
      'PP2 bis (PP2bis): Noting nationally kept lamps, <ly kept +Mexico>',
    ],
    [
      '[PP2bis Noting lamps,] (Mexico) (EU, Japan: reserve)',
      'PP2 bis (PP2bis): Noting lamps, <* +Mexico> {reserves EU Japan: EU, Japan: reserve}',
    ],
    ['PP2 alt Noting lamps, (Norway)', 'PP2 alt (PP2 alt): Noting lamps, <* +Norway>'],
    [
      'OP1 [Urges] [Calls upon (US)] all States to act [, as appropriate,] (US);',
      'OP1 (OP1): Urges Calls upon all States to act, as appropriate,; <Urges #1> <Calls upon +US #1> <, as appropriate, +US>',
    ],
    [
      'OP1bis Invites banks to pay; (G77) (EU: placement tbd)',
      'OP1 bis (OP1bis): Invites banks to pay; <* +G77> {placement EU: EU: placement tbd}',
    ],
    ['OP 3.1 Decides to meet [again].', 'OP3.1 (OP 3.1): Decides to meet again. <again>'],
    ['OP3quat Urges [all (Brazil)] States to act;', 'OP3 quat (OP3quat): Urges all States to act; <all +Brazil>'],
    ['OP2 (c) To keep [EU: bright] lamps;', 'OP2 (c) (OP2 (c)): To keep bright lamps; <bright +EU>'],
    ['OP5 alt (UK): Urges all States to act;', 'OP5 alt (OP5 alt): Urges all States to act; <* +UK>'],
    [
      'OP5 [US: delete: Urges] [US: Invites] all States to act;',
      'OP5 (OP5): Urges Invites all States to act; <Urges -US #1> <Invites +US #1>',
    ],
    ['OP5bis Urges [all] [B: delete] States to act;', 'OP5 bis (OP5bis): Urges all States to act; <all -B>'],
    [
      'OP5 [Urges all States to act;] [G77: retain; US, Japan: delete]',
      'OP5 (OP5): Urges all States to act; <* +G77 -US -Japan>',
    ],
    ['OP5 (agreed ad ref) Urges all States to act;', 'OP5 (OP5): Urges all States to act; = agreed-ad-ref'],
    [
      'OP5 Urges all States to act; AGREED IN INFORMALS',
      'OP5 (OP5): Urges all States to act; = agreed {other: AGREED IN INFORMALS}',
    ],
    [
      'OP5 Urges all States to act; (Agreed, placement tbd)',
      'OP5 (OP5): Urges all States to act; = agreed {placement: placement tbd}',
    ],
    [
      'OP5 Urges all States to act; (agreed in informals pending Mexico)',
      'OP5 (OP5): Urges all States to act; = agreed {pending: agreed in informals pending Mexico}',
    ],
    [
      '2. [Each Party shall keep [a] [one] lamp.] {bracketed by LDCs}',
      'OP2: Each Party shall keep a one lamp. <*> <a #1> <one #1> {other: bracketed by LDCs}',
    ],
    ['[2 bis. Each Party shall keep a lamp.]', 'OP2 bis: Each Party shall keep a lamp. <*>'],
    ['OP7 {Placeholder for finance}', 'OP7 (OP7): Placeholder for finance {placeholder: Placeholder for finance}'],
  ])('is read: %s', (printed, expected) => {
    expect(last(printed)).toBe(expected);
  });

  it('has options that are alternatives to each other', () => {
    const { paragraphs } = negotiatedText(
      '1. Option 1: Parties [shall][should] act;',
      'Option 2: {No text}',
      '2. Each Party shall keep a lamp.',
    );
    expect(paragraphs.slice(1).map(shown)).toEqual([
      'OP1 (Option 1): Parties shall should act; <* #1> <shall #2> <should #2>',
      'OP1 cont. (Option 2): No text <* #1> {placeholder: No text}',
      'OP2: Each Party shall keep a lamp.',
    ]);
  });

  it('may be within brackets that other paragraphs open and close', () => {
    const { paragraphs, notices } = negotiatedText(
      'OP1 [Urges all States to act;',
      'OP2 Invites banks to pay;',
      'OP3 Thanks them;] (EU)',
    );
    expect(paragraphs.slice(1).map(shown)).toEqual([
      'OP1 (OP1): Urges all States to act; <*>',
      'OP2 (OP2): Invites banks to pay; <*>',
      'OP3 (OP3): Thanks them; <* +EU>',
    ]);
    expect(notices.filter(({ code }) => code === 'bracketed-words')).toEqual([]);
  });

  it('keeps a bracket that is never closed, and tells it', () => {
    const { paragraphs, notices } = negotiatedText('OP1 Urges [all States to act;', 'OP2bis Thanks them;');
    expect(paragraphs[1]?.text).toBe('Urges [all States to act;');
    expect(notices.find(({ code }) => code === 'bracketed-words')).toMatchObject({ paragraph: 1 });
  });

  it('keeps the abbreviation of words in brackets among them', () => {
    expect(last('OP1bis Thanks [the Green Climate Fund (GCF)];')).toContain('Thanks the Green Climate Fund (GCF);');
    expect(last('OP1bis Thanks [the Green Climate Fund] (GCF);')).toContain('Thanks the Green Climate Fund (GCF);');
  });
});

describe('a text that is not under negotiation', () => {
  it.each([
    'Recalling the Statute [of the Court],',
    'Recalling the position of the Group of 77 and China (G77) that was (agreed) in Geneva,',
    '1. Urges all States to act by […];',
    '1. Requests [name of the body] to act by [date];',
    '1. Welcomes the meeting in Oslo (Norway);',
    'PP3 Recalling the Charter,',
  ])('is read as it is printed: %s', (printed) => {
    const { paragraphs } = negotiatedText(printed);
    expect(paragraphs.at(-1)?.text).toBe(printed.replace(/^(?:1\.|PP3) /u, ''));
    expect(paragraphs.every(({ negotiated }) => negotiated === undefined)).toBe(true);
  });
});

describe('a compilation as it goes round', () => {
  it('begins a paragraph at each label, also after one that is agreed and before a bracket', () => {
    const { paragraphs } = negotiatedText(
      'PP1 Recalling the Charter, (agreed ad ref)',
      'PP2 [Noting] (EU) [Seeing] (G77) lamps,',
    );
    expect(paragraphs.map(shown).slice(1)).toEqual([
      'PP1 (PP1): Recalling the Charter, = agreed-ad-ref',
      'PP2 (PP2): Noting Seeing lamps, <Noting +EU #1> <Seeing +G77 #1>',
    ]);
  });

  it('leaves the vote below the text what it is', () => {
    const document = readText(
      [
        'Resolution adopted by the General Assembly on 4 December 2023',
        '78/32. Lamps',
        'The General Assembly,',
        '1. Urges [all] (EU) [some] (G77) States to act.',
        '42nd plenary meeting',
        '4 December 2023',
        '[Adopted by a recorded vote of 144 to 1, with 37 abstentions]',
      ].join('\n\n'),
      'text',
    );
    expect(document.vote).toEqual({ inFavour: 144, against: 1, abstaining: 37 });
    expect(document.paragraphs.map(shown).at(-1)).toBe(
      'OP1: Urges all some States to act. <all +EU #1> <some +G77 #1>',
    );
  });

  it('takes no word before a State or a group for a delegation', () => {
    expect(last('PP2 [Recognizing: EU] [Member: China] lamps of [EU: all] keepers,')).toBe(
      'PP2 (PP2): Recognizing: EU Member: China lamps of all keepers, <Recognizing: EU #1> <Member: China #1> <all +EU>',
    );
  });

  it('knows names with a small letter in them', () => {
    expect(last('PP2 Noting the [vital] (Côte d’Ivoire, EU) lamps,')).toContain('<vital +Côte d’Ivoire +EU>');
  });

  it('is read without blank lines and without its formula', () => {
    const { paragraphs } = readText(
      'Lamps – compilation\nPP1 Recalling its resolution 70/1, (agreed)\n[PP2bis Noting oil,] (Peru) (EU: reserve)\nOP1 Urges [all] (US) States to act;\nOP1 alt Invites all States to act; (Brazil)\n',
      'a.txt',
    );
    expect(paragraphs.map(shown)).toEqual([
      'PP1 (PP1): Recalling its resolution 70/1, = agreed',
      'PP2 bis (PP2bis): Noting oil, <* +Peru> {reserves EU: EU: reserve}',
      'OP1 (OP1): Urges all States to act; <all +US>',
      'OP1 alt (OP1 alt): Invites all States to act; <* +Brazil>',
    ]);
  });

  it('is read with lines that are broken within brackets and names', () => {
    const { paragraphs } = negotiatedText('OP1bis Urges [all\nStates] (G77,\nMexico) to act; (EU:\nreserve)');
    expect(paragraphs.slice(1).map(shown)).toEqual([
      'OP1 bis (OP1bis): Urges all States to act; <all States +G77 +Mexico> {reserves EU: EU: reserve}',
    ]);
  });

  it('may be a treaty, which has no opening words', () => {
    const { paragraphs } = readText(
      'Article 5\n\n1. Each Party [shall][should] reduce the use of oil.\n\n2. [The measures may include:\n\n(a) [Bans on lamps;]\n\n(b) Taxes on lamps [and oil].]\n',
      'a.txt',
    );
    expect(paragraphs.map(shown)).toEqual([
      'OP1: Each Party shall should reduce the use of oil. <shall #1> <should #1>',
      'OP2: The measures may include: <*>',
      'OP2 (a): Bans on lamps; <*> <*>',
      'OP2 (b): Taxes on lamps and oil. <*> <and oil>',
    ]);
  });

  it('keeps its footnotes at their places', () => {
    const { paragraphs } = negotiatedText(
      'OP1bis Urges [all States] (US)[^1] to act[^2] [soon[^3]] (EU);',
      '[^1]: One.',
      '[^2]: Two.',
      '[^3]: Three.',
    );
    expect(paragraphs[1]?.text).toBe('Urges all States to act soon;');
    expect(paragraphs[1]?.notes.map(({ marker, offset }) => `${marker} ${offset}`)).toEqual(['1 16', '2 23', '3 28']);
  });

  it('takes linear time, however many brackets there are', () => {
    const printed = [
      '['.repeat(20_000),
      '[a] (EU) '.repeat(10_000),
      '(EU) '.repeat(10_000),
      `${'['.repeat(9_000)}a${']'.repeat(9_000)}`,
    ];
    const start = performance.now();
    for (const words of printed) negotiatedText(`OP1bis Urges ${words} to act;`, 'OP2 Acts; (agreed)');
    // A quarter of a second of computing; what grows with the square takes minutes.
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});
