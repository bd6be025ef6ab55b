import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.ts';
import { mentionsIn } from '../../src/mentions/mentions.ts';

/** What a sentence names of one kind. */
function named(kind: string, text: string, opening = text.split(' ')[0] ?? ''): readonly (string | number)[] {
  return mentionsIn(text, opening, languageOf({ languages: ['en'] }))
    .filter((each) => each.kind === kind)
    .map(({ value }) => value);
}

describe('the mandate of a person', () => {
  it.each([
    [', noting with concern her findings,', 'Special Rapporteur on the rights of lamps'],
    [', and calling upon all keepers to help,', 'Special Rapporteur on the rights of lamps'],
    [', including her reports,', 'Special Rapporteur on the rights of lamps'],
    [', whose recommendations are of use,', 'Special Rapporteur on the rights of lamps'],
    [
      ', oil and related matters, and encourages her,',
      'Special Rapporteur on the rights of lamps, oil and related matters',
    ],
    [', including storm lamps,', 'Special Rapporteur on the rights of lamps, including storm lamps'],
  ])('ends before %s', (behind, name) => {
    expect(named('body', `Recalling the report of the Special Rapporteur on the rights of lamps${behind}`)).toEqual([
      name,
    ]);
  });

  it('is none in a request for visits or a term of office', () => {
    expect(
      named('body', 'Encourages all keepers to respond to the requests of the Special Rapporteur for visits.'),
    ).toEqual(['Special Rapporteur']);
  });
});

describe('an item on the agenda', () => {
  it('is none if the session is of another clause', () => {
    expect(
      named(
        'agenda',
        'Decides to consider a higher share for lamps, and invites the keepers to submit proposals at its seventy-eighth session;',
      ),
    ).toEqual([]);
    expect(named('agenda', 'Decides to consider the question of lamps at its seventy-eighth session;')).toEqual(['']);
  });
});

describe('a report', () => {
  it.each([
    ['Requests the Secretary-General to transmit the report of the keepers to the Conference;', []],
    ['Requests the President of the General Assembly to appoint two keepers, and to report back to it;', ['']],
    [
      'Requests the President of the Conference at its next session to report to the Council;',
      ['President of the Conference'],
    ],
    [
      'Requests the International, Impartial and Independent Mechanism to submit a report on lamps;',
      ['International, Impartial and Independent Mechanism'],
    ],
    [
      'Requests that the Secretary-General continue his work, and requests him to report thereon;',
      ['Secretary-General'],
    ],
    ['Reiterates its request to the Secretary-General to light lamps and to report thereon;', ['Secretary-General']],
  ])('names who is to report: %s', (text, asked) => {
    expect(named('report', text, text.startsWith('Reiterates') ? 'Reiterates its request' : undefined)).toEqual(asked);
  });
});
