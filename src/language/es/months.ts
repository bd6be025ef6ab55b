/** The months from January; forms of one are separated by bars, and the first is the one in dates. */
export const SPANISH_MONTHS: readonly string[] =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
    .split('|')
    .map((month) => (month === 'septiembre' ? 'septiembre|setiembre' : month));
