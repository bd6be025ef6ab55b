import type { StanceTable } from '../tables/tables.ts';

/** How strong Spanish opening words are, by what English resolutions have in their place. */
export const SPANISH_STANCES: StanceTable = {
  verbs: `
    emphasis 0: considerando=considera|teniendo en cuenta
    emphasis 0..1: teniendo presente|teniendo presentes
    emphasis 1: recordando=recuerda|consciente
    emphasis 3: reafirmando=reafirma|reiterando=reitera|afirmando=afirma
    emphasis 4: convencida=convencido
    emphasis 5: destacando=destaca|subrayando=subraya|poniendo de relieve=pone de relieve|recalcando=recalca
    reception -6: condenando=condena
    reception -5: deplorando=deplora
    reception -2: preocupada=preocupado|expresando su preocupación=expresa su preocupación
    reception -1: tomando nota con preocupación=toma nota con preocupación|observando con preocupación=observa con preocupación
    reception 0: tomando nota=toma nota|observando=observa
    reception 1: reconociendo=reconoce|tomando nota con interés=toma nota con interés
    reception 2: tomando nota con reconocimiento=toma nota con reconocimiento|observando con aprecio=observa con aprecio|expresando su reconocimiento=expresa su reconocimiento
    reception 3: tomando nota con satisfacción=toma nota con satisfacción|observando con satisfacción=observa con satisfacción
    reception 4: acogiendo con beneplácito=acoge con beneplácito|acogiendo con satisfacción=acoge con satisfacción
    reception 5: encomiando=encomia
    reception 7: haciendo suyo=hace suyo|haciendo suya=hace suya|haciendo suyos=hace suyos|haciendo suyas=hace suyas
    reception 7..8: aprobando=aprueba
    tasking 1: invitando=invita
    tasking 2: alentando=alienta|recomendando=recomienda
    tasking 3: haciendo un llamamiento=hace un llamamiento
    tasking 4: pidiendo=pide|solicitando=solicita
    tasking 5: exhortando=exhorta
    tasking 6: instando=insta
    tasking 7: insistiendo=insiste
    tasking 8: exigiendo=exige
    decision 4: conviniendo en=conviene en
    decision 5: decidiendo=decide`,
  degrees: `
    1: plenamente
    2: profundamente|profunda|firmemente|gran
    2..4: hondamente|honda|sumamente|enérgicamente|encarecidamente|vigorosamente
    3: seriamente
    4: gravemente|grave|categóricamente`,
  passedOver: 'a este respecto|de nuevo|nuevamente|una vez más',
};
