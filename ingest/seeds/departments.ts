import * as z from 'zod';

const text = z.string().trim().min(1);
const LEVEL_SCOPES = ['city', 'district', 'elsewhere'];

const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  name: text,
  nameEn: text,
});

const forms = {
  /** As written after 区 or 市, the usual form first. */
  short: z.array(text).default([]),
  former: z.array(text).default([]),
  slips: z.array(text).default([]),
};

const bodySchema = z.strictObject({
  line: text,
  /** Full name with `{area}`, `{full}` or `{stem}` for the area. */
  name: text.regex(/\{(?:area|full|stem)\}/, 'a name with {area}, {full} or {stem} in it'),
  /** `city`, `district`, `elsewhere` (places that the areas' register lacks), or ids of areas. */
  where: z.array(text).min(1),
  ...forms,
});

const agencySchema = z.strictObject({
  line: text,
  /** Id of the area that it belongs to. */
  area: text,
  name: text.regex(/^[^{}]*$/, 'a name without {…}: bodies of each area stand under “bodies”'),
  ...forms,
});

/** `seeds/departments.yaml`: lines of work, bodies that each area has, and bodies that stand for themselves. */
export const departmentsSchema = z
  .strictObject({
    lines: z.array(lineSchema).min(1),
    bodies: z.array(bodySchema).min(1),
    agencies: z.array(agencySchema).default([]),
  })
  .superRefine(({ lines, bodies, agencies }, context) => {
    const ids = new Set<string>();
    const issue = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    lines.forEach(({ id }, i) => {
      if (ids.has(id)) issue(['lines', i, 'id'], `“${id}” stands twice`);
      ids.add(id);
    });
    for (const [list, entries] of [
      ['bodies', bodies],
      ['agencies', agencies],
    ] as const)
      entries.forEach(({ line }, i) => {
        if (!ids.has(line)) issue([list, i, 'line'], `there is no line “${line}”`);
      });
    const owners = new Map<string, string>();
    const claim = (scope: string, form: string, owner: string, path: PropertyKey[]) => {
      const key = `${scope} ${form.replace(/^\{area\}/, '')}`;
      const other = owners.get(key);
      if (other !== undefined && other !== owner) issue(path, `“${form}” already means ${other} in ${scope}`);
      owners.set(key, owner);
    };
    const claimAll = (scope: string, entry: Body | Agency, path: PropertyKey[]) => {
      claim(scope, entry.name, entry.name, [...path, 'name']);
      for (const key of ['short', 'former', 'slips'] as const)
        entry[key].forEach((form, i) => {
          claim(scope, form, entry.name, [...path, key, i]);
        });
    };
    bodies.forEach((body, i) => {
      for (const scope of body.where) claimAll(scope, body, ['bodies', i]);
    });
    agencies.forEach((agency, i) => {
      claimAll('agencies', agency, ['agencies', i]);
    });
  });

export type Departments = z.infer<typeof departmentsSchema>;
export type Line = Departments['lines'][number];
export type Body = Departments['bodies'][number];
export type Agency = Departments['agencies'][number];

/**
 * Ids of areas that the register of departments names and `known` lacks, each with the path to it in the file.
 * The two files are checked against each other once both are read.
 */
export function unknownAreas(
  { bodies, agencies }: Departments,
  known: (id: string) => boolean,
): { id: string; path: PropertyKey[] }[] {
  return [
    ...bodies.flatMap(({ where }, i) => where.map((id, j) => ({ id, path: ['bodies', i, 'where', j] }))),
    ...agencies.map(({ area }, i) => ({ id: area, path: ['agencies', i, 'area'] })),
  ].filter(({ id }) => !LEVEL_SCOPES.includes(id) && !known(id));
}
