/** How fast a large graph is exported, and that memory does not grow with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format } from '../../cypher/export/format-names.ts';
import { type Exportable, formatsFor, written } from '../../cypher/export/formats.ts';
import type { ExportEdge, ExportNode } from '../../cypher/export/subgraph.ts';
import { exportSettings } from '../../cypher/export/testing.ts';
import type { Print } from './print.ts';

const settings = exportSettings();

/** Measures with texts as long as real ones, each with four links that carry words, made as they are asked for. */
function generatedGraph(count: number): Exportable {
  function* nodes(): Generator<ExportNode> {
    for (let at = 0; at < count; at++)
      yield {
        key: `Measure:m${at}`,
        labels: ['Measure'],
        name: `支持人工智能企业 ${at}`,
        properties: {
          id: `m${at}`,
          title: `支持人工智能企业 ${at}`,
          text: `对符合条件的企业，给予不超过 ${at} 万元的支持。`.repeat(8),
          kind: 'measure',
          scope: 'targeted',
          ordinal: at,
          path: ['一、总体要求', '（一）支持创新'],
          start: at * 10,
          end: at * 10 + 200,
        },
        view: { x: at % 1000, y: at / 1000, size: 6, color: '#8d939d', shape: 'disc' },
      };
  }
  function* edges(): Generator<ExportEdge> {
    for (let at = 0; at < count * 4; at++) {
      const [from, to] = [at % count, (at * 7 + 1) % count];
      yield {
        key: `SIMILAR_TO|${at}`,
        source: `Measure:m${from}`,
        target: `Measure:m${to}`,
        type: 'ADDRESSES',
        properties: {
          id: `ADDRESSES|${at}`,
          relation: 'direct',
          state: 'proposed',
          confidence: 0.9,
          evidence: ['支持人工智能企业发展'],
          starts: [at],
          ends: [at + 10],
          terms: ['人工智能'],
          rule: 'sure-term',
        },
      };
    }
  }
  return { settings, graph: { nodes, edges, evidence: () => [] } };
}

/** No picture is drawn of it. */
type GraphFormat = Exclude<Format, 'png'>;

/** Names the format and the number of nodes that a process is started for. */
const ASKED = 'CETU_BENCH_EXPORT';

/** Writes one format to nowhere, and prints what it took. */
async function measureExport(format: GraphFormat, nodes: number): Promise<void> {
  let bytes = 0;
  const start = performance.now();
  for await (const chunk of written(generatedGraph(nodes), format)) bytes += chunk.length;
  const seconds = (performance.now() - start) / 1000;
  writeSync(1, JSON.stringify({ bytes, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

interface Cost {
  bytes: number;
  seconds: number;
  megabytes: number;
}

/** Memory is counted for a whole process, so that each format has one. */
async function costOf(format: string, nodes: number): Promise<Cost> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, [ASKED]: `${format} ${nodes}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  if (exitCode !== 0) throw new Error(`the export as ${format} ended with ${exitCode}`);
  return JSON.parse(output);
}

/** Exports a graph of `nodes` nodes and four times the relationships in every format, and one of a tenth of it. */
export async function exportBench(nodes: number, print: Print): Promise<void> {
  const rows = [['', 'seconds', 'MB written', 'most memory, MB', 'of a tenth, MB']];
  for (const format of formatsFor(generatedGraph(nodes))) {
    const [small, large] = [await costOf(format, Math.ceil(nodes / 10)), await costOf(format, nodes)];
    rows.push([
      format,
      large.seconds.toFixed(1),
      (large.bytes / 1e6).toFixed(0),
      large.megabytes.toFixed(0),
      small.megabytes.toFixed(0),
    ]);
  }
  print(`Export of ${nodes} nodes and ${nodes * 4} relationships`, rows);
}

const asked = process.env[ASKED]?.split(' ');
if (asked) await measureExport(asked[0] as GraphFormat, Number(asked[1]));
