import type * as z from 'zod';
import { AreaRegister, areasSchema } from './areas.ts';
import { type BeneficiarySeeds, beneficiariesSchema } from './beneficiaries.ts';
import { DepartmentRegister } from './department-register.ts';
import { departmentsSchema, unknownAreas } from './departments.ts';
import { type Framework, frameworkSchema, linkTargets } from './framework.ts';
import { type InstrumentSeeds, instrumentsSchema } from './instruments.ts';
import type { LexiconFile } from './lexicon.ts';
import { lexiconCheck } from './lexicon-check.ts';
import { SeedError } from './seed-error.ts';
import { parseYaml } from './yaml.ts';

/** A file of the seeds folder. */
export interface SeedFile {
  /** Path inside the folder, with slashes: `frameworks/shanghai.yaml`. */
  path: string;
  text: string;
}

/** Everything that the seed data says, checked and ready to use. */
export interface Knowledge {
  /** All frameworks, the newest first. */
  frameworks: readonly Framework[];
  /** The framework that links point to: the newest that has not ended, else the newest. */
  framework: Framework;
  areas: AreaRegister;
  departments: DepartmentRegister;
  /** The files of `seeds/lexicon/`, in the order of their names. */
  lexicon: readonly LexiconFile[];
  instruments: InstrumentSeeds;
  beneficiaries: BeneficiarySeeds;
  /** Changes when any of the seed data does. */
  hash: string;
}

/**
 * Reads the seed files and checks each by itself and against the others.
 * @param hash what {@link Knowledge.hash} says
 * @throws {SeedError} naming every mistake of the first file that has one
 */
export function assembleKnowledge(files: readonly SeedFile[], hash: string): Knowledge {
  const areas = new AreaRegister(parse(one(files, 'areas.yaml'), areasSchema).areas);
  const knowsArea = (id: string) => areas.get(id) !== null;

  const departments = parse(
    one(files, 'departments.yaml'),
    departmentsSchema.superRefine((data, context) => {
      for (const { id, path } of unknownAreas(data, knowsArea))
        context.addIssue(unknownId(path, 'area', id, 'areas.yaml'));
    }),
  );

  const frameworks = folder(files, 'frameworks').map((file) =>
    parse(
      file,
      frameworkSchema.superRefine(({ area }, context) => {
        if (!knowsArea(area)) context.addIssue(unknownId(['area'], 'area', area, 'areas.yaml'));
      }),
    ),
  );
  frameworks.sort((a, b) => (b.validity.from ?? '').localeCompare(a.validity.from ?? ''));
  const framework = frameworks.find(({ validity }) => validity.until === null) ?? frameworks[0]!;
  const lexiconSchema = lexiconCheck(linkTargets(framework));

  return {
    frameworks,
    framework,
    areas,
    departments: new DepartmentRegister(departments, areas),
    lexicon: folder(files, 'lexicon').map((file) => parse(file, lexiconSchema)),
    instruments: parse(one(files, 'instruments.yaml'), instrumentsSchema),
    beneficiaries: parse(one(files, 'beneficiaries.yaml'), beneficiariesSchema),
    hash,
  };
}

function parse<T>({ path, text }: SeedFile, schema: z.ZodType<T>): T {
  return parseYaml(`seeds/${path}`, text, schema);
}

function one(files: readonly SeedFile[], path: string): SeedFile {
  return files.find((file) => file.path === path) ?? missing(path, 'Restore the file from the project.');
}

function folder(files: readonly SeedFile[], name: string): SeedFile[] {
  const found = files.filter(({ path }) => path.startsWith(`${name}/`));
  return found.length > 0 ? found : missing(`${name}/*.yaml`, 'Restore at least one file from the project.');
}

function missing(path: string, remedy: string): never {
  throw new SeedError(`seeds/${path}`, [{ line: 1, column: 1, message: 'the file is missing', remedy }]);
}

function unknownId(path: PropertyKey[], kind: string, id: string, file: string) {
  return {
    code: 'custom' as const,
    path,
    message: `there is no ${kind} “${id}”`,
    params: { remedy: `Use an id that seeds/${file} has, or add it there.` },
  };
}
