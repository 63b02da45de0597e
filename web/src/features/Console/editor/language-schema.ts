/** What can be asked for, in the form that the language support takes. */
import type { DbSchema, Neo4jFunction, Neo4jProcedure } from '@neo4j-cypher/language-support';
import type { ConsoleSchema } from '../../../../api/console.ts';
import { KNOWN_FUNCTIONS } from '../../../core/console-functions.ts';

const VERSION = 'CYPHER 5';

type Argument = { name: string; type: string; description: string };
const described = (list: readonly Argument[]) => list.map((one) => ({ ...one, isDeprecated: false }));
const byName = <T extends { name: string }>(list: readonly T[]) =>
  Object.fromEntries(list.map((one) => [one.name, one]));

export function dbSchemaOf(schema: ConsoleSchema | null, parameters: readonly string[]): DbSchema {
  const given = Object.fromEntries(parameters.map((name) => [name, '']));
  if (!schema) return { parameters: given, functions: { [VERSION]: byName(knownFunctions()) } };
  const { labels, relationships, functions, procedures } = schema;
  const properties = [...labels, ...relationships].flatMap((one) => one.properties);
  return {
    defaultLanguage: VERSION,
    labels: labels.map(({ label }) => label),
    relationshipTypes: [...new Set(relationships.map(({ type }) => type))],
    propertyKeys: [...new Set(properties)].sort(),
    graphSchema: relationships.map(({ type, from, to }) => ({ from, to, relType: type })),
    parameters: given,
    functions: { [VERSION]: byName(functions?.map(functionOf) ?? knownFunctions()) },
    ...(procedures && { procedures: { [VERSION]: byName(procedures.map(procedureOf)) } }),
  };
}

type ListedFunction = NonNullable<ConsoleSchema['functions']>[number];

const functionOf = ({ returns, arguments: given, ...rest }: ListedFunction): Neo4jFunction => ({
  ...rest,
  isBuiltIn: !rest.name.includes('.') || rest.category !== '',
  argumentDescription: described(given),
  returnDescription: returns,
  isDeprecated: false,
});

const knownFunctions = (): Neo4jFunction[] =>
  KNOWN_FUNCTIONS.map((one) => ({
    ...one,
    category: '',
    description: '',
    isBuiltIn: true,
    argumentDescription: argumentsOf(one.signature),
    returnDescription: '',
    isDeprecated: false,
  }));

/** Any value, or none: of functions such as `date` the language support knows no more than it is told here. */
const argumentsOf = (signature: string) =>
  (/\((.*?)\)/.exec(signature)?.[1] ?? '')
    .split(', ')
    .filter((name) => name !== '')
    .map((name) => ({
      name,
      type: 'ANY',
      description: `${name} = null :: ANY`,
      isDeprecated: false,
      default: 'DefaultParameterValue(null)',
    }));

type ListedProcedure = NonNullable<ConsoleSchema['procedures']>[number];

const procedureOf = ({ yields, arguments: given, ...rest }: ListedProcedure): Neo4jProcedure => ({
  ...rest,
  worksOnSystem: false,
  argumentDescription: described(given),
  returnDescription: described(yields),
  admin: false,
  option: { deprecated: false },
});
