/** The graph that is shown, as data: what it holds, how it grows and shrinks. Keyed by label and business id. */

import type { RelationshipType } from '../../../cypher/model.ts';
import {
  DRAWN_LABELS,
  type DrawnLabel,
  type GraphGroup,
  type GraphNode,
  type LinkMarks,
} from '../../api/graph.ts';

/** `COUNTS` joins an area and a priority by the number of measures that count: measures are folded into it. */
export type EdgeType = RelationshipType | 'COUNTS';

/** What is between two nodes, once a type: roles and other properties of it are asked for when it is looked at. */
export interface GraphEdge extends LinkMarks {
  key: string;
  type: EdgeType;
  from: string;
  to: string;
  weight: number;
}

export interface Graph {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: ReadonlyMap<string, GraphEdge>;
}

export interface Point {
  x: number;
  y: number;
}

export const EMPTY: Graph = { nodes: new Map(), edges: new Map() };

export function keyOf({ label, id }: Pick<GraphNode, 'label' | 'id'>): string {
  return `${label}:${id}`;
}

/** The label and id in a key, or null where it is none. */
export function parseKey(key: string): Pick<GraphNode, 'label' | 'id'> | null {
  const at = key.indexOf(':');
  const label = DRAWN_LABELS.find((candidate) => candidate === key.slice(0, at));
  const id = key.slice(at + 1);
  return label && id ? { label, id } : null;
}

export function edge(
  type: EdgeType,
  from: string,
  to: string,
  weight = 1,
  { relation, state }: LinkMarks = { relation: null, state: null },
): GraphEdge {
  return { key: edgeKey(type, from, to), type, from, to, weight, relation, state };
}

function edgeKey(type: EdgeType, from: string, to: string): string {
  return `${type}|${escaped(from)}|${escaped(to)}`;
}

/** Ids may hold any character: the bar that parts them is escaped inside one. */
function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\|/g, '~1');
}

/** Type and ends in the key of an edge, or null where it is none. */
export function parseEdgeKey(key: string): { type: string; from: string; to: string } | null {
  const [type, from, to, ...more] = key
    .split('|')
    .map((part) => part.replace(/~1/g, '|').replace(/~0/g, '~'));
  return type && from && to && more.length === 0 ? { type, from, to } : null;
}

/** Both together; of what both have, the first stays. Edges without both ends are left out. */
export function merged(graph: Graph, nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): Graph {
  const allNodes = new Map(graph.nodes);
  for (const node of nodes) if (!allNodes.has(keyOf(node))) allNodes.set(keyOf(node), node);
  const allEdges = new Map(graph.edges);
  for (const one of edges)
    if (!allEdges.has(one.key) && allNodes.has(one.from) && allNodes.has(one.to)) allEdges.set(one.key, one);
  return { nodes: allNodes, edges: allEdges };
}

/** The edge that joins a node to a neighbour of a group, in the direction that the model gives it. */
export function groupEdge(key: string, group: GraphGroup, neighbour: string): GraphEdge {
  return group.direction === 'out' ? edge(group.type, key, neighbour) : edge(group.type, neighbour, key);
}

/** How many neighbours of a group are shown already. */
export function shownOf(graph: Graph, key: string, group: GraphGroup): number {
  let shown = 0;
  for (const { type, from, to } of graph.edges.values()) {
    const [self, other] = group.direction === 'out' ? [from, to] : [to, from];
    if (type === group.type && self === key && other.startsWith(`${group.other}:`)) shown += 1;
  }
  return shown;
}

export function neighboursOf(graph: Graph, key: string): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of graph.edges.values()) {
    if (from === key) found.add(to);
    if (to === key) found.add(from);
  }
  return found;
}

function only(graph: Graph, keep: (node: GraphNode, key: string) => boolean): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const [key, node] of graph.nodes) if (keep(node, key)) nodes.set(key, node);
  return { nodes, edges: edgesWhere(graph.edges, ({ from, to }) => nodes.has(from) && nodes.has(to)) };
}

/** Of many edges, those that are kept. */
export function edgesWhere(edges: Graph['edges'], keep: (one: GraphEdge) => boolean): Map<string, GraphEdge> {
  const kept = new Map<string, GraphEdge>();
  for (const [key, one] of edges) if (keep(one)) kept.set(key, one);
  return kept;
}

/** Without the labels that a person filtered out. */
export function withoutLabels(graph: Graph, hidden: ReadonlySet<DrawnLabel>): Graph {
  return hidden.size === 0 ? graph : only(graph, ({ label }) => !hidden.has(label));
}

/** Number of edges of each node. */
export function degrees(graph: Graph): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, to } of graph.edges.values())
    for (const key of [from, to]) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** Number of measures at each node: those that are drawn, and those that are folded into a number. */
export function measureCounts(graph: Graph): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, count: number) => found.set(key, (found.get(key) ?? 0) + count);
  for (const { type, from, to, weight } of graph.edges.values()) {
    if (type === 'COUNTS') for (const key of [from, to]) add(key, weight);
    else if (from.startsWith('Measure:')) add(to, 1);
    else if (to.startsWith('Measure:')) add(from, 1);
  }
  return found;
}

/** A number in [0, 1) that depends on the text alone (FNV-1a, then mixed). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

/** Where a node starts before anything is laid out: always the same place for a key, about `near`. */
export function startPosition(key: string, near: Point = { x: 0, y: 0 }, radius = 100): Point {
  const angle = fraction(key) * 2 * Math.PI;
  const distance = radius * Math.sqrt(0.1 + 0.9 * fraction(`${key}#`));
  return { x: near.x + distance * Math.cos(angle), y: near.y + distance * Math.sin(angle) };
}

/** A name cut to what a label has room for: a Chinese character takes two places of 28. */
export function shortName(name: string, characters = 14): string {
  let room = characters * 2;
  let short = '';
  for (const character of name) {
    room -= /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    if (room < 0) return `${short.trimEnd()}…`;
    short += character;
  }
  return name;
}
