/** What Sigma draws nodes and links with. */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
  EdgeRectangleProgram,
} from 'sigma/rendering';
import { inOneDraw } from './in-one-draw.ts';
import type { DrawnEdge, NodeAttributes } from './scene.ts';
import { ShapeProgram } from './shape-program.ts';

/** Settings of Sigma, each kind of node and link under the name that its look bears. */
export const programs = () => ({
  defaultNodeType: 'shape',
  nodeProgramClasses: { shape: inOneDraw(ShapeProgram) },
  nodeHoverProgramClasses: { shape: inOneDraw(ShapeProgram) },
  defaultEdgeType: 'line',
  edgeProgramClasses: {
    line: inOneDraw(EdgeRectangleProgram<NodeAttributes, DrawnEdge>),
    arrow: createEdgeCompoundProgram([
      inOneDraw(createEdgeClampedProgram<NodeAttributes, DrawnEdge>()),
      inOneDraw(createEdgeArrowHeadProgram<NodeAttributes, DrawnEdge>()),
    ]),
    curved: inOneDraw(createEdgeCurveProgram<NodeAttributes, DrawnEdge>()),
    curvedArrow: inOneDraw(
      createEdgeCurveProgram<NodeAttributes, DrawnEdge>({
        arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
      }),
    ),
  },
});
