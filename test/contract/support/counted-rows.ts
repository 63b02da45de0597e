/** The rows that each saved query has to give over the seeds, counted without a graph; see `counted.ts`. */
import { targetRef } from '../../../cypher/model.ts';
import type { Parameter } from '../../../cypher/store/store.ts';
import type { Link } from '../../../ingest/extraction.ts';
import {
  type Counted,
  endOf,
  type Found,
  grouped,
  holds,
  isPriority,
  ordered,
  prioritiesOf,
  unique,
} from './counted.ts';

export type Asked = Record<string, Parameter>;
type Rows = Record<string, unknown>[];
type Count = (seeds: Counted, asked: Asked) => Rows;

const inForce = ({ measures }: Counted, { on, area }: Asked): Found[] =>
  measures.filter((m) => holds(m.document, String(on)) && (!area || m.area === area));

/** A measure, and a priority that it is linked to in one of the ways that were asked for. */
interface Pair {
  m: Found;
  code: string;
  link: Link;
}

const pairs = (measures: readonly Found[], relations: Parameter = ['direct', 'named']): Pair[] =>
  measures.flatMap((m) =>
    m.links
      .filter((link) => isPriority(link) && (relations as string[]).includes(link.relation))
      .map((link) => ({ m, code: link.to, link })),
  );
const counted = (seeds: Counted, asked: Asked): Pair[] => pairs(inForce(seeds, asked), asked.relations);

const ids = (found: readonly { m: Found }[]): number => new Set(found.map(({ m }) => m.id)).size;
const nameOf = (seeds: Counted, code: string) =>
  prioritiesOf(seeds.knowledge).find((p) => p.code === code)!.name;
const cellsOf = (seeds: Counted, found: readonly Pair[]) =>
  [...grouped(found, ({ m, code }) => [m.area, code]).values()].map((cell) => {
    const [{ m, code }] = cell as [Pair, ...Pair[]];
    return { cell, area: m.area, priority: code, name: nameOf(seeds, code), measures: ids(cell) };
  });
const withoutCell = (rows: ReturnType<typeof cellsOf>): Rows => rows.map(({ cell: _, ...row }) => row);

/** Areas whose documents hold on the day, with how many do. */
const assessable = ({ extractions }: Counted, { on }: Asked) =>
  grouped(
    extractions.map(({ document }) => document).filter((document) => holds(document, String(on))),
    ({ area }) => [area],
  );

const supports = (all: readonly Pair[], area: Parameter | undefined) =>
  grouped(
    all.filter(({ m }) => m.area === area),
    ({ code }) => [code],
  );

const inCity = ({ document }: Found): boolean => document.level === 'city';

