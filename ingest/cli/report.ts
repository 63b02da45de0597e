import type { UNCOUNTED } from '../../cypher/model.ts';
import type { Extraction } from '../extraction.ts';
import type { IngestEvent } from '../load/ingest-documents.ts';
import type { Context } from './context.ts';
import { Pace } from './extraction/pace.ts';
import type { Read } from './read-steps.ts';
import { printWarnings } from './warnings.ts';

/** Prints what comes of each document as it happens, and counts. */
export class Report {
  private readonly tally = { new: 0, changed: 0, unchanged: 0, duplicate: 0, failed: 0 };
  private pace: Pace | undefined;
  private speed = '';

  constructor(private readonly context: Pick<Context, 'terminal' | 'report'>) {}

  get failed(): number {
    return this.tally.failed;
  }

  /** Documents whose part of the graph was written. */
  get loaded(): number {
    return this.tally.new + this.tally.changed;
  }

  /** Documents that are done, one way or another. */
  get done(): number {
    return Object.values(this.tally).reduce((sum, count) => sum + count, 0);
  }

  readonly show = (event: IngestEvent<Read>): void => {
    const { terminal, report } = this.context;
    switch (event.type) {
      case 'step':
        if (event.step === 'read') {
          if (this.pace) this.speed = this.pace.next();
          this.pace ??= new Pace(event.total);
        }
        terminal.progress(`${event.step} ${this.speed || `0/${event.total}`} · ${event.source}`);
        return;
      case 'failed':
        report(event.error);
        break;
      case 'duplicate':
        terminal.message(
          `${event.source}: warning: the same document as ${event.first}, which is kept: ${event.title}`,
        );
        break;
      case 'unchanged':
        terminal.data(`unchanged  ${event.title}\n`);
        break;
      case 'loaded': {
        const { change, extraction, document, source } = event;
        terminal.data(`${change.padEnd(9)}  ${extraction.document.title || source}\n`);
        terminal.data(`           ${contents(extraction)}\n`);
        printWarnings(extraction.warnings, document.text, source, terminal);
        this.tally[change]++;
        return;
      }
    }
    this.tally[event.type]++;
  };

  /** How many documents came to what, such as `5 documents: 1 new, 4 unchanged`. */
  summary(): string {
    const parts = Object.entries(this.tally).filter(([, count]) => count > 0);
    const told = parts.map(([what, count]) => `${count} ${what}`).join(', ');
    return plural(this.done, 'document') + (told && `: ${told}`);
  }
}

const NOT_COUNTED = {
  draft: 'not counted: a draft',
  'no-policy': 'not counted: no text of a policy',
} as const satisfies Record<(typeof UNCOUNTED)[number], string>;

/** What was found in a document: `41 measures, 19 departments, 57 links and 12 named, 3 warnings`. */
export function contents({ document, measures, warnings }: Extraction): string {
  const departments = new Set(
    measures.flatMap((measure) => measure.departments.map(({ name, canonical }) => canonical ?? name)),
  );
  const links = measures.flatMap((measure) => measure.links);
  const direct = links.filter(({ relation }) => relation === 'direct').length;
  return [
    plural(measures.length, 'measure'),
    plural(departments.size, 'department'),
    `${plural(direct, 'link')} and ${links.length - direct} named`,
    plural(warnings.length, 'warning'),
    ...(document.uncounted === null ? [] : [NOT_COUNTED[document.uncounted]]),
  ].join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
