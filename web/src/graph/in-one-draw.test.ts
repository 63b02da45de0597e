import { describe, expect, it } from 'vitest';
import { inOneDraw } from './in-one-draw.ts';

const FLOAT = 5126;
const UNSIGNED_BYTE = 5121;

/** As Sigma's: a triangle for each item, of one number and one colour, and an angle for each of its corners. */
class Triangles {
  VERTICES = 3;
  ATTRIBUTES = [
    { name: 'a_size', size: 1, type: FLOAT },
    { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
  ];
  CONSTANT_ATTRIBUTES = [{ name: 'a_angle', size: 1, type: FLOAT }];
  ATTRIBUTES_ITEMS_COUNT = 2;
  array = new Float32Array();
  constantArray = Float32Array.of(0.25, 0.5, 0.75);
  normalProgram;

  constructor(gl: FakeContext) {
    this.normalProgram = { gl, buffer: 'corners', frameBuffer: null, attributeLocations: locations };
  }
  reallocate(capacity: number): void {
    this.array = new Float32Array(capacity * this.ATTRIBUTES_ITEMS_COUNT);
  }
  process(_: unknown, at: number, size: number, colour: number): void {
    this.array[at * 2] = size;
    new Uint32Array(this.array.buffer)[at * 2 + 1] = colour;
  }
  bindProgram(_: unknown): void {}
  drawWebGL(_method: number, _program: unknown): void {}
}

const locations = { a_size: 0, a_color: -1, a_angle: 1 };

class FakeContext {
  readonly FLOAT = FLOAT;
  readonly ARRAY_BUFFER = 1;
  readonly DYNAMIC_DRAW = 2;
  readonly FRAMEBUFFER = 3;
  sent: Uint32Array[] = [];
  mended: [bytes: number, data: Uint32Array][] = [];
  pointers: number[][] = [];
  drawn: number[][] = [];
  /** Drawings that the graphics card was not told to begin with. */
  waiting = 0;
  bindBuffer() {}
  bindFramebuffer() {}
  enableVertexAttribArray() {}
  bufferData(_target: number, data: Uint32Array) {
    this.sent.push(data.slice());
  }
  bufferSubData(_target: number, bytes: number, data: Uint32Array, from: number, length: number) {
    this.mended.push([bytes, data.slice(from, from + length)]);
  }
  vertexAttribPointer(location: number, size: number, type: number, _: boolean, ...bytes: number[]) {
    this.pointers.push([location, size, type, ...bytes]);
  }
  drawArrays(...how: number[]) {
    this.drawn.push(how);
    this.waiting++;
  }
  flush() {
    this.waiting = 0;
  }
}

/** A colour whose bits are no number: read as one, it might come back as another. */
const NO_NUMBER = 0xff800001;

function made() {
  const gl = new FakeContext();
  const program = new (inOneDraw(Triangles))(gl);
  program.reallocate(2);
  program.process('a', 0, 7, NO_NUMBER);
  program.process('b', 1, 9, 0x00ff00ff);
  return { gl, program };
}

const bits = (number: number) => new Uint32Array(Float32Array.of(number).buffer)[0]!;

describe('inOneDraw', () => {
  it('lists the corners of all items and draws them together', () => {
    const { gl, program } = made();
    program.bindProgram(program.normalProgram);
    program.drawWebGL(4, program.normalProgram);
    const corner = (size: number, colour: number) => (angle: number) => [bits(size), colour, bits(angle)];
    const angles = [0.25, 0.5, 0.75];
    expect([...gl.sent[0]!]).toEqual([
      ...angles.flatMap(corner(7, NO_NUMBER)),
      ...angles.flatMap(corner(9, 0x00ff00ff)),
    ]);
    // What the shader does not use has no place; what comes after it stands behind it all the same.
    expect(gl.pointers).toEqual([
      [0, 1, FLOAT, 12, 0],
      [1, 1, FLOAT, 12, 8],
    ]);
    expect(gl.drawn).toEqual([[4, 0, 6]]);
    expect(gl.waiting).toBe(0);
  });

  it('sends them again only when an item changed', () => {
    const { gl, program } = made();
    program.bindProgram(program.normalProgram);
    program.bindProgram(program.normalProgram);
    expect(gl.sent).toHaveLength(1);
    program.process('b', 1, 11, 0);
    program.bindProgram(program.normalProgram);
    expect(gl.sent).toHaveLength(2);
    expect(gl.sent[1]![9]).toBe(bits(11));
  });

  it('sends what changed alone where that is little', () => {
    const { gl, program } = made();
    program.reallocate(100);
    for (let at = 0; at < 100; at++) program.process('', at, at, 0);
    program.bindProgram(program.normalProgram);
    program.process('', 40, 11, 0);
    program.process('', 7, 12, 0);
    program.bindProgram(program.normalProgram);
    program.bindProgram(program.normalProgram);
    expect(gl.sent).toHaveLength(1);
    // Three corners of three numbers of four bytes each.
    expect(gl.mended.map(([bytes, data]) => [bytes, data.length, data[0], data[3]])).toEqual([
      [40 * 36, 9, bits(11), bits(11)],
      [7 * 36, 9, bits(12), bits(12)],
    ]);
  });

  it('follows how many items there are', () => {
    const { gl, program } = made();
    program.bindProgram(program.normalProgram);
    program.reallocate(1);
    program.process('a', 0, 5, 0);
    program.bindProgram(program.normalProgram);
    program.drawWebGL(4, program.normalProgram);
    expect(gl.drawn).toEqual([[4, 0, 3]]);
  });
});
