/** Draws every type of node in its shape with a rim, all in one call to the graphics card. */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { REACH, SHAPES } from '../core/graph-shapes.ts';
import type { DrawnEdge, NodeAttributes, ShapedData } from './scene.ts';

/** A triangle about each node that has room for its shape, as Sigma's own program for discs has it. */
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute vec3 a_form;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_point;
varying float v_pixel;
varying vec4 v_shape;
varying vec3 v_form;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 point = ${(2 * REACH).toFixed(2)} * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * point, 1)).xy, 0, 1);
  v_point = point;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_form = a_form;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_rim = a_rim;
  #endif
  v_color.a *= bias;
  v_rim.a *= bias;
}`;

/** Distances to a star: Inigo Quilez, “2D distance functions”, sdStar, MIT. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_point;
varying float v_pixel;
varying vec4 v_shape;
varying vec3 v_form;
const float PI = 3.141592653589793;
float star(vec2 p, float corners, float sharp) {
  float an = PI / corners;
  vec2 acs = vec2(cos(an), sin(an));
  vec2 ecs = vec2(cos(PI / sharp), sin(PI / sharp));
  float bn = mod(atan(p.x, p.y), 2.0 * an) - an;
  p = length(p) * vec2(cos(bn), abs(sin(bn))) - acs;
  p += ecs * clamp(-dot(p, ecs), 0.0, acs.y / ecs.y);
  return length(p) * sign(p.x);
}
void main(void) {
  vec2 stretched = v_point / v_form.xy / v_form.z;
  float c = cos(v_shape.z);
  float s = sin(v_shape.z);
  vec2 turned = vec2(c * stretched.x - s * stretched.y, s * stretched.x + c * stretched.y);
  float outside = v_shape.x < 0.5 ? length(turned) - 1.0 : star(turned, v_shape.x, v_shape.y);
  outside *= v_form.z * min(v_form.x, v_form.y);
  if (v_shape.w > 0.0) outside = max(outside, v_shape.w - length(v_point));
  #ifdef PICKING_MODE
  gl_FragColor = length(v_point) > 1.1 ? vec4(0.0) : v_color;
  #else
  float rim = smoothstep(-2.6 * v_pixel, -1.6 * v_pixel, outside);
  float seen = 1.0 - smoothstep(-v_pixel, 0.0, outside);
  gl_FragColor = mix(v_color, v_rim, rim) * seen;
  #endif
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, DrawnEdge> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 4, type: FLOAT },
        { name: 'a_form', size: 3, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    data: NodeDisplayData & Partial<ShapedData>,
  ): void {
    const shape = SHAPES[data.kind ?? 'Measure'];
    this.array.set(
      [
        data.x,
        data.y,
        data.size,
        floatColor(data.color),
        floatColor(data.rim ?? data.color),
        nodeIndex,
        shape.corners,
        shape.sharp,
        shape.turn,
        shape.hole,
        shape.wide,
        shape.high,
        shape.scale,
      ],
      startIndex,
    );
  }

  override setUniforms(
    { sizeRatio, correctionRatio, matrix }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    const { u_sizeRatio, u_correctionRatio, u_matrix } = uniformLocations;
    gl.uniform1f(u_sizeRatio ?? null, sizeRatio);
    gl.uniform1f(u_correctionRatio ?? null, correctionRatio);
    gl.uniformMatrix3fv(u_matrix ?? null, false, matrix);
  }
}
