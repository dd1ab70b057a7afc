import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** Decodes an 8-bit, non-interlaced RGB or RGBA PNG; throws on any other kind. */
export function decodePng(file: Buffer): Picture {
  const chunks = readChunks(file);
  const header = readHeader(chunks.find((chunk) => chunk.type === 'IHDR')?.data);
  const packed = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data);
  const bytes = unfilter(inflateSync(Buffer.concat(packed)), header);
  const { width, height, channels } = header;
  const at = (index: number) => bytes[index] ?? 0;
  const pixels = Array.from({ length: width * height }, (_, n) => {
    const start = n * channels;
    return [at(start), at(start + 1), at(start + 2), channels === 4 ? at(start + 3) : 255] as const;
  });
  return { width, height, pixels };
}

function readChunks(file: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function readHeader(data: Buffer | undefined): Header {
  const [depth, colour, , , interlace] = data?.subarray(8) ?? [];
  if (!data || depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) {
    throw new Error('not an 8-bit RGB or RGBA PNG');
  }
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), channels: colour === 6 ? 4 : 3 };
}

function unfilter(raw: Buffer, { width, height, channels }: Header): Uint8Array {
  const row = width * channels;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const here = y * row + x;
      const left = x < channels ? 0 : (out[here - channels] ?? 0);
      const up = y === 0 ? 0 : (out[here - row] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[here - row - channels] ?? 0);
      out[here] = (raw[y * (row + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (byLeft === undefined || byUp === undefined || byCorner === undefined) return 0;
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
