/** A value as data, in the form that its `format` and `version` identify. */
export function renderJson(value: { readonly format: string; readonly version: number }): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
