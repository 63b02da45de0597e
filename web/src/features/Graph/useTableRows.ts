/** The rows of the graph's table: what is drawn, in the order that a person chose. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { DRAWN_LABELS } from '../../../api/graph.ts';
import { degrees, type Graph } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { TableRow } from './NodeRow.tsx';
import type { RoomGraph } from './useGraph.ts';

export const COLUMNS = ['type', 'name', 'links', 'pinned'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * Where each name stands in the order of the language. Comparing names is slow: from one graph to the next most of them
 * stay in the order that they had, which sorting finds at once.
 */
function useNameOrder({ nodes }: Graph): ReadonlyMap<string, number> {
  const { name, language } = useWords();
  const before = useRef({ language, keys: [] as string[] });
  const order = useMemo(() => {
    const collator = new Intl.Collator(language);
    const names = new Map(
      [...nodes].map(([key, node]) => [key, name({ name: node.name, nameEn: node.nameEn ?? node.name })]),
    );
    const kept = before.current.language === language ? before.current.keys : [];
    const stay = new Set(kept.filter((key) => nodes.has(key)));
    const keys = [...stay, ...[...nodes.keys()].filter((key) => !stay.has(key))];
    keys.sort((a, b) => collator.compare(names.get(a)!, names.get(b)!));
    return { keys, places: new Map(keys.map((key, at) => [key, at])) };
  }, [nodes, name, language]);
  useEffect(() => {
    before.current = { language, keys: order.keys };
  }, [order, language]);
  return order.places;
}

/** The rows follow the drawing a moment later: sorting them holds up neither it nor the hand. */
export function useTableRows({ dataset, shown, view }: RoomGraph, by: Column, down: boolean): TableRow[] {
  const { t, name, language } = useWords();
  const { pins } = view;
  // One value, so that all of it is of one moment.
  const drawn = useDeferredValue(useMemo(() => ({ dataset, shown, pins }), [dataset, shown, pins]));
  const places = useNameOrder(drawn.dataset);
  return useMemo(() => {
    const degree = degrees(drawn.shown);
    const collator = new Intl.Collator(language);
    // Once a type: looking up words for thousands of nodes would take longer than all else.
    const types = new Map(DRAWN_LABELS.map((label) => [label, t(`graph.label.${label}`)]));
    const all = [...drawn.shown.nodes].map(([key, node]) => ({
      key,
      type: types.get(node.label)!,
      name: name({ name: node.name, nameEn: node.nameEn ?? node.name }),
      links: degree.get(key) ?? 0,
      pinned: drawn.pins.has(key),
    }));
    const order = down ? -1 : 1;
    const byName = (a: TableRow, b: TableRow) => places.get(a.key)! - places.get(b.key)!;
    const compared: Record<Column, (a: TableRow, b: TableRow) => number> = {
      type: (a, b) => (a.type === b.type ? 0 : collator.compare(a.type, b.type)),
      name: byName,
      links: (a, b) => a.links - b.links,
      pinned: (a, b) => Number(a.pinned) - Number(b.pinned),
    };
    return all.sort((a, b) => order * compared[by](a, b) || byName(a, b));
  }, [drawn, places, by, down, t, name, language]);
}
