import { isHan } from '../text/blanks.ts';
import type { Area, AreaRegister } from './areas.ts';
import type { Agency, Body } from './departments.ts';

/** A body that a name stands for. */
export interface ResolvedDepartment {
  /** Full name, `静安区科技和经济委员会`; without 上海市 before a district. */
  canonical: string;
  /** The usual short form, `区科经委`. */
  short: string;
  /** Id of its line of work. */
  line: string;
  /** Name of the area that the body belongs to. */
  area: string;
  /** What the name as written is: the body's full name, a short form, a former name or short form, or a slip. */
  form: 'name' | 'short' | 'former' | 'slip';
}

/** Every form of the bodies of one place: those that say whose body it is, and bare ones (商务委). */
export interface Forms {
  addressed: Map<string, ResolvedDepartment>;
  bare: Map<string, ResolvedDepartment>;
}

interface Place {
  name: string;
  /** With the city before it. */
  full: string;
  stem: string;
  /** 市 or 区. */
  level: string;
  /** What stands before a short form: 区, 新区, 静安区, 上海市静安区. */
  before: readonly string[];
  /** Bodies that only it has, then those of its level. */
  bodies: readonly (readonly Body[])[];
}

/** Names are compared in NFKC and without blanks. */
export function plainName(name: string): string {
  return isHan(name) ? name : name.normalize('NFKC').replace(/\s+/g, '');
}

/** Forms of the bodies of an area of the register. */
export function formsOfArea(area: Area, areas: AreaRegister, bodies: readonly Body[]): Forms {
  const city = areas.cityOf(area);
  const full = city && city !== area && area.level === 'district' ? city.name + area.name : area.name;
  const level = area.level === 'functional-area' ? '' : area.name.slice(-1);
  return formsOf({
    name: area.name,
    full,
    stem: area.name.replace(/新区$|.$/u, ''),
    level,
    before: [level, area.name.endsWith('新区') ? '新区' : level, area.name, full].filter(Boolean),
    bodies: pick(bodies, [area.id, area.level]),
  });
}

/** Forms of the bodies of a place that the register lacks: 杭州市, 罗湖区, 昆山市. */
export function formsElsewhere(name: string, bodies: readonly Body[]): Forms {
  const level = /[省市州盟区县旗镇乡]$/.exec(name)?.[0] ?? '';
  return formsOf({
    name,
    full: name,
    stem: name.slice(0, -1),
    level,
    before: [level, name].filter(Boolean),
    bodies: pick(bodies, ['elsewhere']),
  });
}

/** Forms of the bodies that stand for themselves. */
export function formsOfAgencies(agencies: readonly Agency[], areas: AreaRegister): Forms {
  const forms: Forms = { addressed: new Map(), bare: new Map() };
  for (const agency of agencies) {
    const { name, line, short, former, slips } = agency;
    const found = {
      canonical: name,
      short: short[0] ?? name,
      line,
      area: areas.get(agency.area)?.name ?? '',
    };
    add(forms.addressed, [name], { ...found, form: 'name' });
    add(forms.addressed, short, { ...found, form: 'short' });
    add(forms.addressed, former, { ...found, form: 'former' });
    add(forms.addressed, slips, { ...found, form: 'slip' });
  }
  return forms;
}

function pick(bodies: readonly Body[], scopes: readonly string[]): Body[][] {
  return scopes.map((scope) => bodies.filter(({ where }) => where.includes(scope)));
}

/** What comes first stays: an area's own bodies, and among those of one scope full names before short forms. */
function formsOf(place: Place): Forms {
  const forms: Forms = { addressed: new Map(), bare: new Map() };
  for (const bodies of place.bodies)
    for (const form of ['name', 'short', 'former', 'slip'] as const)
      for (const body of bodies) {
        const written = { name: [body.name], short: body.short, former: body.former, slip: body.slips }[form];
        // A body of every district that this one has under another name: its forms are former ones here.
        const successor = forms.addressed.get(plainName(fill(body.name, place)));
        const found: ResolvedDepartment =
          successor && successor.form === 'former'
            ? { ...successor, form: form === 'slip' ? 'slip' : 'former' }
            : resolved(body, form, place);
        for (const one of written) addForm(forms, one, place, found);
      }
  return forms;
}

function resolved(body: Body, form: ResolvedDepartment['form'], place: Place): ResolvedDepartment {
  const canonical = fill(body.name, place);
  const short = body.short[0];
  return {
    canonical,
    short: short === undefined ? canonical : (place.before[0] ?? '') + short,
    line: body.line,
    area: place.name,
    form,
  };
}

function addForm(forms: Forms, written: string, place: Place, found: ResolvedDepartment): void {
  const rest = written.startsWith('{area}') ? written.slice('{area}'.length) : written;
  if (rest.includes('{')) {
    add(forms.addressed, [fill(rest, place)], found);
    return;
  }
  add(forms.bare, [rest], found);
  add(
    forms.addressed,
    place.before.map((before) => before + rest),
    found,
  );
}

function add(
  map: Map<string, ResolvedDepartment>,
  names: readonly string[],
  found: ResolvedDepartment,
): void {
  for (const name of names.map(plainName)) if (!map.has(name)) map.set(name, found);
}

function fill(template: string, { name, full, stem, level }: Place): string {
  const values: Record<string, string> = { area: name, full, stem, level };
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
