// A note inside a PNG file: a chunk of text, which programs that show the picture pass by.

const headEnd = 33;

/** The remainders of CRC-32 for each byte, as PNG asks for. */
const remainders: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const checksum = (bytes: Uint8Array): number =>
  ~bytes.reduce((sum, byte) => (sum >>> 8) ^ (remainders[(sum ^ byte) & 255] ?? 0), -1) >>> 0;

/** `bytes` of a PNG file with a note of ASCII text as its second chunk (PNG 11.3.3.3, `tEXt`). */
export function withNote(bytes: Uint8Array, note: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`tEXtadjoint\0${note}`);
  const chunk = new Uint8Array(text.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, text.length - 4);
  chunk.set(text, 4);
  view.setUint32(text.length + 4, checksum(text));
  const file = new Uint8Array(bytes.length + chunk.length);
  file.set(bytes.subarray(0, headEnd));
  file.set(chunk, headEnd);
  file.set(bytes.subarray(headEnd), headEnd + chunk.length);
  return file;
}
