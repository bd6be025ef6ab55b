import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, read, render } from '../../src/index.ts';
import { ENGLISH_MESSAGES, MESSAGE_LANGUAGES, messagesIn } from '../../src/messages/messages.ts';
import { renderTerminal } from '../../src/report/comparison/terminal.ts';

/** The entries of a table, each by its way; of a function what it makes. */
function entriesOf(value: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value === 'function') return NOT_WORDS.has(way) ? [] : [[way, String(value(...SLOTS))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => entriesOf(each, way === '' ? name : `${way}.${name}`));
}

/** Enough for every sentence; a count of two needs the plural. */
const SLOTS = [2, 'heading', 'X', 'X'];
/** They are given other things than words and counts. */
const NOT_WORDS: ReadonlySet<string> = new Set(['fact', 'date', 'change.crossed', 'page.fileName']);

const OLD = `Recalling its resolution 78/12 of 4 December 2023,

Noting the report of the Secretary-General on lamps and on the keepers of lamps,

1. Welcomes the bridge that was built across the river;

2. Requests a report on whales and other animals of the sea;

3. Urges all 12 States to keep their lamps clean and their keepers well[^1];

4. Decides to remain seized of the matter.

[^1]: A/78/10.`;
const NEW = `Noting the report of the Secretary-General on lamps and on the keepers of lamps,

1. Welcomes the bridge that was built across the river;

2. Calls upon all 15 States to keep their lamps clean and their keepers well[^1];

3. Establishes a fund for orchestras in small towns;

4. Decides to remain seized of the matter.

5. Recalls its resolution 78/12 of 4 December 2023.

[^1]: A/79/11.`;

function documentOf(text: string, name: string): Document {
  return read(text, { name }).document;
}

function comparisonIn(lang: string | undefined): Comparison {
  const documents = { old: documentOf(OLD, 'old'), new: documentOf(NEW, 'new') };
  return compare(documents, lang === undefined ? {} : { lang });
}

describe('the words of reports', () => {
  it('are there in English and French, with the same entries', () => {
    expect(MESSAGE_LANGUAGES).toEqual(['en', 'fr']);
    const names = (lang: string) => entriesOf(messagesIn(lang)).map(([name]) => name);
    expect(names('fr')).toEqual(names('en'));
    expect(names('en').length).toBeGreaterThan(200);
  });

  it('are English where a language has none', () => {
    expect(messagesIn('ru')).toBe(ENGLISH_MESSAGES);
    expect(messagesIn(undefined)).toBe(ENGLISH_MESSAGES);
  });

  it('have no-break spaces before double marks and within guillemets in French', () => {
    const odd = entriesOf(messagesIn('fr')).filter(([, words]) => /« | »| [:;?!](?=\s|$)/u.test(words));
    expect(odd).toEqual([]);
  });

  it('agree in number', () => {
    const { counts, page } = messagesIn('fr');
    expect([counts.added(1), counts.added(2)]).toEqual(['ajouté', 'ajoutés']);
    expect([page.unchanged(1), page.unchanged(3)]).toEqual(['1 paragraphe inchangé', '3 paragraphes inchangés']);
  });
});

describe('a report in French', () => {
  const comparison = comparisonIn('fr');
  const french = new Set(entriesOf(messagesIn('fr')).map(([, words]) => words));
  // Single short words may be in the texts or in the code of a page.
  const english = entriesOf(ENGLISH_MESSAGES)
    .map(([, words]) => words.replaceAll(/[{]\w+[}]|\b[2X]\b/gu, '').trim())
    .filter((words) => words.length > 9 && words.includes(' ') && !french.has(words));
  const left = (report: string) => english.filter((words) => report.includes(words));
  const bodyOf = (html: string) =>
    html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gu, '').replace(/href="data:[^"]*"/gu, '');

  it('has no words of ours in English in any of its formats', () => {
    const options = { explain: true, all: false, only: null };
    expect(left(renderTerminal(comparison, { width: 500, explain: true }))).toEqual([]);
    expect(left(renderTerminal(comparison, { width: 500, stat: true, summary: 'short' }))).toEqual([]);
    expect(left(render.plain(comparison))).toEqual([]);
    expect(left(render.markdown(comparison))).toEqual([]);
    expect(left(bodyOf(render.html(comparison, options)))).toEqual([]);
    // That would be found in an English one.
    expect(left(bodyOf(render.html(comparisonIn(undefined), options))).length).toBeGreaterThan(40);
  });

  it('says what it says in French', () => {
    const report = renderTerminal(comparison, { width: 500 });
    expect(report).toContain('reformulé');
    expect(report).toContain(
      'OP3 (nouveau paragraphe)\u00A0: «\u00A0Establishes a fund for orchestras in small towns\u00A0».',
    );
    expect(render.html(comparison, {})).toMatch(
      /<html lang="fr">[\s\S]*<div class="text[^"]*"><p dir="ltr" lang="en">/u,
    );
  });

  it('has its words for the script of the page, which has the English ones itself', () => {
    const words = /<script type="application\/json" id="_words">([^<]*)<\/script>/u;
    const [, own = ''] = words.exec(render.html(comparison, {})) ?? [];
    expect(JSON.parse(own)).toMatchObject({ copy: 'Copier', readBox: 'Lu' });
    expect(render.html(comparisonIn(undefined), {})).not.toMatch(words);
  });

  it('says in French what is doubtful in the texts and between them', () => {
    const late = {
      ...documentOf('1. Recalls that the meeting was held on 31 June 2023.', 'late'),
      adopted: '2023-12-04',
    };
    const early = { ...documentOf('1. Recalls that the meeting was held in June.', 'early'), adopted: '2022-12-07' };
    const report = renderTerminal(compare({ old: late, new: early }, { lang: 'fr' }), { width: 500 });
    expect(report).toContain(
      '! Les textes semblent être dans le mauvais ordre\u00A0: le texte donné comme version antérieure (la version antérieure) est postérieur à l’autre (la nouvelle version)\n',
    );
    expect(report).toContain('OP1\u00A0: «\u00A031 June 2023\u00A0»\u00A0: cette date n’existe pas.');
  });

  it('says which language was asked for', () => {
    expect(JSON.parse(render.json(comparison)).lang).toBe('fr');
    expect(JSON.parse(render.json(comparisonIn(undefined)))).not.toHaveProperty('lang');
  });
});

describe('the summary', () => {
  const phares = (text: string) => documentOf(`Résolution adoptée par l'Assemblée générale\n\n${text}`, 'phares.txt');
  const old = phares('1. Engage tous les États à garder leurs phares allumés dans les ports et sur les côtes;');
  const now = phares(
    '1. Engage tous les États à garder leurs phares allumés dans les ports et sur les côtes;\n\n2. Prie le Secrétaire général de faire rapport sur les gardiens des phares.',
  );

  it('is in the language of the text, whatever the words around it', () => {
    const { summary } = compare({ old, new: now });
    expect(summary[0]?.text).toBe('Paragraphes ajoutés\u00A0: 1.');
  });

  it('is in the language that was asked for', () => {
    expect(compare({ old, new: now }, { lang: 'en' }).summary[0]?.text).toBe('One paragraph is new.');
    expect(compare({ old, new: now }, { lang: 'ru' }).summary[0]?.text).toBe('Новые пункты: 1.');
    expect(comparisonIn('es').summary[0]?.text).toMatch(/^Párrafos/u);
  });
});
