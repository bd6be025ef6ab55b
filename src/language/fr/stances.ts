import type { StanceTable } from '../tables/tables.ts';

/** How strong French opening words are, by what English resolutions have in their place. */
export const FRENCH_STANCES: StanceTable = {
  verbs: `
    emphasis 0: ayant à l’esprit|gardant à l’esprit
    emphasis 0..3: considérant=considère
    emphasis 1: rappelant=rappelle|consciente=conscient
    emphasis 3: réaffirmant=réaffirme|affirmant=affirme
    emphasis 4: convaincue=convaincu
    emphasis 5: soulignant=souligne|insistant=insiste|insistant sur=insiste sur
    reception -6: condamnant=condamne
    reception -5: déplorant=déplore
    reception -4: alarmée=alarmé
    reception -2: préoccupée=préoccupé|se déclarant préoccupée=se déclare préoccupée|exprimant sa préoccupation=exprime sa préoccupation
    reception -1: constatant avec préoccupation=constate avec préoccupation|notant avec préoccupation=note avec préoccupation|
    reception -2..-1: constatant avec inquiétude=constate avec inquiétude|notant avec inquiétude=note avec inquiétude
    reception 0: notant=note|prenant note=prend note|prenant acte=prend acte
    reception 0..1: constatant=constate
    reception 1: sachant=sait|est consciente=est conscient|reconnaissant=reconnaît|prenant note avec intérêt=prend note avec intérêt|notant avec intérêt=note avec intérêt
    reception 2: prenant note avec satisfaction=prend note avec satisfaction
    reception 2..3: notant avec satisfaction=note avec satisfaction|constatant avec satisfaction=constate avec satisfaction|remerciant=remercie
    reception 4: se félicitant=se félicite|accueillant avec satisfaction=accueille avec satisfaction
    reception 4..5: saluant=salue
    reception 5: félicitant=félicite|rendant hommage=rend hommage
    reception 7: souscrivant=souscrit|approuvant=approuve|faisant sien=fait sien|faisant sienne=fait sienne|faisant siennes=fait siennes|faisant siens=fait siens
    reception 8: adoptant=adopte
    tasking 1: invitant=invite
    tasking 2: encourageant=encourage|recommandant=recommande
    tasking 2..5: engageant=engage
    tasking 3: lançant un appel=lance un appel
    tasking 4: priant=prie
    tasking 5: demandant=demande
    tasking 6: exhortant=exhorte|priant instamment=prie instamment|demandant instamment=demande instamment|engageant instamment=engage instamment
    tasking 6..8: engageant vivement=engage vivement
    tasking 8: exigeant=exige|enjoignant=enjoint
    decision 5: décidant=décide`,
  degrees: `
    1: sincèrement|pleinement
    2: profondément|vivement|fermement|profonde|vive|grande
    2..4: gravement|grave|extrêmement|énergiquement|vigoureusement|solennellement
    3: sérieusement
    4: catégoriquement`,
  passedOver:
    'une|un|à cet égard|à ce sujet|de nouveau|à nouveau|une fois encore|une fois de plus|une nouvelle fois|encore',
};
