import { describe, expect, it } from 'vitest';
import { compare, read } from '../../src/index.ts';
import { languagesOf } from '../../src/language/told.ts';

/** The beginning of a text in languages of which nothing is known. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  German: [
    'Die Generalversammlung,',
    'unter Hinweis auf ihre Resolution 77/79 vom 7. Dezember 2022 und in der Erwägung, dass die Leuchttürme an der Küste für die Sicherheit der Schifffahrt von großer Bedeutung sind,',
    '1. fordert alle Staaten nachdrücklich auf, die Leuchttürme an ihren Küsten instand zu halten und die dafür erforderlichen Mittel bereitzustellen;',
    '2. ersucht den Generalsekretär, ihr auf ihrer neunundsiebzigsten Tagung einen Bericht über die Durchführung dieser Resolution vorzulegen.',
  ],
  Portuguese: [
    'A Assembleia Geral,',
    'Recordando a sua resolução 77/79, de 7 de dezembro de 2022, e reconhecendo que os faróis da costa são de grande importância para a segurança da navegação,',
    '1. Exorta todos os Estados a que mantenham os faróis das suas costas em bom estado e disponibilizem os meios necessários para esse fim;',
    '2. Solicita ao Secretário-Geral que lhe apresente, na sua septuagésima nona sessão, um relatório sobre a aplicação da presente resolução.',
  ],
  Italian: [
    'L’Assemblea generale,',
    'Ricordando la sua risoluzione 77/79 del 7 dicembre 2022 e riconoscendo che i fari della costa sono di grande importanza per la sicurezza della navigazione,',
    '1. Esorta tutti gli Stati a mantenere in buono stato i fari delle loro coste e a mettere a disposizione i mezzi necessari a tal fine;',
    '2. Chiede al Segretario generale di presentarle, nella sua settantanovesima sessione, un rapporto sull’attuazione della presente risoluzione.',
  ],
  Dutch: [
    'De Algemene Vergadering,',
    'herinnerend aan haar resolutie 77/79 van 7 december 2022 en erkennend dat de vuurtorens aan de kust van groot belang zijn voor de veiligheid van de scheepvaart,',
    '1. roept alle staten op om de vuurtorens aan hun kusten in goede staat te houden en de daarvoor noodzakelijke middelen beschikbaar te stellen;',
    '2. verzoekt de secretaris-generaal om haar op haar negenenzeventigste zitting een verslag over de uitvoering van deze resolutie voor te leggen.',
  ],
};

describe.each(Object.entries(ELSEWHERE))('a text in %s', (_, lines) => {
  const { document } = read(lines.join('\n\n'), { name: 'elsewhere.txt' });

  it('is in none of the languages of which something is known, and one notice says so', () => {
    expect(document.languages).toEqual(['und']);
    expect(document.notices.filter(({ code }) => code === 'unknown-language')).toHaveLength(1);
  });

  it('has its numbered paragraphs, and no opening words', () => {
    expect(document.paragraphs.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual(['1', '2']);
    expect(document.paragraphs.every(({ opening }) => opening === '')).toBe(true);
  });

  it('is paired and compared, and nothing is said of what changed', () => {
    const later = lines.map((line) => line.replace('77/79', '78/32'));
    const { changes, summary, findings } = compare({
      old: document,
      new: read(later.join('\n\n'), { name: 'later.txt' }).document,
    });
    expect(changes.map(({ kind }) => kind)).toEqual(document.paragraphs.map(() => 'kept'));
    expect(changes.filter(({ facets }) => facets.includes('reworded'))).toHaveLength(1);
    expect(changes.filter(({ routine }) => routine)).toEqual([]);
    expect(findings).toEqual([]);
    expect(summary.length).toBeGreaterThan(0);
  });
});

describe('a text of few words', () => {
  it('is in none of the languages only if it is long enough to tell', () => {
    const short = ELSEWHERE['German']?.slice(0, 2) ?? [];
    expect(languagesOf(short)).toEqual([]);
  });

  it('is in English though most of it is a list of names', () => {
    const names = Array.from({ length: 100 }, (_, at) => `Republic Lampland ${at + 1}`).join('\n\n');
    const text = `The General Assembly,\n\nRecalling its resolution 77/79 of 7 December 2022,\n\n1. Requests the Secretary-General to inform all Member States of the list in the annex.\n\nAnnex\n\n${names}`;
    expect(read(text, { name: 'names.txt' }).document.languages).toEqual(['en']);
  });
});

it('is in none of them in another script', () => {
  const greek = 'Καλεί όλα τα κράτη να διατηρούν τους φάρους των ακτών τους σε καλή κατάσταση για τον σκοπό αυτό. ';
  expect(languagesOf([greek.repeat(5)])).toEqual(['und']);
  expect(languagesOf([greek])).toEqual([]);
});
