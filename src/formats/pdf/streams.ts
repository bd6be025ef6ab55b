import { Inflate } from 'fflate';
import { counted, keepWithin, type Measured } from '../limits.ts';

/**
 * Refuses a PDF whose streams unpack to more than the limits, before any is used: the streams are inflated piece by piece, counted
 * and discarded. A stream in a stream (`[/FlateDecode /FlateDecode]`) is recognized by its first bytes, like the outer one, so that
 * no trick in a dictionary can hide it. Pictures are skipped: they are never unpacked.
 *
 * Other encodings (LZW, run lengths, bytes as text) and encrypted streams are not counted here; for those the command line has a
 * watch (`host/pdf/thread.ts`).
 *
 * @throws InputError `unsafe-input` if a stream, or all of them together, unpack to too much
 */
export function keepStreamsWithin(bytes: Uint8Array, measured: Measured): void {
  let total = 0;
  for (const start of streamStarts(bytes)) {
    if (!isDeflated(bytes, start) || isPicture(bytes, start)) continue;
    const count = unpackedSize(bytes.subarray(start), (size) => keepOneWithin(size, measured));
    total += count;
    keepWithin('pdf-bytes', total, measured, {
      found: `streams that unpack to more than ${counted(measured.limits['pdf-bytes'])} bytes`,
      code: 'unsafe-input',
    });
  }
}

function keepOneWithin(size: number, measured: Measured): void {
  keepWithin('pdf-stream-bytes', size, measured, {
    found: `a stream that unpacks to more than ${counted(measured.limits['pdf-stream-bytes'])} bytes`,
    code: 'unsafe-input',
  });
}

const [S, CARRIAGE_RETURN, LINE_FEED] = [0x73, 0x0d, 0x0a];
const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0));

/** Where the bytes after each word `stream`, but not `endstream`, begin. */
function* streamStarts(bytes: Uint8Array): Generator<number> {
  for (let at = bytes.indexOf(S); at !== -1; at = bytes.indexOf(S, at + 1)) {
    if (!STREAM.every((code, step) => bytes[at + step] === code)) continue;
    if (bytes[at - 1] === 'd'.charCodeAt(0)) continue;
    const end = at + STREAM.length;
    const first = end + Number(bytes[end] === CARRIAGE_RETURN);
    yield first + Number(bytes[first] === LINE_FEED);
  }
}

/** The header that pdf.js also requires: the method, no dictionary, and a valid checksum. */
function isDeflated(bytes: Uint8Array, at = 0): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + HEAD_BYTES);
  return (method & 0x0f) === 8 && ((method << 8) + flags) % 31 === 0 && (flags & 0x20) === 0;
}

const HEAD_BYTES = 2;

/** Its dictionary directly precedes it. */
function isPicture(bytes: Uint8Array, start: number): boolean {
  const before = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, start - DICTIONARY_MAX_BYTES), start));
  return /\/Subtype\s*\/Image\b/u.test(before.slice(before.lastIndexOf(' obj') + 1));
}

/** The dictionaries of pictures in 287 PDFs have about 200. */
const DICTIONARY_MAX_BYTES = 1000;

/** Deflated bytes grow a thousandfold at most, so a piece never unpacks to more than about 30 million. */
const PIECE_BYTES = 32_768;

/** The unpacked size of a stream with all its layers; `told` is called with the size of each layer as it grows. */
function unpackedSize(bytes: Uint8Array, told: (size: number) => void): number {
  const layer = new Layer(told, 1);
  feed(layer, bytes);
  return layer.size;
}

function feed(layer: Layer, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length && layer.goesOn; at += PIECE_BYTES) {
    layer.take(bytes.subarray(at, at + PIECE_BYTES));
  }
}

/** No writer packs a stream more than twice. */
const LAYERS_MAX = 8;
/** A block of deflated bytes begins with fewer than 400 that give no output. */
const SILENT_MAX_BYTES = 2000;

/** Bytes that may be deflated, and their unpacked size. */
class Layer {
  /** The bytes unpacked from it, and from its inner layers. */
  size = 0;
  goesOn = true;
  #head: Uint8Array = new Uint8Array();
  #inflate: Inflate | null = null;
  #inner: Layer | null = null;
  readonly #told: (size: number) => void;
  readonly #depth: number;
  #own = 0;
  #silent = 0;

  constructor(told: (size: number) => void, depth: number) {
    this.#told = told;
    this.#depth = depth;
  }

  take(piece: Uint8Array): void {
    if (!this.goesOn) return;
    if (this.#inflate !== null) {
      this.#push(piece, this.#inflate);
      return;
    }
    this.#head = this.#head.length === 0 ? piece : Uint8Array.from([...this.#head, ...piece]);
    if (this.#head.length < HEAD_BYTES) return;
    this.goesOn = isDeflated(this.#head);
    if (!this.goesOn) return;
    this.#inflate = new Inflate((out) => this.#give(out));
    this.#push(this.#head.subarray(HEAD_BYTES), this.#inflate);
  }

  /** A damaged stream ends where the damage begins, as in pdf.js. */
  #push(packed: Uint8Array, inflate: Inflate): void {
    this.#silent += packed.length;
    try {
      inflate.push(packed);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.goesOn = false;
    }
    // No more output: the stream has ended.
    if (this.#silent > SILENT_MAX_BYTES) this.goesOn = false;
  }

  #give(out: Uint8Array): void {
    if (out.length === 0) return;
    this.#silent = 0;
    this.#own += out.length;
    this.#told(this.#own);
    this.size = this.#own;
    if (this.#depth === LAYERS_MAX) return;
    this.#inner ??= new Layer(this.#told, this.#depth + 1);
    feed(this.#inner, out);
    this.size += this.#inner.size;
  }
}

/** The inflater's errors have numeric codes; our own have words. */
function isDamage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number';
}
