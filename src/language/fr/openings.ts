import type { OpeningTable } from '../tables/tables.ts';

/** What opens a paragraph in French, by the frequency of opening words in resolutions of sessions 60 to 79. */
export const FRENCH_OPENINGS: OpeningTable = {
  areCapital: true,
  preamble: `
    accueillant|accueillant avec satisfaction|accueillant avec intérêt|adoptant|affirmant|agissant|alarmée?|animée?|appelant|appréciant|
    approuvant|appuyant|assurée?|attachant|attachée?|attendant|ayant à l’esprit|ayant adopté|ayant conscience|ayant décidé|
    ayant entendu|ayant étudié|ayant examiné|ayant présent…|ayant présente à l’esprit|ayant présentes à l’esprit|ayant présents à l’esprit|ayant reçu|
    bouleversée?|célébrant|certaine?|choquée?|cherchant|commémorant|comptant|condamnant|confirmant|demeurant|faisant part|consciente?|considérant|constatant|consternée?|
    convaincue?|craignant|croyant|décidant|décidée?|déclarant|déplorant|désireuse|désireux|désirant|déterminée?|dénonçant|demandant|
    s’associant|encouragée?|encourageant|engageant|entendant|espérant|estimant|étant consciente?|étant convaincue?|étant donné|étant entendu|étant préoccupée?|
    exhortant|exigeant|exprimant|faisant écho|faisant fond|faisant observer|faisant sien…|fermement convaincue?|fermement résolue?|félicitant|
    fondant|fondée?|gardant à l’esprit|gravement préoccupée?|guidée?|horrifiée?|indignée?|inquiète|inquiétée?|insistant|inspirée?|invitant|jugeant|
    louant|lançant|mesurant|mettant en avant|mettant en exergue|mettant en relief|mettant l’accent|ne perdant pas de vue|n’ignorant pas|notant|notant que|
    observant|partageant|persuadée?|pleinement consciente?|pleinement convaincue?|prenant acte|prenant en compte|prenant en considération|prenant note|préoccupée?|
    présentant|priant|profondément alarmée?|profondément attachée?|profondément attristée?|profondément choquée?|profondément consciente?|profondément convaincue?|
    profondément inquiète|profondément préoccupée?|profondément troublée?|proclamant|prônant|rappelant|réaffirmant|reconnaissant|recommandant|réitérant|regrettant|rejetant|remerciant|
    rendant hommage|renouvelant|répétant|réprouvant|résolue?|ressentant|s’alarmant|s’appuyant|s’attachant|s’élevant|s’engageant|s’étant|s’inquiétant|s’inspirant|sachant|
    saisie|saluant|se basant|se déclarant|se disant|se félicitant|se fondant|se montrant|se prévalant|se rappelant|se référant|se réjouissant|se réservant|se souciant|
    sensible|soucieuse|soucieux|soulignant|souhaitant|souscrivant|soutenant|suivant|tenant compte|tenant à|tenant dûment compte|tirant|troublée?|unie|
    vivement préoccupée?|vivement alarmée?|vivement consciente?|vivement inquiète|voulant|extrêmement préoccupée?|très préoccupée?|sérieusement préoccupée?|agissant en vertu|notant également`,
  operative: `
    fait part|mesure|préconise|redit|accepte|accorde|accueille|accueille avec satisfaction|accueille avec intérêt|admet|adopte|adresse|affirme|a conscience|ajourne|appelle|apprécie|approuve|appuie|
    assure|attache|attend|attire|autorise|célèbre|charge|choisit|commémore|compte|conclut|condamne|confirme|consciente?|considère|constate|continue|convient|convoque|crée|
    décide|décide d’inscrire|déclare|demande|demeure|dénonce|déplore|déplorant|désapprouve|désigne|donne|élit|émet|encourage|engage|enjoint|entérine|entend|envisage|
    espère|estime|est alarmée?|est consciente?|est convaincue?|est d’avis|est préoccupée?|est profondément préoccupée?|est résolue?|est vivement préoccupée?|établit|exhorte|exige|exprime|
    fait appel|fait observer|fait sien…|fait valoir|félicite|fixe|forme|garde|incite|insiste|institue|interdit|intime|invite|juge|lance|loue|maintient|
    met en avant|met en évidence|met en garde|met en lumière|met en relief|met l’accent|nomme|note|observe|offre|ouvre|partage|prend acte|prend en considération|prend note|prend bonne note|prévoit|prie|
    proclame|proposent?|prolonge|prononce|propose|proroge|rappelle|ratifie|réaffirme|reconduit|recommande|reconnaît|regrette|réitère|rejette|remercie|rend hommage|renouvelle|répète|reprend|
    requiert|reste|s’alarme|s’associe|s’attend|s’élève|s’engage|s’inquiète|salue|se dit|se déclare|se félicite|se montre|se propose|se réjouit|se réserve|se souvient|
    sait|sollicite|souhaite|souligne|souscrit|soutient|suggère|suspend|tient|tient compte|veille|voit|exhorte à nouveau|trouve|jugeant|compte que|sait gré`,
  before: '',
  links: `
    , à cet égard,| à cet égard| à nouveau| au demeurant| aussi| de nouveau| derechef| d’autre part| également| en outre| en particulier| encore| encore une fois|
     une fois encore| une fois de plus| une nouvelle fois| notamment| par ailleurs| toutefois| cependant| en conséquence`,
  adverbs: 'également|en outre|aussi|par ailleurs',
  manners: `
     avec appréciation| avec une grande appréciation| avec satisfaction| avec une grande satisfaction| avec une vive satisfaction| avec une profonde satisfaction| avec une satisfaction particulière|
     avec beaucoup de satisfaction| avec gratitude| avec une profonde gratitude| avec reconnaissance| avec intérêt| avec un grand intérêt| avec un vif intérêt|
     avec inquiétude| avec une vive inquiétude| avec une profonde inquiétude| avec une grande inquiétude| avec une inquiétude particulière| avec préoccupation| avec une vive préoccupation| avec une profonde préoccupation|
     avec une grande préoccupation| avec une grave préoccupation| avec regret| avec un profond regret| avec un vif regret| avec force| avec fermeté| avec insistance| avec vigueur| avec émotion|
     avec consternation| avec une profonde consternation| avec alarme| avec indignation| fermement| énergiquement| vigoureusement| vivement| instamment|
     catégoriquement| sincèrement| solennellement| profondément préoccupée?| gravement préoccupée?| vivement préoccupée?| extrêmement préoccupée?| très préoccupée?| préoccupée?|
     profondément alarmée?| alarmée?| profondément inquiète| vivement inquiète| inquiète| consciente?| pleinement consciente?| résolue?| convaincue?| profondément convaincue?|
     profondément attristée?| profondément troublée?| son plein appui| son appui| sa profonde gratitude| sa gratitude| sa profonde préoccupation| sa vive préoccupation| sa préoccupation| sa satisfaction| sa profonde satisfaction|
     sa reconnaissance| sa profonde reconnaissance| sa vive inquiétude| sa profonde inquiétude| sa grave préoccupation| sa conviction| sa détermination| sa volonté| son attachement| son engagement| son intention|
     un appel| un appel pressant| acte| note| hommage`,
};
