import type { OpeningTable } from '../tables/tables.ts';

/** What opens a paragraph in Spanish. */
export const SPANISH_OPENINGS: OpeningTable = {
  areCapital: true,
  preamble: `
    acogiendo|acogiendo con beneplácito|acogiendo con satisfacción|acogiendo con agrado|actuando|advirtiendo|afirmando|alarmada|alentada|alentado|animada|apoyando|apreciando|
    apercibida|aprobando|asumiendo|celebrando|conmemorando|condenando|confiada|confiando|confirmando|consciente|considerando|consternada|convencida|convencido|creyendo|
    deplorando|deseando|deseosa|deseoso|destacando|determinando|decidida|decidido|encomiando|esperando|estimando|exhortando|expresando|felicitando|guiada|guiado|habiendo considerado|
    habiendo examinado|habiendo estudiado|habiendo recibido|haciendo hincapié|haciendo notar|haciendo suy…|hondamente preocupada|inspirándose|insistiendo|instando|lamentando|manifestando|
    observando|poniendo de relieve|preocupada|preocupado|profundamente alarmada|profundamente consciente|profundamente convencida|profundamente preocupada|profundamente preocupado|gravemente preocupada|gravemente preocupado|seriamente preocupada|
    reafirmando|recalcando|rechazando|recomendando|reconociendo|recordando|reiterando|renovando|resuelta|resuelto|rindiendo homenaje|sabedora|saludando|señalando|sumamente preocupada|
    solicitando|subrayando|tomando nota|tomando en consideración|tomando en cuenta|teniendo en cuenta|teniendo en consideración|teniendo presente…|teniendo plenamente en cuenta|totalmente convencida|plenamente consciente|
    valorando|viendo|destacando una vez más`,
  operative: `
    acepta|acoge|acoge con beneplácito|acoge con satisfacción|acoge con agrado|acuerda|adopta|afirma|agradece|alienta|apela|apoya|aprecia|aprueba|apremia|asigna|autoriza|celebra|condena|confía|
    confirma|conviene en|conviene|considera|continúa|convoca|decide|declara|deplora|designa|desea|destaca|determina|elige|encarga|encomia|encarece|espera|establece|estima|exhorta|exige|
    expresa|felicita|hace hincapié|hace notar|hace suy…|hace un llamamiento|incita|insiste|insta|invita|lamenta|manifiesta|nombra|observa|pide|pone de relieve|proclama|
    promulga|prorroga|propone|reafirma|recalca|rechaza|recomienda|reconoce|recuerda|reitera|renueva|requiere|resuelve|rinde homenaje|ruega|saluda|señala|solicita|subraya|sugiere|toma nota|
    tiene presente|toma conocimiento|valora|ve con agrado`,
  before: '',
  links: ` a este respecto|, a este respecto,| además| asimismo| de nuevo| nuevamente| igualmente| también| una vez más| en particular`,
  adverbs: 'también|además|asimismo|igualmente',
  manners: `
     con aprecio| con reconocimiento| con gran reconocimiento| con profundo reconocimiento| con satisfacción| con gran satisfacción| con profunda satisfacción| con interés| con gran interés| con preocupación| con profunda preocupación| con gran preocupación| con grave preocupación| con honda preocupación|
     con inquietud| con profunda inquietud| con pesar| con profundo pesar| con beneplácito| con agrado| con agradecimiento| con gratitud| con alarma| con consternación| con energía| con firmeza| encarecidamente| enérgicamente| firmemente| categóricamente| vigorosamente|
     su reconocimiento| su profundo reconocimiento| su agradecimiento| su profundo agradecimiento| su gratitud| su profunda gratitud| su preocupación| su profunda preocupación| su grave preocupación| su satisfacción| su profunda satisfacción| su apoyo| su pleno apoyo| su convicción| su determinación`,
};
