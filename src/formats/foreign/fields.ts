/** The lines `Name: value` at the head of a text, with the lines that go on from them; none if it begins otherwise. */
export function headerFields(text: string): readonly (readonly [name: string, value: string])[] {
  const fields: [string, string][] = [];
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([A-Za-z][A-Za-z0-9-]{1,60}):(.*)$/u.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== '') fields.push([name.toLowerCase(), value.trim()]);
    else if (/^[ \t]/u.test(line) && last !== undefined) last[1] += ` ${line.trim()}`;
    else break;
  }
  return fields;
}
