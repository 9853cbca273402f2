// A long text as a short value of a link: deflated by the browser itself, in letters that an address leaves as they are.

/** What is unpacked may be no longer than this: a value of a link that says more is damage. */
const longest = 2_000_000;

/** All that comes out of a stream; throws RangeError beyond `most` bytes. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) throw new RangeError('too long');
    pieces.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const through = (bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(change);

/** The text deflated (RFC 1951) in the letters of base64url. Rejects where the browser cannot deflate. */
export async function pack(text: string): Promise<string> {
  const bytes = await bytesOf(through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')), Infinity);
  let signs = '';
  // Letter by letter: as arguments of a call they would be too many.
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that was packed; undefined for what is damaged, too long, or where the browser cannot inflate. */
export async function unpack(packed: string): Promise<string | undefined> {
  try {
    const signs = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const text = await bytesOf(through(bytes, new DecompressionStream('deflate-raw')), longest);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}

/** The text that was packed last, and what it is once that is done. */
let last: { readonly text: string; packed?: string } | undefined;

/** The packed text where it is there already; else it is made, and `done` is called when it is. */
export function packedOf(text: string, done: () => void): string | undefined {
  if (last?.text === text) return last.packed;
  const made: { readonly text: string; packed?: string } = { text };
  last = made;
  void pack(text).then(
    (packed) => {
      made.packed = packed;
      done();
    },
    // Without it the link leaves the program out, and the page says so.
    () => undefined,
  );
  return undefined;
}
