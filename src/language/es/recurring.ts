import type { RecurringTable } from '../tables/tables.ts';

/** How Spanish texts go on from session to session. */
export const SPANISH_RECURRING: RecurringTable = {
  joints: 'y e así como resolución resoluciones su sus la las',
  listJoint: ', ',
  lastJoint: '^,? [ye] $',
  council: 'Consejo de Derechos Humanos',
  otherBodies: 'Consejo|Comisión|Subcomisión|Comité|Conferencia|Organismo|Junta|Asamblea Mundial',
  between: 'en por su sus la las los el de del resolución resoluciones decisión decisiones y e así como',
  ofBody: 'del la',
  paragraphsNamed: {
    before: 'párrafos? ',
    after: ' (?:supra|infra|anterior(?:es)?|de la presente resolución)',
    joints: 'y|a|o',
  },
  putsOff: '(?:aplaz|posterg|diferir|diferid|pospon|pospuest)\\p{L}*',
  lastsLonger: '(?:prorrog|prolong|renov|expir|venc)\\p{L}*|a más tardar en|efecto|en vigor|a partir de|se celebrará',
  recalls: '^(?:Recordando|Reafirmando)',
  onAgenda:
    'programa provisional de (?:su|la) |decide (?:también |además )?(?:examinar|seguir examinando|continuar|proseguir|volver)',
  requested: '(?:pide|solicita|invita) [^;]*?(?:present|inform)[^;]*? en su ',
  asked:
    'programa provisional de (?:su|la) $|(?:present|inform|examin|continu|prosig|inclu)\\p{L}*[^;]*(?:Asamblea|cuestión|tema|examen|le)[^;]{0,80}?,? en su $',
};
