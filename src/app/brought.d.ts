/** Made by `npm run build:app` from the folder `corpus`. */
declare module 'resdiff:corpus' {
  export const corpus: readonly {
    readonly symbol: string;
    readonly adopted: string | null;
  }[];
  /** The texts of a series to try the page with, in order of adoption. */
  export const samples: readonly { readonly name: string; readonly text: string }[];
}
