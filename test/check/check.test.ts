import { describe, expect, it } from 'vitest';
import { check, draft, read } from '../../src/index.ts';
import { checked, codesOf, linesOf, resolutionIn } from '../support/checked.ts';

describe('a check', () => {
  it('finds nothing in a text that keeps the conventions', () => {
    const body = `Recalling its resolutions 75/9 of 7 December 2020, 76/12 of 6 December 2021 and 77/10 of 7 December 2022,

      Recalling also the first lighthouse,

      Deeply concerned about the costs,

      1. Requests the keepers:

      (a) To clean the lens;

      (b) To replace the lamp;

      2. Also requests the Secretary-General to report;

      3. Decides to include in the provisional agenda of its seventy-ninth session the item entitled “Lighthouses”.`;
    expect(checked(body)).toEqual([]);
  });

  it('passes over what a text in another language has', () => {
    const french =
      'L’Assemblée générale,\n\nRappelant sa résolution 77/10 sur les phares et les lampes du monde,\n\n1. Prie les États de les garder ;\n';
    const english =
      'The General Assembly,\n\nRecalling its resolution 76/12 on the lights and the lamps of the world,\n\n1. Urges all States to guard them;\n';
    const [document, earlier] = [french, english].map((text) => read(text, { name: 'text.txt' }).document);
    if (document === undefined || earlier === undefined) throw new Error('two texts were read');
    const found = check({ document, against: earlier });
    expect(found.against).toBeNull();
    expect(found.findings.map(({ code }) => code)).not.toContain('dropped-clause');
    expect(check({ document: earlier, against: earlier }).against).toBe(earlier.symbol);
    expect(() => draft([document, earlier])).toThrow(
      'cannot draft from texts in different languages (French and English)',
    );
  });

  it('blames one adverb, not those that follow from it', () => {
    const body =
      'Recalling one lamp,\n\nRecalling further a lens,\n\nRecalling further a keeper,\n\nRecalling a tower,';
    expect(checked(body)).toEqual(['PP2 also-further: Recalling further']);
  });

  it('lets an aside stand bare behind its verb', () => {
    const body = 'Stressing the light,\n\nStressing also the lens,\n\nStressing, in this regard, the lamp,';
    expect(checked(body)).toEqual([]);
  });

  it('finds an adverb that was typed behind the italics', () => {
    expect(checked('*Recalling* the lamp,\n\n*Noting* also the lens,')).toEqual(['PP2 also-further: Noting also']);
  });

  it('keeps a verb of the wrong form in the preamble, and its neighbours too', () => {
    const body =
      'Recalling one lamp,\n\nNotes its wear,\n\nNoting also its price,\n\n1. Decides to keep it;\n\n2. Requests a report.';
    expect(checked(body)).toEqual(['PP2 preamble-opening: Notes']);
  });

  it('does not take a small letter in italics for the rest of a sentence', () => {
    expect(checked('*Recalling* one lamp,\n\n*noting* its wear,')).toEqual(['PP2 opening-capital: noting']);
  });

  it.each([
    ['resolution 77/15 of December 7, 2022', 'citation-form'],
    ['resolution 77/15 of 7th December 2022', 'citation-form'],
    ['resolution 77/15 of 7 December, 2022', 'citation-form'],
    ['resolution 77/15, of 7 December 2022', 'citation-form'],
    ['resolution 77/15 7 December 2022', 'citation-form'],
    ['resolution 77/15 dated 7 December 2022', 'citation-form'],
    ['resolution 77/15 (7 December 2022)', 'citation-form'],
    ['resolution 77/15 of 07 December 2022', 'citation-form'],
    ['resolution 77/15 of 7 Dec. 2022', 'citation-form'],
    ['resolution 77/15 of 7 Decmber 2022', 'citation-form'],
    ['resolution No. 77/15 of 7 December 2022', 'citation-form'],
    ['resolution A/RES/77/15 of 7 December 2022', 'citation-form'],
    ['resolution 77-15 of 7 December 2022', 'symbol-form'],
    ['resolution 77/ 15 of 7 December 2022', 'symbol-form'],
    ['resolution 77//15 of 7 December 2022', 'symbol-form'],
    ['resolution 77/15 of 7 December 2020', 'citation-date'],
    ['resolution 77/15 of 32 December 2022', 'impossible-date'],
  ])('finds %s', (words, code) => {
    expect(codesOf(`Recalling its ${words},`).filter((each) => each !== 'agenda-missing')).toContain(code);
  });

  it('leaves numbers of other bodies alone', () => {
    const body =
      'Recalling Human Rights Council resolution 48/2 of 7 October 2021 and document A/48/486-S/26560,\n\nTaking note of the adoption of Security Council resolution 1754 (2007) on 30 April 2007,';
    expect(checked(body)).toEqual([]);
  });

  it('holds cited dates and titles against what is known', () => {
    const known = new Map([['A/RES/77/15', { adopted: '2022-12-08', title: 'Lamps' }]]);
    const body = 'Recalling its resolution 77/15 of 7 December 2022, entitled “Lenses”,';
    expect(checked(body, { known })).toEqual([
      'PP1 citation-date: 77/15 of 7 December 2022',
      'PP1 citation-title: Lenses',
    ]);
  });

  it('holds a draft against the day, and an adopted text against its own', () => {
    const body =
      '1. Looks forward to the meeting, to be held in Bergen from 3 to 7 June 2024;\n\n2. Requests a report.';
    const draft = resolutionIn(body, { adopted: null });
    expect(linesOf(check({ document: draft, today: '2024-06-01' }))).toEqual([]);
    expect(linesOf(check({ document: draft, today: '2024-07-01' }))).toEqual([
      'OP1 stale-meeting: to be held in Bergen from 3 to 7 June 2024',
    ]);
    expect(checked(body)).toEqual([]);
  });

  it('switches codes', () => {
    const body = 'Recalling one lamp,\n\nRecalling the the lens,';
    const severities = check({
      document: resolutionIn(body),
      rules: { 'also-further': 'off', 'doubled-word': 'hint' },
    }).findings;
    expect(severities.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'agenda-missing hint',
      'doubled-word hint',
    ]);
  });

  it('says nothing of form where the text is a decision or in another language', () => {
    expect(
      linesOf(check({ document: resolutionIn('1. At its meeting, it took note', { symbol: 'A/DEC/78/532' }) })),
    ).toEqual([]);
    const french = resolutionIn('Rappelant le premier phare,\n\n1. Décide de le garder ;\n\n2. Demande un rapport ;', {
      languages: ['fr'],
    });
    expect(linesOf(check({ document: french }))).toEqual(['OP2 end-mark:  ;']);
  });

  it('places each finding on its words', () => {
    const document = resolutionIn('Recalling the the lamp,[^1]\n\n[^1]: See A/77/12,, annex.');
    for (const { paragraph, note, start, end, words } of check({ document }).findings) {
      const own = document.paragraphs[paragraph ?? -1];
      const text = note === null ? (own?.text ?? '') : (own?.notes[0]?.text ?? '');
      expect(text.slice(start, end)).toBe(words);
    }
  });
});
