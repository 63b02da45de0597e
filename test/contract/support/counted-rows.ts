/** The rows that each saved query has to give over the seeds, counted without a graph; see `counted.ts`. */
import { targetRef } from '../../../cypher/model.ts';
import type { Parameter } from '../../../cypher/store/store.ts';
import { endOf, grouped, holds, ordered, prioritiesOf, unique } from './counted.ts';
import { COUNTED_GAPS } from './counted-gaps.ts';
import {
  type Count,
  cellsOf,
  counted,
  ids,
  inForce,
  nameOf,
  pairs,
  supports,
  withoutCell,
} from './counted-links.ts';

export const COUNTED: Record<string, Count> = {
  ...COUNTED_GAPS,
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
  // What is alike is told by ingest; it finds nothing in the seeds.
  'near-identical-measures': () => [],
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
