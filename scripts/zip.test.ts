// The archive is read back: every file as it was.
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zip } from './zip.mjs';

interface Entry {
  readonly name: string;
  readonly data: Buffer;
}

/** Reads an archive by its index. */
function read(archive: Buffer): readonly Entry[] {
  const end = archive.length - 22;
  expect(archive.toString('latin1', end, end + 4)).toBe('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [sum, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const head = archive.readUInt32LE(at + 42);
    at += 46 + length;
    const from = head + 30 + archive.readUInt16LE(head + 26);
    const data = inflateRawSync(archive.subarray(from, from + (packed ?? 0)));
    expect([data.length, crc32(data)]).toEqual([size, sum]);
    return { name, data };
  });
}

test('files come back as they were', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.uint8Array({ maxLength: 300 })),
        {
          selector: ([name]) => name,
          maxLength: 6,
        },
      ),
      (files) => {
        const entries = files.map(([name, data]) => ({ name, data: Buffer.from(data) }));
        expect(read(zip(entries))).toEqual(entries);
      },
    ),
    { numRuns: 50 },
  );
});
