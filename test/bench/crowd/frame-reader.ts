export type OnFrame = (opcode: number, length: number, payload: Buffer | null) => void;

/** Splits what a server sends into RFC 6455 frames; servers do not mask. Payloads are kept only where they are asked for. */
export class FrameReader {
  readonly #keeps: (length: number) => boolean;
  readonly #onFrame: OnFrame;
  #header: Buffer | null = null;
  #parts: Buffer[] | null = null;
  #underWay = false;
  #opcode = 0;
  #length = 0;
  #left = 0;

  constructor(keeps: (length: number) => boolean, onFrame: OnFrame) {
    this.#keeps = keeps;
    this.#onFrame = onFrame;
  }

  /** The chunk may be overwritten afterwards. */
  read(chunk: Buffer): void {
    const data = this.#header ? Buffer.concat([this.#header, chunk]) : chunk;
    this.#header = null;
    let at = 0;
    while (at < data.length || (this.#underWay && this.#left === 0)) {
      if (!this.#underWay) {
        const size = this.#begin(data, at);
        if (size === 0) {
          this.#header = Buffer.from(data.subarray(at));
          return;
        }
        at += size;
      }
      const taken = Math.min(this.#left, data.length - at);
      if (taken > 0) this.#parts?.push(Buffer.from(data.subarray(at, at + taken)));
      at += taken;
      this.#left -= taken;
      if (this.#left > 0) return;
      this.#underWay = false;
      this.#onFrame(this.#opcode, this.#length, this.#parts && (this.#parts.length === 1 ? (this.#parts[0] ?? null) : Buffer.concat(this.#parts)));
    }
  }

  /** Bytes of the header, 0 while it is not whole. */
  #begin(data: Buffer, at: number): number {
    const have = data.length - at;
    if (have < 2) return 0;
    const short = (data[at + 1] ?? 0) & 0x7f;
    const size = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (have < size) return 0;
    this.#opcode = (data[at] ?? 0) & 0x0f;
    this.#length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
    this.#left = this.#length;
    this.#parts = this.#keeps(this.#length) ? [] : null;
    this.#underWay = true;
    return size;
  }
}

/** A masked frame; its mask is zero, which servers accept and which costs nothing. */
export function clientFrame(text: string, opcode = 1): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 6 : 8;
  const bytes = Buffer.alloc(header + length);
  bytes[0] = 0x80 | opcode;
  if (header === 6) bytes[1] = 0x80 | length;
  else {
    bytes[1] = 0x80 | 126;
    bytes.writeUInt16BE(length, 2);
  }
  bytes.write(text, header);
  return bytes;
}
