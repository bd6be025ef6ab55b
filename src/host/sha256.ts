import { createHash } from 'node:crypto';

/** In hexadecimal. Apart from the corpus, so that who only reads texts does not load cryptography. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