export const COUNTED: Record<string, Count> = {
  'amounts-by-priority': (seeds, asked) => {
    const all = counted(seeds, asked).flatMap(({ m, code }) =>
      m.amounts.map((amount) => ({ priority: code, area: m.area, ...amount })),
    );
    const groups = grouped(all, ({ priority, area, role, currency }) => [priority, area, role, currency]);
    const rows = [...groups.values()].map((group) => {
      const { priority, area, role, currency } = group[0]!;
      const largest = Math.max(...group.map(({ max }) => max));
      return { priority, area, role, currency, amounts: group.length, largest };
    });
    return ordered(rows, 'priority', 'area', 'role', 'currency');
  },
  beneficiaries: (seeds, asked) => {
    const all = inForce(seeds, asked).flatMap((m) => m.beneficiaries.map((name) => ({ m, name })));
    const rows = [...grouped(all, ({ name }) => [name]).values()].map((group) => ({
      beneficiary: group[0]!.name,
      areas: unique(group.map(({ m }) => m.area)).length,
      measures: ids(group),
    }));
    return ordered(rows, '-measures', 'beneficiary');
  },
  'city-not-taken-up': (seeds, asked) => {
    const inDistricts = new Set(
      counted(seeds, asked)
        .filter(({ m }) => !inCity(m))
        .map(({ code }) => code),
    );
    const ofCity = pairs(seeds.measures.filter(inCity), asked.relations);
    const rows = cellsOf(seeds, ofCity).filter(({ priority }) => !inDistricts.has(priority));
    return ordered(
      rows.map(({ priority, name, measures }) => ({ priority, name, cityMeasures: measures })),
      'priority',
    );
  },
  'co-addressed-priorities': (seeds, asked) => {
    const all = inForce(seeds, asked).flatMap((m) => {
      const codes = unique(pairs([m], asked.relations).map(({ code }) => code)).sort();
      return codes.flatMap((priority, at) =>
        codes.slice(at + 1).map((otherPriority) => ({ priority, otherPriority })),
      );
    });
    const rows = [...grouped(all, ({ priority, otherPriority }) => [priority, otherPriority]).values()]
      .map((group) => ({ ...group[0]!, measures: group.length }))
      .filter(({ measures }) => measures >= Number(asked.least));
    return ordered(rows, '-measures', 'priority', 'otherPriority');
  },
  coverage: (seeds, asked) => ordered(withoutCell(cellsOf(seeds, counted(seeds, asked))), 'area', 'priority'),
  'department-to-priority': ({ measures, knowledge }, { department, priority }) => {
    const rows = pairs(measures)
      .filter(({ m, code }) => code === priority && m.departments.includes(String(department)))
      .map(({ m, link }) => ({
        measure: m.title,
        relation: link.relation,
        id: m.id,
        path: [`${m.area}/${department}`, m.id, targetRef(knowledge.framework.id, link.to).id],
      }));
    return ordered(rows, 'id');
  },
  'departments-by-priorities': (seeds, asked) => {
    const all = counted(seeds, asked).flatMap((pair) =>
      pair.m.departments.map((name) => ({ ...pair, name })),
    );
    const rows = [...grouped(all, ({ name }) => [name]).values()].map((group) => ({
      department: group[0]!.name,
      priorities: unique(group.map(({ code }) => code)).length,
      measures: ids(group),
    }));
    return ordered(rows, '-priorities', '-measures', 'department');
  },
  'districts-beyond-city': (seeds, asked) => {
    const ofCity = new Set(pairs(seeds.measures.filter(inCity), asked.relations).map(({ code }) => code));
    const all = counted(seeds, asked).filter(({ m, code }) => !inCity(m) && !ofCity.has(code));
    const rows = [...grouped(all, ({ code }) => [code]).values()].map((group) => ({
      priority: group[0]!.code,
      name: nameOf(seeds, group[0]!.code),
      areas: unique(group.map(({ m }) => m.area)).length,
      measures: ids(group),
    }));
    return ordered(rows, 'priority');
  },
  'document-changes': ({ measures }, { before, after }) => {
    const texts = (title: string, of: Parameter | undefined) =>
      unique(measures.filter((m) => m.title === title && m.document.title === of).map(({ text }) => text));
    const titles = unique(
      measures.filter((m) => [before, after].includes(m.document.title)).map(({ title }) => title),
    );
    const rows = titles.map((measure) => {
      const [old, fresh] = [texts(measure, before), texts(measure, after)];
      const change = old.length === 0 ? 'added' : fresh.length === 0 ? 'removed' : 'reworded';
      return { change, measure, old, new: fresh };
    });
    return ordered(
      rows.filter((row) => row.change !== 'reworded' || row.old.join('\n') !== row.new.join('\n')),
      'change',
      'measure',
    );
  },
  'expiring-documents': ({ extractions }, { on, months }) => {
    const limit = new Date(String(on));
    limit.setUTCMonth(limit.getUTCMonth() + Number(months));
    const rows = extractions
      .filter(({ document }) => holds(document, String(on)))
      .filter(({ document: { valid_until: until, period_until: period } }) => {
        const last = until ?? endOf(period);
        return last !== null && last <= limit.toISOString().slice(0, 10);
      })
      .map(({ document, measures }) => ({
        area: document.area!,
        document: document.title,
        until: document.valid_until ?? document.period_until,
        measures: measures.length,
      }));
    return ordered(rows, 'until', 'area', 'document');
  },
  framework: (seeds, asked) => {
    const all = counted(seeds, asked);
    return prioritiesOf(seeds.knowledge).map(({ code, name, ordinal, tier }) => ({
      framework: seeds.knowledge.framework.name,
      tierOrdinal: tier.ordinal,
      tier: tier.name,
      ordinal,
      priority: code,
      name,
      measures: ids(all.filter((pair) => pair.code === code)),
    }));
  },
  'gaps-expired-only': (seeds, { on }) => {
    const rows = cellsOf(seeds, pairs(seeds.measures, ['direct'])).map(({ cell, ...row }) => {
      const ends = cell.map(({ m }) => m.document.valid_until ?? m.document.period_until);
      const over = cell.every(({ m: { document } }) => {
        const last = document.valid_until ?? endOf(document.period_until);
        return last !== null && last < String(on);
      });
      return { over, ...row, until: ends.sort().at(-1) };
    });
    return ordered(
      rows.filter(({ over }) => over).map(({ over: _, ...row }) => row),
      'area',
      'priority',
    );
  },
  'gaps-named-only': (seeds, asked) => {
    const cells = cellsOf(seeds, pairs(inForce(seeds, asked)));
    const named = cells.filter(({ cell }) => cell.every(({ link }) => link.relation === 'named'));
    return ordered(withoutCell(named), 'area', 'priority');
  },
  'gaps-none': (seeds, asked) => {
    const rows = [...assessable(seeds, asked).values()].flatMap((documents) => {
      const area = documents[0]!.area!;
      const has = supports(pairs(inForce(seeds, asked)), area);
      return prioritiesOf(seeds.knowledge)
        .filter(({ code }) => !has.has(JSON.stringify([code])))
        .map(({ code, name }) => ({ area, priority: code, name, documents: documents.length }));
    });
    return ordered(rows, 'area', 'priority');
  },
  'gaps-not-assessable': (seeds, asked) => {
    const known = assessable(seeds, asked);
    const rows = seeds.knowledge.areas.areas
      .filter(({ name }) => !known.has(JSON.stringify([name])))
      .map(({ name, level }) => ({
        area: name,
        level,
        documentsNotInForce: seeds.extractions.filter(({ document }) => document.area === name).length,
      }));
    return ordered(rows, 'level', 'area');
  },
  'gaps-tier-only': (seeds, asked) => {
    const all = inForce(seeds, asked);
    const areas = unique(all.map(({ area }) => area));
    const rows = areas.flatMap((area) => {
      const here = all.filter((m) => m.area === area);
      return prioritiesOf(seeds.knowledge).map(({ code, name, tier }) => ({
        linked: here.some((m) => m.links.some(({ to }) => to === code)),
        area,
        tier: tier.code,
        priority: code,
        name,
        tierMeasures: here.filter((m) =>
          m.links.some(({ to, relation }) => to === tier.code && relation === 'direct'),
        ).length,
      }));
    });
    return ordered(
      rows
        .filter(({ linked, tierMeasures }) => !linked && tierMeasures > 0)
        .map(({ linked: _, ...row }) => row),
      'area',
      'tier',
      'priority',
    );
  },
  'horizontal-measures': (seeds, asked) =>
    ordered(
      inForce(seeds, asked)
        .filter(({ scope }) => scope === 'horizontal')
        .map(({ area, title, kind, id }) => ({ area, measure: title, kind, id })),
      'area',
      'id',
    ),
  'instruments-by-priority': (seeds, asked) => {
    const all = counted(seeds, asked).flatMap((pair) =>
      pair.m.instruments.map((kind) => ({ ...pair, kind })),
    );
    const names = seeds.knowledge.instruments.instruments;
    const rows = [...grouped(all, ({ code, kind }) => [code, kind]).values()].map((group) => ({
      priority: group[0]!.code,
      instrument: group[0]!.kind,
      name: names.find(({ kind }) => kind === group[0]!.kind)!.name,
      measures: ids(group),
    }));
    return ordered(rows, 'priority', '-measures', 'instrument');
  },
  'line-across-areas': (seeds, asked) => {
    const { departments } = seeds.knowledge;
    const line = departments.lines.find(({ name }) => name === asked.line)!;
    const all = inForce(seeds, asked).flatMap((m) =>
      m.departments
        .filter((name) => departments.resolve(name, m.area)?.line === line.id)
        .map((name) => ({ m, name })),
    );
    const rows = [...grouped(all, ({ m, name }) => [m.area, name]).values()].map((group) => ({
      area: group[0]!.m.area,
      department: group[0]!.name,
      measures: ids(group),
      priorities: unique(
        pairs(
          group.map(({ m }) => m),
          asked.relations,
        ).map(({ code }) => code),
      ).length,
    }));
    return ordered(rows, 'area', 'department');
  },
  'link-evidence': ({ measures }, { area, priority }) => {
    const rows = pairs(measures)
      .filter(({ m, code }) => (!area || m.area === area) && (!priority || code === priority))
      .map(({ m, code, link }) => ({
        area: m.area,
        priority: code,
        measure: m.title,
        relation: link.relation,
        state: 'proposed',
        evidence: link.evidence.map(({ exact }) => exact),
        starts: link.evidence.map(({ start }) => start),
        ends: link.evidence.map(({ end }) => end),
        terms: link.terms,
        rule: link.rule,
        confidence: link.confidence,
        id: m.id,
      }));
    return ordered(rows, 'area', 'priority', 'id');
  },
  'measures-without-amount': (seeds, asked) => {
    const pays = asked.instruments as string[];
    const rows = inForce(seeds, asked)
      .filter(
        ({ instruments, amounts }) => amounts.length === 0 && instruments.some((kind) => pays.includes(kind)),
      )
      .map(({ area, title, id }) => ({ area, measure: title, id }));
    return ordered(rows, 'area', 'id');
  },
  'measures-without-department': (seeds, asked) => {
    const rows = inForce(seeds, asked)
      .filter(({ departments }) => departments.length === 0)
      .map(({ area, document, title, id }) => ({ area, document: document.title, measure: title, id }));
    return ordered(rows, 'area', 'document', 'id');
  },
  // What is alike is told by ingest; it finds nothing in the seeds.
  'near-identical-measures': () => [],
  'only-one-area': (seeds, asked) => {
    const all = counted(seeds, asked);
    const others = supports(all, asked.second);
    const rows = [...supports(all, asked.first)]
      .filter(([key]) => !others.has(key))
      .map(([, group]) => ({
        priority: group[0]!.code,
        name: nameOf(seeds, group[0]!.code),
        measures: ids(group),
      }));
    return ordered(rows, 'priority');
  },
  'overlapping-measures': (seeds, asked) => {
    const all = counted(seeds, asked).flatMap(({ m, code }) =>
      m.instruments.flatMap((kind) => m.beneficiaries.map((name) => ({ m, code, kind, name }))),
    );
    const rows = [...grouped(all, ({ code, kind, name }) => [code, kind, name]).values()]
      .map((group) => ({
        priority: group[0]!.code,
        instrument: group[0]!.kind,
        beneficiary: group[0]!.name,
        areas: unique(group.map(({ m }) => m.area)).length,
        measures: ids(group),
      }))
      .filter(({ areas }) => areas > 1);
    return ordered(rows, '-areas', '-measures', 'priority', 'instrument', 'beneficiary');
  },
  provenance: ({ extractions }) => {
    const rows = extractions.map(({ document, source, measures, warnings, path }) => ({
      area: document.area!,
      document: document.title,
      number: document.number,
      issued: document.issued,
      effectiveFrom: document.effective_from,
      validUntil: document.valid_until,
      source: path,
      sha256: source.sha256,
      measures: measures.length,
      links: measures.flatMap(({ links }) => links).length,
      warnings: warnings.length,
    }));
    return ordered(rows, 'area', 'document');
  },
  'shared-priorities': (seeds, asked) => {
    const all = counted(seeds, asked);
    const others = supports(all, asked.second);
    const rows = [...supports(all, asked.first)].flatMap(([key, group]) => {
      const other = others.get(key);
      const priority = group[0]!.code;
      const counts = other && { firstMeasures: ids(group), secondMeasures: ids(other) };
      return counts ? [{ priority, name: nameOf(seeds, priority), ...counts }] : [];
    });
    return ordered(rows, 'priority');
  },
  'single-department-priorities': (seeds, asked) => {
    const rows = cellsOf(
      seeds,
      counted(seeds, asked).filter(({ m }) => m.departments.length > 0),
    ).flatMap(({ cell, area, priority, name, measures }) => {
      const [department, ...others] = unique(cell.flatMap(({ m }) => m.departments));
      return others.length === 0 ? [{ area, priority, name, department, measures }] : [];
    });
    return ordered(rows, 'area', 'priority');
  },
  'targets-by-priority': (seeds, asked) => {
    const rows = counted(seeds, asked).flatMap(({ m, code }) =>
      m.targets.map(({ indicator, op, value, unit, year, text }, at) => ({
        priority: code,
        area: m.area,
        ...{ indicator, op, value, unit, year, asWritten: text },
        id: `${m.id}/target/${at + 1}`,
      })),
    );
    return ordered(rows, 'priority', 'area', 'id');
  },
  'tier-mentions': (seeds, asked) => {
    const tiers = prioritiesOf(seeds.knowledge);
    const rows = inForce(seeds, asked).flatMap((m) =>
      m.links
        .filter(
          ({ to, relation }) => to.startsWith('tier:') && (asked.relations as string[]).includes(relation),
        )
        .filter(
          ({ to }) =>
            !m.links.some((link) => tiers.some(({ code, tier }) => link.to === code && tier.code === to)),
        )
        .map(({ to, evidence }) => ({
          area: m.area,
          tier: to,
          name: tiers.find(({ tier }) => tier.code === to)!.tier.name,
          measure: m.title,
          evidence: evidence.map(({ exact }) => exact),
          id: m.id,
        })),
    );
    return ordered(rows, 'area', 'tier', 'id');
  },
};
