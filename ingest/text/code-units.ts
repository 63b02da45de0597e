/** Whether numbers of 16 bits have the bytes in the order in which UTF-16 is written here. */
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** To read so few one by one takes no longer than to ask for all of them. */
const SHORT = 32;

/**
 * A place for the code units of a text. All of them together are copied from a text, and made into one, many times quicker
 * than one by one; and a loop over numbers is quicker than one over a text, which may be a part of another.
 */
export class CodeUnits {
  readonly units: Uint16Array;
  private readonly bytes: Buffer;
  /** What {@link look} read last, as long as it stands in {@link units}. */
  private seen: string | null = null;

  /** @param size room for so many */
  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.bytes = Buffer.from(this.units.buffer);
  }

  /**
   * Puts the code units of a text first in {@link units}.
   * @throws {RangeError} where it is longer than there is room
   */
  read(text: string): Uint16Array {
    this.seen = null;
    if (text.length > this.units.length) throw new RangeError('a text is longer than the room for it');
    if (LITTLE_ENDIAN && text.length > SHORT) this.bytes.write(text, 'utf16le');
    else for (let i = 0; i < text.length; i++) this.units[i] = text.charCodeAt(i);
    return this.units;
  }

  /** {@link read} for those who write nothing there: a text that several look at one after the other is copied once. */
  look(text: string): Uint16Array {
    if (text !== this.seen) {
      this.read(text);
      this.seen = text;
    }
    return this.units;
  }

  /** The first `length` of them as a text. */
  text(length: number): string {
    if (LITTLE_ENDIAN) return this.bytes.toString('utf16le', 0, 2 * length);
    let text = '';
    for (const unit of this.units.subarray(0, length)) text += String.fromCharCode(unit);
    return text;
  }
}

/** Code units of a long text that are looked at together. */
export const TOGETHER = 0x4000;
/** How many more of those behind them may be looked at with them. */
export const BEYOND = 0x100;
/** For texts that one step after the other looks at, part by part. */
export const LOOKED_AT = new CodeUnits(TOGETHER + BEYOND);
