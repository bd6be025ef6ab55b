/** A formula at the start of a line, `The General Assembly,` and its like, and what follows it on the line; else null. */
export function formulaIn(text: string): { readonly formula: string; readonly rest: string } | null {
  const [formula] = FORMULA.exec(text.slice(0, HEAD_CHARACTERS)) ?? [];
  if (formula === undefined || formula.length > FORMULA_MAX_CHARACTERS) return null;
  const rest = text.slice(formula.length).trim();
  const ends = /[,،，:]$/u.test(formula.trimEnd());
  // `The General Assembly decides` is a sentence, and `The Security Council` may head a table.
  return rest === '' || (ends && /^["“*_]*[\p{Lu}\p{Lo}\d]/u.test(rest)) ? { formula: formula.trim(), rest } : null;
}

/** The formula, wherever a glued masthead ends in it. */
export function formulaPlaceIn(text: string): number | null {
  return FORMULA_ANYWHERE.exec(text)?.index ?? null;
}

const HEAD_CHARACTERS = 200;

/**
 * A name of 80 letters and what stands around it. Of the head of a line it is said here and not in the expression: repeated 80 times
 * there, the set of all letters took a fiftieth of the time of a short run. Looked for anywhere, it needs its bound to stay linear.
 */
const FORMULA_MAX_CHARACTERS = 100;

/** The organs as they open their resolutions in the six official languages. */
const organs = (letters: string) =>
  [
    // Not in any case: a line may begin with `the General Assembly,` in the middle of a sentence.
    'The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Trusteeship Council)',
    'THE (?:GENERAL ASSEMBLY|SECURITY COUNCIL|HUMAN RIGHTS COUNCIL|ECONOMIC AND SOCIAL COUNCIL)',
    `The (?:Commission on (?!the report)[\\p{L} ]${letters}|Conference of [\\p{L} ]${letters})`,
    "L[’']Assemblée générale|Le Conseil de sécurité|Le Conseil des droits de l[’']homme|Le Conseil économique et social",
    'La Asamblea General|El Consejo de Seguridad|El Consejo de Derechos Humanos|El Consejo Económico y Social',
    'Генеральная Ассамблея|Совет Безопасности|Совет по правам человека|Экономический и Социальный Совет',
    '大会|安全理事会|人权理事会|经济及社会理事会',
    '(?:إن )?(?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي)',
  ].join('|');

const FORMULA = new RegExp(`^(?:${organs('{3,}')})\\s?[,،，:]?`, 'u');
const FORMULA_ANYWHERE = new RegExp(`(?:${organs('{3,80}')})\\s?[,،，]`, 'u');
