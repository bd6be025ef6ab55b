import { describe, expect, it } from 'vitest';
import { compareWords, sameWords, wholeText } from '../../src/words/edits.ts';

/** The edits from one text to another in the notation of the plain report; ` ¶ ` in a text is the border of two paragraphs. */
function shown(before: string, after: string): string {
  const paragraphs = { old: before.split(' ¶ '), new: after.split(' ¶ ') };
  const borders = { old: endsOf(paragraphs.old), new: endsOf(paragraphs.new) };
  const edits = compareWords({ old: paragraphs.old.join(''), new: paragraphs.new.join('') }, borders);
  return edits
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function endsOf(paragraphs: readonly string[]): readonly number[] {
  let end = 0;
  return paragraphs.slice(0, -1).map((text) => {
    end += text.length;
    return end;
  });
}

describe('the edits of two wordings', () => {
  it.each([
    ['a number', 'a total of 123 States', 'a total of 124 States', 'a total of [-123-]{+124+} States'],
    [
      'a symbol whole',
      'see A/C.1/77/L.68, and A/78/6 (Sect. 3)',
      'see A/C.1/78/L.20, and A/78/6 (Sect. 4)',
      'see [-A/C.1/77/L.68, and A/78/6 (Sect. 3)-]{+A/C.1/78/L.20, and A/78/6 (Sect. 4)+}',
    ],
    [
      'the days of a meeting whole',
      'held in Geneva from 30 August to 2 September 2022',
      'held in Geneva from 11 to 14 September 2023',
      'held in Geneva from [-30 August to 2 September 2022-]{+11 to 14 September 2023+}',
    ],
    ['of a date only the year', 'on 31 December 2022', 'on 31 December 2023', 'on 31 December [-2022-]{+2023+}'],
    [
      'of an ordinal not its session',
      'at its seventy-eighth session an item',
      'at its seventy-ninth session the item',
      'at its [-seventy-eighth-]{+seventy-ninth+} session [-an-]{+the+} item',
    ],
    [
      'of an amount not its unit',
      'by 20 per cent since 2016',
      'by 25 per cent between 2016',
      'by [-20-]{+25+} per cent [-since-]{+between+} 2016',
    ],
    [
      'one resolution for another as one change',
      'Recalling its resolution 73/107 of 7 December 2018,',
      'Recalling its resolution 74/97 of 13 December 2019,',
      'Recalling its resolution [-73/107 of 7 December 2018-]{+74/97 of 13 December 2019+},',
    ],
    [
      'a resolution that joins the chain',
      '76/47 of 6 December 2021 and 77/79 of 7 December 2022,',
      '76/47 of 6 December 2021, 77/79 of 7 December 2022 and 78/32 of 4 December 2023,',
      '76/47 of 6 December 2021[- and-]{+,+} 77/79 of 7 December 2022{+ and 78/32 of 4 December 2023+},',
    ],
    [
      'an ordinal that stays in a list of them',
      'the fifty-second, fifty-third and fifty-fourth sessions',
      'the fifty-third, fifty-fourth and fifty-fifth sessions',
      'the [-fifty-second, -]fifty-third[- and-]{+,+} fifty-fourth {+and fifty-fifth +}sessions',
    ],
    [
      'a figure apart from the clause before it',
      '110 States as parties and 13 as signatories',
      '112 States as parties by the ratification of Nigeria and 12 as signatories',
      '[-110-]{+112+} States as parties {+by the ratification of Nigeria +}and [-13-]{+12+} as signatories',
    ],
    [
      'two changes around a small word as one',
      'by the United Kingdom of Great Britain here',
      'by Iraq presidency of eleventh Meeting here',
      'by [-the United Kingdom of Great Britain-]{+Iraq presidency of eleventh Meeting+} here',
    ],
    [
      'a word of substance that stayed between two changes',
      'Notes the slow progress made recently',
      'Welcomes the rapid progress achieved recently',
      '[-Notes the slow-]{+Welcomes the rapid+} progress [-made-]{+achieved+} recently',
    ],
  ])('show %s', (_, before, after, expected) => expect(shown(before, after)).toBe(expected));

  it.each([
    ['before a comma', 'the Convention,', 'the Convention and its annex,', 'the Convention{+ and its annex+},'],
    ['between words', '78/32 on the', '78/32 and 79/58 on the', '78/32 {+and 79/58 +}on the'],
    ['at the end', 'as possible and at once', 'as possible', 'as possible[- and at once-]'],
    [
      'from comma to comma',
      'displaced children, children of African descent',
      'displaced children, children with disabilities, children of African descent',
      'displaced children{+, children with disabilities+}, children of African descent',
    ],
    [
      'before the comma that ends the paragraph',
      'needed to address this,',
      'needed to address this, recognizing the efforts of the system,',
      'needed to address this{+, recognizing the efforts of the system+},',
    ],
    [
      'with the small word that leads it',
      'trade of arms and drugs and people',
      'trade of arms and people',
      'trade of arms [-and drugs -]and people',
    ],
  ])('put a clause that came or went %s', (_, before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('show two clean clauses where little and scattered was kept, but keep what both begin and end with', () => {
    expect(
      shown(
        'Noting with concern that unprecedented global school closures have severely affected the development and well-being of children worldwide and exacerbated inequalities among and within countries, and access to education,',
        'Noting with concern that digital divides within and between countries, including the rural divide, limit equal learning opportunities of youth and children in many regions with regard to education,',
      ),
    ).toBe(
      'Noting with concern that [-unprecedented global school closures have severely affected the development and well-being of children worldwide and exacerbated inequalities among and within countries, and access-]{+digital divides within and between countries, including the rural divide, limit equal learning opportunities of youth and children in many regions with regard+} to education,',
    );
  });

  it.each([
    ['hyphens, quotes and blanks', 'non\u2011State “actors” 5\u00A0May', 'non-State "actors" 5 May'],
    ['the dash of a period', 'for 2021 – 2026,', 'for 2021–2026,'],
    ['Arabic vowels', 'الجمعيّة العامة', 'الجمعية العـامة'],
    ['the joiners of emoji', '👨\u200D👩\u200D👧 came', '👨👩👧 came'],
    ['the two ways to write an accent', 'Co\u0302te d’Ivoire', "C\u00F4te d'Ivoire"],
  ])('are none where only printers changed %s', (_, before, after) => expect(shown(before, after)).toBe(after));

  it.each([
    [
      'French',
      'Rappelant sa résolution 77/79 du 7 décembre 2022,',
      'Rappelant sa résolution 78/32 du 4 décembre 2023,',
      'Rappelant sa résolution [-77/79 du 7 décembre 2022-]{+78/32 du 4 décembre 2023+},',
    ],
    [
      'Russian',
      'резолюцию 77/79 от 7 декабря 2022 года,',
      'резолюцию 78/32 от 4 декабря 2023 года,',
      'резолюцию [-77/79 от 7 декабря 2022-]{+78/32 от 4 декабря 2023+} года,',
    ],
    ['Chinese', '请秘书长提出报告；', '请秘书长提出建议；', '请秘书长提出[-报告-]{+建议+}；'],
    ['Thai', 'คนไทย', 'คนจีน', 'คน[-ไทย-]{+จีน+}'],
  ])('are whole words in %s', (_, before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('end a run where a paragraph ends, so that the halves of a split show each its own', () => {
    const edits = compareWords(
      { old: 'Requests a report, and decides to meet.', new: 'Requests a report;Decides to meet.' },
      { old: [], new: ['Requests a report;'.length] },
    );
    expect(edits).toEqual([
      { kind: 'same', text: 'Requests a report' },
      { kind: 'removed', text: ', and decides' },
      { kind: 'added', text: ';' },
      { kind: 'added', text: 'Decides' },
      { kind: 'same', text: ' to meet.' },
    ]);
  });

  it('cut a kept run at a border that only one version has', () => {
    const edits = compareWords({ old: 'It meets. It reports.', new: 'It meets.It reports.' }, { old: [], new: [9] });
    expect(edits).toEqual([
      { kind: 'same', text: 'It meets.', old: 'It meets. ' },
      { kind: 'same', text: 'It reports.' },
    ]);
  });
});

describe('texts that need no comparison', () => {
  it('are one run: the same, perhaps with the old printing, or all new, or all gone', () => {
    expect(sameWords({ old: 'a', new: 'a' })).toEqual([{ kind: 'same', text: 'a' }]);
    expect(sameWords({ old: '“a”', new: '"a"' })).toEqual([{ kind: 'same', text: '"a"', old: '“a”' }]);
    expect(wholeText('added', 'a')).toEqual([{ kind: 'added', text: 'a' }]);
    expect([...sameWords({ old: '', new: '' }), ...wholeText('removed', '')]).toEqual([]);
  });
});
