/** What views read: the matrix and what lies behind it, over an open store. */
import { areaNamed } from '../../cypher/area-name.ts';
import { StoreError } from '../../cypher/store/store.ts';
import type { ViewQuestion } from '../../ingest/cli/offline-entry.ts';
import type { Coverage } from '../api/coverage.ts';
import { areaOrder } from '../server/area-order.ts';
import { coverage } from '../server/read/coverage.ts';
import { type Reading, readAtOnce } from '../server/rows.ts';
import { frameworkOn } from '../src/core/columns.ts';
import { type Matrix, type MatrixRow, matrixOf } from '../src/core/coverage.ts';
import type { Settings } from '../src/core/settings.ts';

export interface Views {
  reading: Reading;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

/**
 * Reads the matrix under the settings of a question, and gives it to `work` with a session that is open as long; all of
 * it is done again where the graph changed meanwhile.
 * Throws a `StoreError` where the graph has no framework, or a chosen document is not in it.
 */
export async function withViews<T>(question: ViewQuestion, work: (views: Views) => Promise<T>): Promise<T> {
  const { store, seedsDir, signal, asOf, counting, documents } = question;
  return readAtOnce(store, signal, async (reading) => {
    const data = await coverage(reading, areaOrder(seedsDir));
    const known = new Set(data.documents.map(({ id }) => id));
    const unknown = documents?.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new StoreError('not-found', `There is no document ${unknown} in the graph.`);
    const framework = frameworkOn(data.frameworks, asOf);
    if (!framework) throw new StoreError('not-found', 'The graph has no framework: run cetu ingest first.');
    const settings = { asOf, counting, documents };
    return work({ reading, coverage: data, matrix: matrixOf(data, framework, settings), settings });
  });
}

/** The rows of two areas. Throws a `StoreError` where one is not there, or both are the same. */
export function rowsOfBoth(views: Views, left: string, right: string): [MatrixRow, MatrixRow] {
  const [one, other] = [rowOf(views, left), rowOf(views, right)];
  if (one !== other) return [one, other];
  throw new StoreError(
    'not-found',
    `${left} and ${right} are the same area: name two that differ, such as --compare 长宁区 闵行区.`,
  );
}

/** The row of an area by its id, its name or as much of a name as only it has. Throws a `StoreError` that lists what there is. */
export function rowOf({ matrix }: Views, area: string): MatrixRow {
  const found = areaNamed(
    matrix.rows.map((one) => one.area),
    area,
  );
  const row = matrix.rows.find((one) => one.area === found);
  if (row) return row;
  const names = matrix.rows.map((one) => one.area.name).join('、');
  throw new StoreError('not-found', `There is no area ${area} in the graph. It has ${names}.`);
}
