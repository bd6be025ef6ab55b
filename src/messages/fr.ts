import type { FindingCode } from '../model/fact.ts';
import type { Messages } from './en.ts';
import { frenchDate, frenchFact } from './fr-facts.ts';
import { FRENCH_PAGE } from './fr-page.ts';

const PART_NAMES = {
  formula: 'formule',
  preamble: 'préambule',
  operative: 'dispositif',
  heading: 'intertitres',
  annex: 'annexe',
  order: 'instructions',
};

/** `2 ajoutés`: an adjective with its count. */
function agreeing(word: string): (count: number) => string {
  return (count) => (count < 2 ? word : `${word}s`);
}

const FOUND: Readonly<Record<FindingCode, string>> = {
  'chain-gap': 'l’énumération des résolutions s’arrête là, et la résolution précédente y manque',
  'ordinal-still':
    'ces mots n’ont pas changé, mais ils désignent désormais la session du présent texte ou une session antérieure',
  'reference-still': 'ces mots n’ont pas changé, mais le paragraphe visé a changé de numéro',
  sum: 'ce total ne correspond pas à la somme des éléments indiqués',
  percentage: 'ce pourcentage ne correspond pas aux chiffres indiqués',
  'impossible-date': 'cette date n’existe pas',
  'range-order': 'cette période se termine avant de commencer',
  weekday: 'cette date ne tombe pas le jour de la semaine indiqué',
  'citation-date': 'cette date n’est pas celle de l’adoption',
};

