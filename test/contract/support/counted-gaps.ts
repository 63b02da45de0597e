/** The rows of saved queries on what is missing: priorities without measures, measures without bodies or amounts. */
import { endOf, grouped, ordered, prioritiesOf, unique } from './counted.ts';
import {
  assessable,
  type Count,
  cellsOf,
  counted,
  ids,
  inCity,
  inForce,
  nameOf,
  pairs,
  supports,
  withoutCell,
} from './counted-links.ts';

export const COUNTED_GAPS: Record<string, Count> = {
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
};
