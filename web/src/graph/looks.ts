/** How a node and an edge look as things stand: what is hovered or selected stands out, and the rest steps back. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Palette } from './palette.ts';
import type { DrawnEdge, Emphasis, NodeAttributes, ShapedData } from './scene.ts';

/** Read at every drawing, and changed in place. */
export interface Looks {
  palette: Palette;
  emphasis: Emphasis;
  hovered: string | null;
  /** Neighbours of what is hovered or selected; the two ends of a selected link. */
  near: ReadonlySet<string>;
}

/** Whether anything is drawn out at all, and whether this node is. */
function standing(
  { emphasis, hovered, near }: Looks,
  key: string,
): { any: boolean; centre: boolean; lit: boolean } {
  const { selected, link, path } = emphasis;
  if (hovered !== null) return { any: true, centre: key === hovered, lit: near.has(key) };
  if (link !== null) return { any: true, centre: near.has(key), lit: false };
  if (path.size > 0) return { any: true, centre: path.has(key) || selected.has(key), lit: false };
  return { any: selected.size > 0, centre: selected.has(key), lit: near.has(key) };
}

export function lookOfNode(
  looks: Looks,
  key: string,
  { x, y, size, drawn }: NodeAttributes,
): Partial<NodeDisplayData & ShapedData> {
  const { any, centre, lit } = standing(looks, key);
  const { palette, emphasis } = looks;
  const dim = any && !centre && !lit;
  return {
    x,
    y,
    size,
    ...{ key },
    label: dim ? null : drawn.short,
    color: dim ? palette.faded : palette.node(drawn.label, drawn.tier),
    kind: drawn.label,
    rim: emphasis.pinned.has(key) ? palette.ink : palette.surface,
    highlighted: emphasis.selected.has(key),
    forceLabel: centre,
    zIndex: dim ? 0 : 1,
  };
}

export function lookOfEdge(
  looks: Looks,
  { key, from, to, weight, folded, directed, bend }: DrawnEdge,
): Partial<EdgeDisplayData> & { curvature: number } {
  const { palette, emphasis, hovered } = looks;
  const { selected, link, path, pathLinks } = emphasis;
  const any = hovered !== null || link !== null || path.size > 0 || selected.size > 0;
  const lit =
    hovered !== null
      ? from === hovered || to === hovered
      : link !== null
        ? key === link
        : path.size > 0
          ? pathLinks.has(key)
          : selected.has(from) || selected.has(to);
  const own = folded ? palette.node('Priority', folded.tier) : null;
  const straight = directed ? 'arrow' : 'line';
  return {
    type: bend === 0 ? straight : directed ? 'curvedArrow' : 'curved',
    curvature: bend,
    size:
      (folded ? Math.min(10, 0.8 + Math.sqrt(weight) * 1.1) : directed ? 1.5 : 1.2) +
      (lit && (link !== null || path.size > 0) ? 1.5 : 0),
    color: lit ? (own ?? palette.accent) : any ? palette.faded : (own ?? palette.line),
    label: folded && (lit || !any) ? String(weight) : null,
    forceLabel: folded !== null,
    zIndex: lit ? 1 : 0,
  };
}
