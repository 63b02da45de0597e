/**
 * Sigma draws each node and each edge as an instance of a few corners. Where no graphics card does it, every instance
 * costs as much as a drawing of its own, and graphics cards are slow with instances this small, too. Here the corners of
 * all of them stand in one list, which is drawn in one go. To the graphics card goes only what changed: while a node is
 * dragged, that node and its edges.
 */
import type Sigma from 'sigma';
import type { Program, ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { DrawnEdge, NodeAttributes } from './scene.ts';
import { drawWhenAsked } from './under-hand.ts';

type Attribute = Program['ATTRIBUTES'][number];

/** What is used of a program of Sigma's. */
interface Instanced {
  readonly VERTICES: number;
  readonly ATTRIBUTES: readonly Attribute[];
  readonly CONSTANT_ATTRIBUTES: readonly Attribute[];
  readonly ATTRIBUTES_ITEMS_COUNT: number;
  /** What varies from instance to instance, and what each corner of any of them adds. */
  readonly array: Float32Array;
  readonly constantArray: Float32Array;
  readonly normalProgram: ProgramInfo;
  /** Draws the picture that shows what is under the hand, where there is one. */
  pickProgram: ProgramInfo | null;
  readonly renderer: object;
  reallocate(capacity: number): void;
  /** Writes the item at a place: its key of the picture that shows what is under the hand, its place, its attributes. */
  process(key: unknown, place: number, ...item: readonly unknown[]): void;
  bindProgram(program: ProgramInfo): void;
  unbindProgram(program: ProgramInfo): void;
  drawWebGL(method: number, program: ProgramInfo): void;
  hasNothingToRender(): boolean;
  render(params: RenderParams): void;
  renderProgram(params: RenderParams, program: ProgramInfo): void;
}

/** Where more than one of so many items changed, all are sent at once. */
const FEW = 16;

type ProgramOf<P> = new (
  gl: WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  renderer: Sigma<NodeAttributes, DrawnEdge>,
) => P;

/** The same program, drawing all items together. It must be one of triangles that has instances. */
export function inOneDraw<C>(program: C): C {
  const Base = program as ProgramOf<Instanced>;
  class InOneDraw extends Base {
    // Not initialised here: Sigma's constructor may have come before.
    declare private corners: Uint32Array<ArrayBuffer> | undefined;
    /** Places of the items that changed since they were sent; undefined where all did. */
    declare private changed: number[] | undefined;

    override reallocate(capacity: number): void {
      this.changed = undefined;
      super.reallocate(capacity);
    }

    override process(key: unknown, place: number, ...item: readonly unknown[]): void {
      this.changed?.push(place);
      if (this.changed && this.changed.length * FEW > placesOf(this)) this.changed = undefined;
      super.process(key, place, ...item);
    }

    override render(params: RenderParams): void {
      const { pickProgram } = this;
      this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
      if (pickProgram) drawWhenAsked(this.renderer, this, () => this.renderForHand(params, pickProgram));
    }

    /** As Sigma does it in one go with what is drawn for the eye. */
    private renderForHand(params: RenderParams, program: ProgramInfo): void {
      if (this.hasNothingToRender()) return;
      const { width, height, downSizingRatio } = params;
      const pixelRatio = params.pixelRatio / downSizingRatio;
      program.gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
      this.bindProgram(program);
      this.renderProgram({ ...params, pixelRatio }, program);
      this.unbindProgram(program);
    }

    override bindProgram(program: ProgramInfo): void {
      const { gl, attributeLocations } = program;
      // The same corners are drawn for the eye and for what is under the hand.
      gl.bindBuffer(gl.ARRAY_BUFFER, this.normalProgram.buffer);
      if (this.corners && this.changed) {
        const length = this.VERTICES * itemsOf(this);
        for (const place of this.changed) {
          writeCorners(this, this.corners, place, place + 1);
          const from = place * length;
          gl.bufferSubData(
            gl.ARRAY_BUFFER,
            from * this.corners.BYTES_PER_ELEMENT,
            this.corners,
            from,
            length,
          );
        }
      } else {
        const length = placesOf(this) * this.VERTICES * itemsOf(this);
        if (this.corners?.length !== length) this.corners = new Uint32Array(length);
        writeCorners(this, this.corners, 0, placesOf(this));
        gl.bufferData(gl.ARRAY_BUFFER, this.corners, gl.DYNAMIC_DRAW);
      }
      this.changed = [];
      const stride = itemsOf(this) * Float32Array.BYTES_PER_ELEMENT;
      let offset = 0;
      for (const { name, size, type, normalized = false } of attributesOf(this)) {
        const location = attributeLocations[name] ?? -1;
        if (location !== -1) {
          gl.enableVertexAttribArray(location);
          gl.vertexAttribPointer(location, size, type, normalized, stride, offset);
        }
        offset += size * (type === gl.FLOAT ? Float32Array.BYTES_PER_ELEMENT : 1);
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    override unbindProgram({ gl, attributeLocations }: ProgramInfo): void {
      for (const { name } of attributesOf(this)) {
        const location = attributeLocations[name] ?? -1;
        if (location !== -1) gl.disableVertexAttribArray(location);
      }
    }

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo): void {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      gl.drawArrays(method, 0, (this.corners?.length ?? 0) / itemsOf(this));
      // Drawn at once, beside what is still to be done here, rather than when the picture is waited for.
      gl.flush();
    }
  }
  return InOneDraw as C;
}

const attributesOf = ({ ATTRIBUTES, CONSTANT_ATTRIBUTES }: Instanced) => [
  ...ATTRIBUTES,
  ...CONSTANT_ATTRIBUTES,
];

/** Numbers that make a corner. */
const itemsOf = ({ ATTRIBUTES_ITEMS_COUNT, VERTICES, constantArray }: Instanced) =>
  ATTRIBUTES_ITEMS_COUNT + constantArray.length / VERTICES;

/** How many items the program has room for. */
const placesOf = ({ array, ATTRIBUTES_ITEMS_COUNT }: Instanced) => array.length / ATTRIBUTES_ITEMS_COUNT;

/** Writes every corner of the items at `from` up to `until`. As integers: colours are not all numbers. */
function writeCorners(program: Instanced, corners: Uint32Array, from: number, until: number): void {
  const { VERTICES, ATTRIBUTES_ITEMS_COUNT: own } = program;
  const varying = new Uint32Array(program.array.buffer);
  const constant = new Uint32Array(program.constantArray.buffer);
  const added = constant.length / VERTICES;
  let at = from * VERTICES * (own + added);
  for (let place = from; place < until; place++)
    for (let corner = 0; corner < constant.length; corner += added) {
      for (let item = 0; item < own; item++) corners[at++] = varying[place * own + item]!;
      for (let item = 0; item < added; item++) corners[at++] = constant[corner + item]!;
    }
}
