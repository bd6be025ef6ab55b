import type { RecurringTable } from '../tables/tables.ts';

/** How French texts go on from session to session. */
export const FRENCH_RECURRING: RecurringTable = {
  joints: 'et ainsi que résolution résolutions sa ses la les',
  listJoint: ', ',
  lastJoint: '^,? (?:et|ainsi que) $',
  council: "Conseil des droits de l[’']homme",
  otherBodies: 'Conseil|Commission|Comité|Conférence|Agence|Autorité|Assemblée mondiale|Assemblée des Nations Unies',
  between: 'dans en par sa ses la les leur leurs de du des résolution résolutions décision décisions et ainsi que date',
  ofBody: 'du la l',
  paragraphsNamed: { before: 'paragraphes? ', after: ' ci-(?:dessus|après)', joints: 'et|à|ou' },
  putsOff:
    '(?:reporte[rsz]?|reporté\\p{L}*|report d[eu]|différer|différé\\p{L}*|ajourn\\p{L}*|repouss\\p{L}*)(?!\\p{L})',
  lastsLonger:
    "(?:prorog|prolong|renouvel|reconduct|expir)\\p{L}*|recondui(?:re|te?s?)(?!\\p{L})|au plus tôt|effet|en vigueur|à compter d|jusqu[’']a|avenir|à venir|se tiendr",
  recalls: '^(?:Rappel|Réaffirm)ant',
  onAgenda:
    "ordre du jour provisoire de (?:sa|la) |décide (?:également |en outre )?(?:d[’']examiner|de (?:poursuivre|reprendre|continuer|revenir))",
  requested: '(?:prie|demande|invite) [^;]*?(?:présent|soumett|rend|rapport)[^;]*? à sa ',
  asked:
    'ordre du jour provisoire de (?:sa|la) $|(?:présent|soumett|rend|rapport|examin|poursui|inscri|inform|étudi)\\p{L}*[^;]*(?:Assemblée|lui|question|point|examen)[^;]{0,80}? (?:à|de) sa $',
};
