import { type Label, NODES, RELATIONSHIPS, type RelationshipType } from '../../../cypher/model.ts';
import { LABELS, type Property, propertiesOf, TYPES } from './generated-graph.ts';

/** The one source of chance. */
export interface Choices {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  of<T>(items: readonly T[]): T;
  /** True once in `count` times. */
  oneIn(count: number): boolean;
}

/** A named node or relationship of a statement. */
export interface Named {
  name: string;
  label: Label | null;
  type: RelationshipType | null;
  properties: readonly Property[];
}

/** What a value is. A `bag` is a list in no order. */
export type ValueKind = 'number' | 'text' | 'truth' | 'texts' | 'bag' | 'date';

export interface Made {
  name: string;
  kind: ValueKind;
}

interface Step {
  type: RelationshipType;
  to: Label;
  forwards: boolean;
}

const STEPS: ReadonlyMap<Label, readonly Step[]> = new Map(
  LABELS.map((label) => [label, TYPES.flatMap((type) => stepsOf(type, label))]),
);

function stepsOf(type: RelationshipType, label: Label): Step[] {
  const ends: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIPS[type];
  const found: Step[] = [];
  if (ends.from.includes(label)) for (const to of ends.to) found.push({ type, to, forwards: true });
  if (ends.to.includes(label)) for (const to of ends.from) found.push({ type, to, forwards: false });
  return found;
}

const CONNECTED = LABELS.filter((label) => STEPS.get(label)!.length > 0);

/** Patterns along the relationships of the model, and the names that they bind. */
export class GeneratedPatterns {
  readonly choices: Choices;
  nodes: Named[] = [];
  relationships: Named[] = [];
  /** Names that a WITH or UNWIND gave to values. */
  made: Made[] = [];
  #count = 0;

  constructor(choices: Choices) {
    this.choices = choices;
  }

  name(letter: string): string {
    return `${letter}${this.#count++}`;
  }

  forget(): void {
    this.nodes = [];
    this.relationships = [];
    this.made = [];
  }

  keepOnly(node: Named): void {
    this.forget();
    this.nodes = [node];
  }

  newNode(label: Label = this.choices.of(CONNECTED)): Named {
    const node: Named = {
      name: this.name('v'),
      label,
      type: null,
      properties: propertiesOf(NODES[label].shape),
    };
    this.nodes.push(node);
    return node;
  }

  /** A chain of one to three steps; it starts at a name that is bound, where there is one. */
  pattern(): string {
    const { choices } = this;
    const bound = this.nodes.length > 0 && !choices.oneIn(8) ? choices.of(this.nodes) : null;
    const start = bound ?? this.newNode();
    let text = bound ? `(${bound.name})` : this.#node(start);
    let label = start.label!;
    for (let hops = choices.of([1, 1, 1, 2, 2, 3]); hops > 0; hops--) {
      const step = choices.of(STEPS.get(label)!);
      text += this.#relationship(step) + this.#end(step.to);
      label = step.to;
    }
    return text;
  }

  /** `EXISTS` or `COUNT` of a pattern from a name that is bound, as a value. */
  protected subqueryOf(word: 'EXISTS' | 'COUNT'): string {
    const [nodes, relationships] = [this.nodes, this.relationships];
    this.nodes = [this.choices.of(nodes)];
    this.relationships = [];
    const pattern = this.pattern();
    [this.nodes, this.relationships] = [nodes, relationships];
    return `${word} { ${pattern} }`;
  }

  /** A new node, sometimes one that is bound already, which closes a circle. */
  #end(label: Label): string {
    const known = this.nodes.filter((node) => node.label === label);
    if (known.length > 0 && this.choices.oneIn(6)) return `(${this.choices.of(known).name})`;
    if (this.choices.oneIn(6)) return this.choices.of([`(:${label})`, '()']);
    return this.#node(this.newNode(label));
  }

  #node({ name, label, properties }: Named): string {
    if (this.choices.oneIn(8)) return `(${name})`;
    if (!this.choices.oneIn(6)) return `(${name}:${label})`;
    const { name: key, values } = this.choices.of(properties.filter(({ values }) => values.length > 0));
    return `(${name}:${label} {${key}: ${literal(this.choices.of(values))}})`;
  }

  #relationship({ type, forwards }: Step): string {
    const { choices } = this;
    const kind = choices.below(12);
    const types = kind === 0 ? `:${type}|${choices.of(TYPES)}` : kind === 1 ? '' : `:${type}`;
    let inner = types;
    if (kind === 2) inner += choices.of(['*1..2', '*..2', '*2', '*1..1']);
    else if (kind > 7) {
      const name = this.name('r');
      const properties = propertiesOf(RELATIONSHIPS[type].properties.shape);
      this.relationships.push({ name, label: null, type, properties });
      inner = name + types;
    }
    const body = inner === '' ? '' : `[${inner}]`;
    if (choices.oneIn(8)) return `-${body}-`;
    return forwards ? `-${body}->` : `<-${body}-`;
  }
}

/** A value as it is written in a statement. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return String(value);
}
