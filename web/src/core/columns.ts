/** Columns of the matrix: the priorities under their tiers, then each tier as a whole and the framework itself. */
import type { Framework, Priority, Tier } from '../../api/coverage.ts';

export interface Column {
  id: string;
  /** `sum`: all priorities of a tier drawn together. `tier` and `framework`: what addresses them as a whole. */
  kind: 'priority' | 'sum' | 'tier' | 'framework';
  name: string;
  nameEn: string;
  /** The tier that gives the column its colour; null for the framework itself. */
  tier: Tier | null;
  priority: Priority | null;
}

export interface ColumnGroup {
  tier: Tier;
  columns: Column[];
}

export interface Columns {
  /** Priorities by tier, both in the framework's order. */
  groups: ColumnGroup[];
  /** Tiers and the framework, named as a whole. */
  whole: Column[];
  /** All of them in the order of the matrix. */
  all: Column[];
}

const byOrdinal = (a: { ordinal: number }, b: { ordinal: number }) => a.ordinal - b.ordinal;

export function columnsOf(framework: Framework): Columns {
  const tiers = [...framework.tiers].sort(byOrdinal);
  const priorities = [...framework.priorities].sort(byOrdinal);
  const groups = tiers.map((tier) => ({
    tier,
    columns: priorities
      .filter((priority) => priority.tier === tier.id)
      .map(
        (priority): Column => ({
          id: priority.id,
          kind: 'priority',
          name: priority.name,
          nameEn: priority.nameEn,
          tier,
          priority,
        }),
      ),
  }));
  const whole: Column[] = [
    ...tiers.map(
      (tier): Column => ({
        id: tier.id,
        kind: 'tier',
        name: tier.name,
        nameEn: tier.nameEn,
        tier,
        priority: null,
      }),
    ),
    {
      id: framework.id,
      kind: 'framework',
      name: framework.name,
      nameEn: framework.nameEn,
      tier: null,
      priority: null,
    },
  ];
  return columnsFrom(groups, whole);
}

export function columnsFrom(groups: ColumnGroup[], whole: Column[]): Columns {
  return { groups, whole, all: [...groups.flatMap((group) => group.columns), ...whole] };
}

/** The framework in force on a day; the newest one where several or none are. */
export function frameworkOn(frameworks: readonly Framework[], day: string): Framework | undefined {
  const newestFirst = [...frameworks].sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  return (
    newestFirst.find(
      (framework) =>
        (framework.validFrom === null || framework.validFrom <= day) &&
        (framework.validUntil === null || day <= framework.validUntil),
    ) ?? newestFirst[0]
  );
}
