/** The figures of a folder of TypeScript. */
export function figuresOf(source?: string): {
  readonly folders: readonly { readonly folder: string; readonly files: number }[];
  readonly repeatedNames: readonly { readonly name: string; readonly paths: readonly string[] }[];
  readonly nestedTernaries: readonly string[];
  readonly longFunctions: readonly string[];
  readonly longExpressions: readonly string[];
  /** Regular expressions with words of a language, wherever they are. */
  readonly englishExpressions: readonly string[];
  readonly deepestImports: readonly string[];
};
