import { describe, expect, it } from 'vitest';
import { compare } from '../../src/index.ts';
import { printedValues } from '../../src/meaning/fact-words.ts';
import { MADE_LANGUAGES, type MadeLanguage, type MadeSession, madeText } from '../support/made-languages.ts';

function compared(made: MadeLanguage, before: readonly string[], after: readonly string[], to: MadeSession = 77) {
  return compare({ old: madeText(made, 76, before), new: madeText(made, to, after) });
}

function french(): MadeLanguage {
  const made = MADE_LANGUAGES.find(({ code }) => code === 'fr');
  if (made === undefined) throw new Error('unreachable: French is made');
  return made;
}

describe.each(MADE_LANGUAGES.map((made) => [made.code, made] as const))('routine updates in %s', (_, made) => {
  const [first = '', second = '', third = ''] = made.ordinals;

  it('are the own resolution of the year before, with its date, and the next session', () => {
    const { changes } = compared(made, [made.one(75), made.report(first)], [made.one(76), made.report(second)]);
    const moved = changes.filter(({ facets }) => facets.length > 0);
    expect(moved.map(({ routine }) => routine)).toEqual([true, true]);
    const facts = moved.flatMap((change) => change.facts);
    expect(facts).toMatchObject([
      { kind: 'citation', old: '75/10', new: '76/10', routine: true },
      { kind: 'ordinal', old: 77, new: 78, routine: true },
    ]);
  });

  it('quote the session as the text prints it', () => {
    const comparison = compared(made, [made.one(75), made.report(first)], [made.one(76), made.report(second)]);
    const fact = comparison.changes.flatMap(({ facts }) => facts).find(({ kind }) => kind === 'ordinal');
    if (fact === undefined) throw new Error('no ordinal');
    const { old: before, new: after } = printedValues(fact, comparison.documents);
    expect(before).toContain(first);
    expect(after).toContain(second);
  });

  it('are two sessions on in a text of every second session, and not one', () => {
    const twoOn = compared(made, [made.one(75), made.report(first)], [made.one(76), made.report(third)], 78);
    expect(twoOn.changes.at(-1)?.routine).toBe(true);
    const oneOn = compared(made, [made.one(75), made.report(first)], [made.one(76), made.report(second)], 78);
    expect(oneOn.changes.at(-1)?.routine).toBe(false);
  });

  it('are none where something is put off', () => {
    const { changes } = compared(made, [made.one(75), made.putOff(first)], [made.one(75), made.putOff(second)]);
    expect(changes.at(-1)).toMatchObject({ routine: false, substance: true });
  });
});

describe('chains of resolutions in other languages', () => {
  it.each(MADE_LANGUAGES.filter(({ chain }) => chain([75]) !== '').map((made) => [made.code, made] as const))(
    'move the joint of a list that grows in %s',
    (_, made) => {
      const { changes } = compared(made, [made.chain([75, 76])], [made.chain([75, 76, 77])], 78);
      expect(changes.find(({ facets }) => facets.length > 0)).toMatchObject({ routine: false });
      const next = compare({
        old: madeText(made, 77, [made.chain([75, 76])]),
        new: madeText(made, 78, [made.chain([75, 76, 77])]),
      });
      expect(next.changes.find(({ facets }) => facets.length > 0)).toMatchObject({ routine: true });
    },
  );

  it('tells resolutions of the Human Rights Council, whose sessions are three a year, from those of the Assembly', () => {
    const text = (number: string) =>
      `Rappelant la résolution ${number} du Conseil des droits de l’homme en date du 31 mars 2022 sur les gardiens,`;
    const { changes } = compared(french(), [text('46/6')], [text('49/5')]);
    expect(changes.at(-1)?.facts).toMatchObject([{ kind: 'citation', old: '46/6', new: '49/5', routine: true }]);
    const assembly = (number: string) => `Rappelant la résolution ${number} du 31 mars 2022 sur les gardiens,`;
    const other = compared(french(), [assembly('46/6')], [assembly('49/5')]);
    expect(other.changes.at(-1)?.facts).toMatchObject([{ kind: 'citation', routine: false }]);
  });

  it('follow the numbers of paragraphs', () => {
    const one = (number: string) => `3. Autorise l’emploi du fonds visé au paragraphe ${number} ci-dessus ;`;
    const [first, second] = ['1. Remercie les gardiens du phare ;', '2. Crée un fonds pour les phares ;'];
    const { changes } = compared(
      french(),
      [first, second, one('2')],
      [
        '1. Salue les signaux de brume des ports ;',
        '2. Remercie les gardiens du phare ;',
        '3. Crée un fonds pour les phares ;',
        one('3').replace(/^3/u, '4'),
      ],
    );
    expect(changes.find(({ facts }) => facts.length > 0 && facts[0]?.old === '2')?.facts).toMatchObject([
      { kind: 'words', old: '2', new: '3', routine: true },
    ]);
  });
});

