import { createHash } from 'node:crypto';

/** In hexadecimal. A separate file, so that merely reading texts does not load cryptography. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
