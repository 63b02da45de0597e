import { LEAST_LIKENESS } from '../../../../cypher/likeness.ts';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import type { Expiring, ExpiryKind } from '../../core/expiring.ts';
import { expiringTable, gapTable, sharedTable, similarTable } from '../../core/export/list-tables.ts';
import type { Gap, GapKind } from '../../core/gaps.ts';
import type { OverlapKind, SharedMeans, SharedPriority, SimilarPair } from '../../core/overlaps.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ExportButton, gapsSource } from '../Export/index.ts';

interface GapsExportProps {
  kind: GapKind | OverlapKind | ExpiryKind;
  gaps: readonly Gap[];
  shared: readonly (SharedPriority | SharedMeans)[];
  similar: readonly SimilarPair[];
  expiring: readonly Expiring[];
  /** The day that is looked ahead to. */
  before: string;
  coverage: Coverage;
  matrix: Matrix;
}

/** Exports the list that is shown, with what it is narrowed to. */
export function GapsExport(props: GapsExportProps) {
  const { kind, gaps, shared, similar, expiring, before, coverage, matrix } = props;
  const empty = [gaps, shared, similar, expiring].every((list) => list.length === 0);
  const { area, tier } = useAddress();
  const { t, name, language } = useWords();
  const row = matrix.rows.find((one) => one.area.id === area);
  const group = matrix.columns.groups.find((one) => one.tier.id === tier);
  return (
    <ExportButton
      disabled={empty}
      source={(base) => {
        const title = t(`gaps.kind.${kind}`);
        const view: [string, string][] = [];
        if (row) view.push([t('gaps.area'), name(row.area)]);
        if (group && kind !== 'expiring') view.push([t('gaps.tier'), name(group.tier)]);
        if (kind === 'expiring') view.push([t('gaps.before'), before]);
        if (kind === 'near-identical') view.push([t('gaps.likenessSetting'), `${LEAST_LIKENESS * 100} %`]);
        const table =
          kind === 'near-identical'
            ? similarTable(title, similar, coverage, language)
            : kind === 'same-priority' || kind === 'same-means'
              ? sharedTable(title, shared, language)
              : kind === 'expiring'
                ? expiringTable(expiring, language)
                : gapTable(gaps, base.settings, language);
        return gapsSource(base, { title: `${t('gaps.title')}: ${title}`, tables: [table], view });
      }}
    />
  );
}