describe('opening words of other languages', () => {
  const MATTER: Readonly<Record<string, string>> = {
    fr: 'le travail des gardiens de phare dans le monde,',
    es: 'la labor de los guardianes de los faros en el mundo,',
    ru: 'работу смотрителей маяков во всем мире,',
    ar: 'عمل حراس المنارات في العالم،',
    zh: '灯塔看守人在世界各地的工作，',
  };

  function openingOf(code: string, before: string, after: string) {
    const made = MADE_LANGUAGES.find((each) => each.code === code);
    if (made === undefined) throw new Error(`no ${code}`);
    const joint = code === 'zh' ? '' : ' ';
    const [old, now] = [before, after].map((opening) => `${opening}${joint}${MATTER[code] ?? ''}`);
    const { changes } = compared(made, [made.one(75), old ?? ''], [made.one(75), now ?? '']);
    return changes.find(({ facets }) => facets.length > 0);
  }

  it.each([
    ['fr', 'Rappelant', 'Réaffirmant', 'stronger'],
    ['fr', 'Se félicitant', 'Notant', 'weaker'],
    ['es', 'Tomando nota de', 'Acogiendo con beneplácito', 'stronger'],
    ['es', 'Reafirmando', 'Recordando', 'weaker'],
    ['ru', 'отмечая', 'приветствуя', 'stronger'],
    ['ar', 'إذ تلاحظ', 'إذ ترحب', 'stronger'],
    ['zh', '回顾', '重申', 'stronger'],
  ])('are ranked in %s: %s → %s', (code, before, after, direction) => {
    expect(openingOf(code, before, after)?.facts.find(({ kind }) => kind === 'opening')?.direction).toBe(direction);
  });

  it.each([
    ['fr', 'Se félicitant', 'Déplorant', 'other'],
    // `Considérant` is recognizing, considering and bearing in mind; `Consciente` is within its steps.
    ['fr', 'Considérant', 'Consciente', 'other'],
    ['ru', 'с удовлетворением отмечая', 'с признательностью отмечая', 'other'],
    ['ar', 'إذ تؤكد', 'إذ تشدد على', 'other'],
  ])(
    'are not ranked where one stands for several steps, or their stances differ, in %s: %s → %s',
    (code, before, after, direction) => {
      expect(openingOf(code, before, after)?.facts.find(({ kind }) => kind === 'opening')?.direction).toBe(direction);
    },
  );

  it.each([
    ['fr', 'Rappelant', 'Rappelant également'],
    ['fr', 'Rappelant également', 'Rappelant en outre'],
    ['es', 'Recordando', 'Recordando también'],
    ['ru', 'отмечая', 'отмечая также'],
    ['ar', 'وإذ تلاحظ', 'وإذ تلاحظ أيضا'],
    ['zh', '回顾', '又回顾'],
  ])('change nothing by Also and Further in %s: %s → %s', (code, before, after) => {
    expect(openingOf(code, before, after)).toMatchObject({ substance: false, facts: [] });
  });
});
