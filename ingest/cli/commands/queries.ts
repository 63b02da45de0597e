import { savedQueries } from '../../../cypher/queries.ts';
import type { Command } from '../context.ts';
import { table } from '../output/table.ts';

export interface QueriesOptions {
  format: 'table' | 'json';
}

/** Lists the saved queries, with what they take. */
export const queries: Command<QueriesOptions> = async ({ format }, { terminal }) => {
  const all = [...savedQueries.values()];
  if (format === 'json') terminal.data(`${JSON.stringify(all, null, 2)}\n`);
  else
    terminal.data(
      table(
        ['name', 'title', '标题', 'parameters'],
        all.map(({ name, title, parameters }) => [
          name,
          title.en,
          title.zh,
          Object.entries(parameters)
            .map(([key, parameter]) => `${key}=${shown(parameter.default)}`)
            .join(' '),
        ]),
      ),
    );
  return 0;
};

function shown(value: string | number | boolean | readonly string[]): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
