import names from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

/**
 * What `src/language/en/names/country-names.ts` must hold: the English names of the package, a line for each code. A test compares
 * the two, and `npm run golden` writes the file anew when the package has changed.
 */
export function countryNamesSource(): string {
  const lines = Object.entries(names.countries).map(([code, name]) => `${code}|${[name].flat().join('|')}`);
  return `/** The English names of countries in \`i18n-iso-countries\` (MIT); made by \`test/data/country-names.ts\`. */
export const COUNTRY_NAMES = \`
${lines.join('\n')}
\`;
`;
}