/** The words of reports in French. */
export const FRENCH_MESSAGES: Messages = {
  code: 'fr',
  page: FRENCH_PAGE,
  fact: frenchFact,
  date: frenchDate,
  quoted: (words) => `«\u00A0${words}\u00A0»`,
  or: ' ou ',
  range: (first, last) => `${first} à ${last}`,
  old: (name) => `ancien ${name}`,
  versions: { old: 'version antérieure', new: 'nouvelle version' },
  theVersions: { old: 'la version antérieure', new: 'la nouvelle version' },
  counts: {
    added: agreeing('ajouté'),
    removed: agreeing('supprimé'),
    split: agreeing('divisé'),
    merged: agreeing('fusionné'),
    reworded: agreeing('reformulé'),
    form: (count) => `${agreeing('modifié')(count)} dans la forme seulement`,
    notes: () => 'dont les notes ont changé',
    moved: agreeing('déplacé'),
    crossed: (count) => `${agreeing('passé')(count)} à une autre partie`,
    renumbered: agreeing('renuméroté'),
    untouched: agreeing('inchangé'),
  },
  routineUpdates: (count) =>
    `${count} ${count < 2 ? 'mise' : 'mises'} à jour ${count < 2 ? 'technique' : 'techniques'}`,
  byReplacement: (count) => `${count} par un simple remplacement`,
  nothingChanged: (paragraphs) => `aucun changement${paragraphs > 0 ? ` (paragraphes\u00A0: ${paragraphs})` : ''}`,
  replacedIn: (replacement, paragraphs) => `${replacement} (paragraphes concernés\u00A0: ${paragraphs})`,
  finding: (name, place, message) => `${name}, ${place}\u00A0: ${message}`,
  found: ({ code }, words) => `«\u00A0${words}\u00A0»\u00A0: ${FOUND[code]}.`,
  notice: ({ code, message }, { old, new: now }) => {
    switch (code) {
      case 'wrong-order':
        return `Les textes semblent être dans le mauvais ordre\u00A0: le texte donné comme version antérieure (${old}) est postérieur à l’autre (${now})`;
      case 'other-series':
        return 'Ces textes ne semblent pas aller ensemble\u00A0: leurs titres diffèrent et peu de mots ont été conservés';
      case 'other-language':
        return 'Les textes sont dans des langues différentes\u00A0: presque tous les mots sont indiqués comme modifiés\u00A0; resdiff concord compare deux versions linguistiques';
      case 'other-kind':
        return `${old} et ${now} ne sont pas deux versions d’un même texte\u00A0: l’un des deux est un amendement, une note, un rapport ou un état des incidences budgétaires`;
      // What the reader of a file says is in English.
      default:
        return message;
    }
  },
  hidden: (count) => `autres changements non affichés\u00A0: ${count}`,
  hiddenPlain: (count) => `autres changements non affichés\u00A0: ${count}`,
  unchanged: (count) => `${count} ${agreeing('inchangé')(count)}`,
  headings: {
    summary: 'Résumé',
    more: 'Suite du résumé',
    negotiation: 'Négociation',
    toCheck: 'À vérifier',
    replaced: 'Remplacements dans tout le texte',
    changes: 'Changements',
  },
  document: {
    kinds: {
      resolution: 'résolution',
      decision: 'décision',
      'presidential-statement': 'déclaration présidentielle',
      'draft-resolution': 'projet de résolution',
      'draft-decision': 'projet de décision',
      amendment: 'amendement',
      'committee-report': 'rapport d’une commission',
      'budget-implications': 'incidences sur le budget-programme',
      note: 'note',
    },
    draft: 'projet',
    adopted: (date) => `adoption le ${date}`,
    adoptedWithoutVote: (date) => `adoption sans vote le ${date}`,
    submittedBy: (name) => `auteur\u00A0: ${name}`,
    sponsors: (count) => `coauteurs\u00A0: ${count}`,
    onBehalfOf: (name, of) => `${name} (au nom de\u00A0: ${of})`,
    to: (kind, name) => `${kind} à ${name}`,
    draftIn: (draft, symbol) => `${draft} (${symbol})`,
  },
  change: {
    kinds: { kept: 'conservé', added: 'ajouté', removed: 'supprimé', split: 'divisé', merged: 'fusionné' },
    reworded: 'reformulé',
    notes: 'notes de bas de page modifiées',
    notesInList: 'notes de bas de page',
    renumbered: 'renuméroté',
    routine: 'mise à jour technique',
    form: 'forme seulement',
    moved: 'déplacé',
    unchanged: 'inchangé',
    was: (name) => `ancien ${name}`,
    possiblyFrom: (names) => `provenant peut-être de ${names}`,
    possiblyInto: (names) => `repris peut-être dans ${names}`,
    crossed: (from, to) => `${PART_NAMES[from]} → ${PART_NAMES[to]}`,
    crossedOf: (names, way) => `${names}\u00A0: ${way}`,
    onlyRenumbered: (count, numbers) => `${count} seulement ${agreeing('renuméroté')(count)} (${numbers})`,
    unchangedRenumbered: (count, renumbered, numbers) =>
      `${count} ${agreeing('inchangé')(count)}, dont ${renumbered} ${agreeing('renuméroté')(renumbered)} (${numbers})`,
    footnote: (marker) => `note de bas de page ${marker}`,
    colon: '\u00A0: ',
    foldedRoutine: (facts) => `mise à jour technique\u00A0: ${facts}`,
    foldedOnly: (facts) => `seulement ${facts}`,
    sameFootnote: 'même note de bas de page, actualisée',
    firstAdded: (words) => `ajout\u00A0: ${words}`,
    firstRemoved: (words) => `suppression\u00A0: ${words}`,
    more: (count) => ` (autres\u00A0: ${count})`,
  },
  factKinds: {
    count: 'nombre',
    amount: 'montant',
    date: 'date',
    period: 'période',
    ordinal: 'rang',
    place: 'lieu',
    citation: 'référence',
    state: 'État',
    body: 'organe',
    instrument: 'instrument',
    deadline: 'délai',
    report: 'rapport',
    agenda: 'ordre du jour',
    note: 'note',
    opening: 'formule initiale',
    degree: 'degré',
    part: 'partie',
    words: 'mots',
  },
  directions: { stronger: 'plus fort', weaker: 'plus faible', equal: 'équivalent', other: 'autre' },
  evidence: {
    figures: (likeness, runnerUp) => `ressemblance ${likeness}, deuxième ${runnerUp}`,
    same: (figures) => `mots identiques\u00A0: ${figures}`,
    row: (figures) => `lignes commençant par la même cellule\u00A0: ${figures}`,
    aligned: (figures) => `rapprochés dans l’ordre\u00A0: ${figures}`,
    moved: (figures) => `rapprochés hors de l’ordre\u00A0: ${figures}`,
    slot: (figures) => `seuls restants entre les mêmes voisins\u00A0: ${figures}`,
    carried: (figures) => `partie de l’autre\u00A0: ${figures}`,
    joined: (figures) => `plus ressemblants ensemble que séparément\u00A0: ${figures}`,
    repeated: (figures) => `répété dans une autre partie\u00A0: ${figures}`,
    none: 'aucun correspondant',
    alone: (figures) => `aucun correspondant\u00A0; le plus proche\u00A0: ${figures}`,
  },
  parts: PART_NAMES,
  divisions: { preamble: 'Préambule', operative: 'Dispositif', annex: 'Annexe', order: 'Instructions' },
  columns: {
    added: 'ajoutés',
    removed: 'supprimés',
    split: 'divisés',
    merged: 'fusionnés',
    reworded: 'reformulés',
    form: 'forme',
    notes: 'notes',
    moved: 'déplacés',
    crossed: 'autre partie',
    renumbered: 'renumérotés',
    untouched: 'inchangés',
    routine: 'technique',
    substance: 'fond',
  },
  all: 'total',
  table: ['Paragraphe', 'Texte antérieur', 'Nouveau texte', 'Changement', 'Éléments', 'Commentaires'],
  beside: {
    comment: 'commentaire',
    on: (quote) => `, sur ${quote}`,
    inOldOnly: ', dans la version antérieure seulement',
    by: (author) => ` (${author})`,
    byHand: ' à la main',
    nobody: 'auteur inconnu',
    inserted: 'insertion',
    deleted: 'suppression',
    'moved-here': 'déplacement vers cet endroit',
    'moved-away': 'déplacement ailleurs',
    said: (words) => `\u00A0: ${words}`,
  },
  negotiation: {
    agreed: 'Accord depuis lors',
    adReferendum: 'Accord ad referendum depuis lors',
    reopened: 'Accord qui n’est plus mentionné',
    kept: 'Crochets levés, texte conservé',
    partly: 'Crochets levés, texte conservé en partie',
    gone: 'Texte supprimé, qui était en suspens',
    fresh: 'Nouvellement en suspens',
    still: 'Toujours en suspens',
    reserves: 'Nouvelles réserves',
    lifted: 'Réserves qui ne figurent plus dans le texte',
    nothingOpen: 'Rien n’est en suspens dans la nouvelle version.',
    deletedBy: (names) => `${names}\u00A0: à supprimer`,
    whole: ', en entier',
    items: (lead, items, rest) => `${lead}\u00A0: ${items}${rest === 0 ? '' : `\u00A0; autres\u00A0: ${rest}`}.`,
  },
};
