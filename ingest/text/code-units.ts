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
    if (text.length > this.units.length) throw new RangeError('a text is longer than the room for it');
    if (LITTLE_ENDIAN && text.length > SHORT) this.bytes.write(text, 'utf16le');
    else for (let i = 0; i < text.length; i++) this.units[i] = text.charCodeAt(i);
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
