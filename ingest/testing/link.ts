/** For tests of the step link: the real lexicon, and measures made of plain words. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MeasureText } from '../extract/measure-text.ts';
import { compileLexicon, type Linked, linkMeasures } from '../link/index.ts';
import { frameworkSchema } from '../seeds/framework.ts';
import { lexiconFileSchema } from '../seeds/lexicon.ts';
import { parseYaml } from '../seeds/yaml.ts';
import { MappedText } from '../text/mapped-text.ts';
import { normalise } from '../text/normalise.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const text = (file: string) => readFileSync(`${seeds}${file}`, 'utf8');

export const framework = parseYaml(
  'framework',
  text('frameworks/shanghai-2-2-3-6-4-5.yaml'),
  frameworkSchema,
);

export const lexicon = compileLexicon(
  readdirSync(`${seeds}lexicon`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parseYaml(file, text(`lexicon/${file}`), lexiconFileSchema)),
  framework,
);

/** A measure of which the first sentence is the title where more than one sentence stands. */
export function measureText(source: string, headings: readonly string[] = []): MeasureText {
  const content = normalise(MappedText.of(source));
  const stop = content.text.indexOf('。');
  const hasLead = stop >= 0 && stop < content.length - 1 && stop <= 24;
  return new MeasureText(
    headings.map((heading) => normalise(MappedText.of(heading))),
    hasLead ? content.slice(0, stop) : MappedText.empty,
    content,
    hasLead ? stop + 1 : 0,
  );
}

/** Links a measure given as words. */
export const link = (source: string, headings: readonly string[] = []): Linked =>
  linkMeasures([measureText(source, headings)], lexicon, source)[0]!;
