/** Made by the build from the folder `corpus`. */
declare module 'resdiff:corpus' {
  export const corpus: readonly {
    readonly symbol: string;
    readonly adopted: string | null;
  }[];
  /** The texts of a series to try the page with, in order of adoption. */
  export const samples: readonly {
    readonly name: string;
    readonly text: string;
    readonly facts: {
      readonly vote: { readonly inFavour: number; readonly against: number; readonly abstaining: number } | null;
      readonly reconstructed: boolean;
      readonly provenance: string;
    };
  }[];
}

/** The licences of the packages of which parts are in the page. */
declare module 'resdiff:licenses' {
  export const licenses: string;
}
