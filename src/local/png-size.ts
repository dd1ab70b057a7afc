const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels from a PNG's header chunk; undefined for anything that is not a PNG. */
export function pngSize(file: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (file.length < 24 || signature.some((byte, at) => file[at] !== byte)) return undefined;
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
