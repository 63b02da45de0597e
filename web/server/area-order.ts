/** The order in which the register names the areas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areasSchema } from '../../ingest/seeds/areas.ts';
import { parseYaml } from '../../ingest/seeds/yaml.ts';

/** Ids of the areas in `seedsDir`; none where it has no register. Throws where the register has a mistake. */
export function areaOrder(seedsDir: string): string[] {
  const file = join(seedsDir, 'areas.yaml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return parseYaml(file, text, areasSchema).areas.map((area) => area.id);
}
