/** What has to be read before a report can be written. */
import { type Coverage, NO_AREA } from '../../../api/coverage.ts';
import type { Lens } from '../../../api/lens.ts';
import { viewOf } from './collected.ts';
import type { ReportItem } from './item.ts';
import type { ReportSubject } from './subject.ts';

export interface ReportNeeds {
  /** Areas whose measures are needed. */
  areas: string[];
  /** Measures that are needed whatever their area. */
  measures: string[];
  lenses: Lens[];
}

/** Every area with a document. */
function areasOf({ documents }: Coverage): string[] {
  return [...new Set(documents.map(({ area }) => area ?? NO_AREA))];
}

export function needsOf(subject: ReportSubject, coverage: Coverage): ReportNeeds {
  const all = areasOf(coverage);
  switch (subject.kind) {
    case 'matrix':
      return { areas: all, measures: [], lenses: [] };
    case 'area':
      return { areas: all.filter((area) => area === subject.area), measures: [], lenses: [] };
    case 'comparison':
      return {
        areas: all.filter((area) => area === subject.left || area === subject.right),
        measures: [],
        lenses: [],
      };
    case 'basket': {
      const needs = subject.items.map((item) => needsOfItem(item, all));
      return {
        areas: [...new Set(needs.flatMap(({ areas }) => areas))],
        measures: [...new Set(needs.flatMap(({ measures }) => measures))],
        lenses: [...new Set(needs.flatMap(({ lenses }) => lenses))],
      };
    }
  }
}

function needsOfItem(item: ReportItem, all: readonly string[]): ReportNeeds {
  const none: ReportNeeds = { areas: [], measures: [], lenses: [] };
  if (item.kind === 'query') return none;
  if (item.kind === 'graph') {
    const measures = item.picture.nodes.filter(({ label }) => label === 'Measure').map(({ id }) => id);
    return { ...none, measures };
  }
  const view = viewOf(item, '');
  if (view.room === 'reader') return { ...none, measures: view.measure === null ? [] : [view.measure] };
  if (view.room === 'compare')
    return { ...none, areas: all.filter((area) => area === view.left || area === view.right) };
  if (view.room === 'overview' && view.lens !== 'areas')
    return { ...none, areas: [...all], lenses: [view.lens] };
  return { ...none, areas: view.area === null ? [...all] : all.filter((area) => area === view.area) };
}
