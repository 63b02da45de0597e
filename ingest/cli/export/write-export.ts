/** Writes what is exported to a file, and says what went into it and what did not. */
import type { Format } from '../../../cypher/export/format-names.ts';
import { type Exportable, svgOf, written } from '../../../cypher/export/formats.ts';
import { withDescription } from '../../../cypher/export/png.ts';
import { type ExportLimit, limitInWords } from '../../../cypher/export/settings.ts';
import type { Source } from '../../../cypher/export/subgraph.ts';
import type { Context } from '../context.ts';
import { writeWhole } from '../output/write-file.ts';
import { UserError } from '../user-error.ts';

export interface Wish {
  file: string;
  format: Format;
  /** Of a PNG. */
  scale: number;
  /** What to say beside. */
  notes: readonly string[];
}

export async function writeExport(
  what: Exportable,
  { file, format, scale, notes }: Wish,
  { terminal, signal }: Pick<Context, 'terminal' | 'signal'>,
): Promise<void> {
  const limits: ExportLimit[] = [...what.settings.limits];
  const count = { nodes: 0, edges: 0 };
  const tell = () => terminal.progress(`export ${count.nodes} nodes, ${count.edges} relationships`);
  const counted = <T>(source: () => Source<T>, kind: 'nodes' | 'edges') =>
    async function* (): AsyncGenerator<T> {
      count[kind] = 0;
      for await (const item of source()) {
        if (++count[kind] % 1000 === 0) tell();
        yield item;
      }
    };
  const graph = what.graph && {
    ...what.graph,
    nodes: counted(what.graph.nodes, 'nodes'),
    edges: counted(what.graph.edges, 'edges'),
  };
  const all = { ...what, ...(graph && { graph }) };
  const messages = [...notes];
  if (format === 'png') {
    const { hasChineseFont, rasterised } = await import('../output/png.ts').catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new UserError(`PNG cannot be drawn on this machine: choose SVG (${why})`);
    });
    const { png, width, height } = rasterised(await svgOf(all), scale);
    if (!hasChineseFont())
      messages.push(
        'No font with Chinese characters is installed, so that they are missing in the picture: install one (Debian: fonts-noto-cjk), or choose SVG.',
      );
    messages.push(`${width} × ${height} pixels`);
    await writeWhole(file, [withDescription(png, JSON.stringify(what.settings))], signal);
  } else
    await writeWhole(
      file,
      written(all, format, (limit) => limits.push(limit)),
      signal,
    );
  terminal.clear();
  const size = count.nodes + count.edges > 0 ? `: ${count.nodes} nodes, ${count.edges} relationships` : '';
  terminal.message(`${file}${size}`);
  for (const limit of limits) terminal.message(`left out: ${limitInWords(limit, what.settings.language)}`);
  for (const message of messages) terminal.message(message);
}
