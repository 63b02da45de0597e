import { isHan } from '../text/blanks.ts';
import type { Area, AreaRegister } from './areas.ts';
import {
  type Forms,
  formsElsewhere,
  formsOfAgencies,
  formsOfArea,
  plainName,
  type ResolvedDepartment,
} from './department-forms.ts';
import type { Departments, Line } from './departments.ts';

export type { ResolvedDepartment } from './department-forms.ts';

/**
 * What a department's name stands for in a document of a given area. Only what `seeds/departments.yaml` knows is
 * resolved; everything else is null, never a guess.
 */
export class DepartmentRegister {
  readonly lines: readonly Line[];
  private readonly places = new Map<string, Forms>();
  private readonly agencies: Forms;

  constructor(
    private readonly data: Departments,
    private readonly areas: AreaRegister,
  ) {
    this.lines = data.lines;
    this.agencies = formsOfAgencies(data.agencies, areas);
  }

  /**
   * The body that `nameAsWritten` stands for in a document of `areaName` (null where the document does not tell).
   * The document's own area goes first (商务委, 区商务委), then its city (市商务委), then an area that the name
   * gives (徐汇区财政局), then agencies (临港新片区管委会). What stands in brackets behind a name is left aside.
   */
  resolve(nameAsWritten: string, areaName: string | null): ResolvedDepartment | null {
    const whole = plainName(nameAsWritten);
    const own = areaName === null ? null : this.areas.resolve(areaName);
    const lookUp = (name: string) =>
      areaName !== null && !own ? this.lookUpElsewhere(name, plainName(areaName)) : this.lookUp(name, own);
    const found = lookUp(whole);
    if (found || isHan(whole)) return found;
    const beforeBracket = whole.replace(/[(<〈《[].*$/, '');
    return beforeBracket === whole ? null : lookUp(beforeBracket);
  }

  /** What else documents call the body: short forms, former names, the full name with its city; no slips. */
  aliasesOf({ canonical, area }: ResolvedDepartment): string[] {
    const own = this.areas.resolve(area);
    const place = own ? this.formsOf(own) : this.formsElsewhere(area);
    return [...place.addressed, ...this.agencies.addressed]
      .filter(([name, body]) => body.canonical === canonical && body.form !== 'slip' && name !== canonical)
      .map(([name]) => name);
  }

  private lookUp(name: string, own: Area | null): ResolvedDepartment | null {
    for (let area = own; area; area = area.parent === null ? null : this.areas.get(area.parent)) {
      const forms = this.formsOf(area);
      const found = forms.addressed.get(name) ?? (area === own ? forms.bare.get(name) : undefined);
      if (found) return found;
    }
    if (own) return this.lookUpNamed(name) ?? this.agencies.addressed.get(name) ?? null;
    return this.lookUpShanghai(name);
  }

  private lookUpElsewhere(name: string, place: string): ResolvedDepartment | null {
    const forms = this.formsElsewhere(place);
    return forms.addressed.get(name) ?? forms.bare.get(name) ?? this.lookUpShanghai(name);
  }

  /** Outside the register's areas a district's bare name says nothing: 普陀区 is also one of Zhoushan's. */
  private lookUpShanghai(name: string): ResolvedDepartment | null {
    const city = this.areas.areas.find(({ level }) => level === 'city');
    return city && withoutCentre(name).startsWith(city.name) ? this.lookUpNamed(name) : null;
  }

  private lookUpNamed(name: string): ResolvedDepartment | null {
    const named = this.areas.startOf(withoutCentre(name));
    return (named && this.formsOf(named.area).addressed.get(name)) ?? null;
  }

  private formsOf(area: Area): Forms {
    return this.cached(area.id, () => formsOfArea(area, this.areas, this.data.bodies));
  }

  private formsElsewhere(place: string): Forms {
    return this.cached(`elsewhere ${place}`, () => formsElsewhere(place, this.data.bodies));
  }

  private cached(key: string, make: () => Forms): Forms {
    let forms = this.places.get(key);
    if (!forms) {
      forms = make();
      this.places.set(key, forms);
    }
    return forms;
  }
}

/** The name from its area on: bodies of the Party, the Youth League and the tax administration have theirs inside. */
function withoutCentre(name: string): string {
  return name.replace(/^(?:中共|国家税务总局|共青团)/, '');
}

/**
 * The one of `fullNames` that `short` abbreviates, or null where none or several fit: its characters stand in the
 * full name in the same order, with the first and last in common (区科技和工业信息化局 → 罗湖区科技和工业信息化局,
 * 区投资办 → 静安区投资促进办公室). For names that a document itself gives, its issuers above all.
 */
export function resolveAmong(short: string, fullNames: readonly string[]): string | null {
  const wanted = [...plainName(short).replace(/[(<〈《[].*$/, '')];
  if (wanted.length < 3) return null;
  const hits = new Set(fullNames.filter((full) => abbreviates(wanted, plainName(full).replace(/\(.*$/, ''))));
  return hits.size === 1 ? [...hits][0]! : null;
}

function abbreviates(wanted: readonly string[], full: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  const last = wanted.at(-1)!;
  const tail = full.slice(at);
  // 委 stands for 委员会, 办 for 办公室 or 办公厅; any other last character is the last of the full name.
  return tail === '' || (last === '委' && tail === '员会') || (last === '办' && /^公[室厅]$/.test(tail));
}
