import type { FootnoteTable } from '../tables/tables.ts';

export const FRENCH_FOOTNOTES: FootnoteTable = {
  nouns: '(?:[Ll]a |[Ll]es )?(?:[Rr]ésolutions?|[Dd]écisions?)',
  see: 'Voir(?: aussi| également)?',
  and: 'et',
  range: 'à|au|ou',
  places: 'annexes?|appendices?|par\\.|al\\.|chap\\.|sect\\.|décisions?|résolutions?|rectificatifs?|additifs?',
  records: 'Documents officiels|(?:(?<!\\S)\\S{1,40} session(?: extraordinaire)?, )?Supplément|(?<!\\S)\\S{1,40} année',
  series: 'Nations Unies, Recueil des Traités,',
  beginnings: `Résolutions? |Décisions? |Nations Unies, |Documents officiels|Rapport |Adoptée?s? |Conclue?s? |Disponible |Organisation |Publication |Annexe `,
  beforeFigures: [
    'à au aux alinéas? années? annexes? appendices? après articles? au avant avec cent chapitres? cibles? dans de depuis des du en entre environ et étape',
    'fois groupe les? l’article mai module moins nos? n\\.o ou page par\\. paragraphes? partie phase plus point points pour près quelque règles? résolutions?',
    'section sections soit sur table tableau vers vol\\. volumes?',
    'objectifs? décisions? chap\\. sect\\. al\\. art\\. p\\. o',
  ]
    .join(' ')
    .replaceAll(' ', '|'),
  behindFigures: [
    'ans années autres jours mois semaines heures minutes États pays personnes femmes enfants filles membres milliards millions milliers pour fois',
    'mètres kilomètres hectares tonnes points dollars parties %',
  ]
    .join(' ')
    .replaceAll(' ', '|'),
};
