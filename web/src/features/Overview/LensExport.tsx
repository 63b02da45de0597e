import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Lens } from '../../../api/lens.ts';
import type { Matrix } from '../../core/coverage.ts';
import { lensMatrix } from '../../core/lens.ts';
import type { Settings } from '../../core/settings.ts';
import { useLens } from '../../data/queries.ts';
import { ExportButton, lensSource } from '../Export/index.ts';

interface LensExportProps {
  by: Lens;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

/** Exports the matrix of departments or of instruments, all of its rows. */
export function LensExport({ by, coverage, matrix, settings }: LensExportProps) {
  const { data } = useLens(by);
  const lens = useMemo(
    () => data && lensMatrix(data, coverage, matrix, settings),
    [data, coverage, matrix, settings],
  );
  return <ExportButton disabled={!lens} source={(base) => lensSource(base, lens!, matrix, by)} />;
}
