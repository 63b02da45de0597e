import { formatNumber } from '../number-format.ts';
import { type NumberProperties, type ParagraphStyle, styleChain } from './styles.ts';
import { readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `（%2）`: %n stands for the number of level n. */
  text: string;
  /** What stands between number and text: tab, space, nothing. */
  suffix: string;
  /** False where the number runs on under a new number above. */
  restarts: boolean;
  /** All numbers in it are written with ordinary digits. */
  legal: boolean;
  style: string | null;
}

interface List {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** The lists of `word/numbering.xml`, and where each of them has come to. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    xml: string,
    private readonly styles: ReadonlyMap<string, ParagraphStyle>,
  ) {
    if (xml !== '') this.read(xml);
  }

  /**
   * The number that Word puts before a paragraph, with what parts it from the text; empty for none. Counts on: call
   * it once for each paragraph, in order.
   */
  next(style: string | null, own: NumberProperties): string {
    const place = this.placeOf(style, own);
    if (!place) return '';
    const { list, numId, at } = place;
    const levels = this.levels.get(list.abstractId);
    const levelAt = (index: number) => list.levels.get(index) ?? levels?.get(index);
    const level = levelAt(at);
    if (!level) return '';

    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const [index, start] of list.starts) counters[index] = start - 1;
    }
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < counters.length; deeper++)
      if (levelAt(deeper)?.restarts !== false) counters[deeper] = undefined;

    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const above = levelAt(index);
      const number = counters[index] ?? above?.start ?? 1;
      return formatNumber(number, level.legal ? 'decimal' : (above?.format ?? 'decimal'));
    });
    if (level.format === 'bullet' || text.trim() === '') return '';
    const parted = level.suffix === 'space' || (level.suffix === 'tab' && !/[、)）]$/.test(text));
    return parted ? `${text} ` : text;
  }

  /** The paragraph's own list goes before that of its style; `0` takes it out of any. */
  private placeOf(
    style: string | null,
    own: NumberProperties,
  ): { list: List; numId: string; at: number } | null {
    const chain = styleChain(this.styles, style);
    const numId = own.numId ?? chain.find((one) => one.numId !== null)?.numId ?? null;
    const list = numId === null ? undefined : this.lists.get(numId);
    if (numId === null || !list) return null;
    const levels = this.levels.get(list.abstractId) ?? new Map<number, Level>();
    const linked = chain.flatMap(({ id }) => [...levels].filter(([, level]) => level.style === id))[0]?.[0];
    const at = own.level ?? chain.find((one) => one.level !== null)?.level ?? linked ?? 0;
    return { list, numId, at };
  }

  private read(xml: string): void {
    const links = new Map<string, string>();
    let abstractId: string | null = null;
    let list: List | null = null;
    let override: number | null = null;
    let level: Level | null = null;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributes.val ?? '';
        if (name === 'abstractNum') {
          abstractId = attributes.abstractNumId ?? '';
          this.levels.set(abstractId, new Map());
        } else if (name === 'num') {
          list = { abstractId: '', starts: new Map(), levels: new Map() };
          this.lists.set(attributes.numId ?? '', list);
        } else if (name === 'abstractNumId' && list) list.abstractId = value;
        else if (name === 'numStyleLink' && abstractId !== null) links.set(abstractId, value);
        else if (name === 'lvlOverride') override = Number(attributes.ilvl);
        else if (name === 'startOverride' && list && override !== null)
          list.starts.set(override, Number(value));
        else if (name === 'lvl') {
          level = {
            start: 1,
            format: 'decimal',
            text: '',
            suffix: 'tab',
            restarts: true,
            legal: false,
            style: null,
          };
          const index = Number(attributes.ilvl);
          const levels = list && override !== null ? list.levels : this.levels.get(abstractId ?? '');
          levels?.set(index, level);
        } else if (level) readLevel(level, name, attributes);
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        else if (name === 'lvlOverride') override = null;
        else if (name === 'num') list = null;
        else if (name === 'abstractNum') abstractId = null;
      },
      text() {},
    });
    for (const [id, style] of links) this.follow(id, style);
  }

  /** A list that only says “as in that style” takes the levels of the list that the style has. */
  private follow(abstractId: string, style: string): void {
    const numId = this.styles.get(style)?.numId;
    const target = numId ? this.lists.get(numId)?.abstractId : undefined;
    const levels = target === undefined ? undefined : this.levels.get(target);
    if (levels && target !== abstractId) this.levels.set(abstractId, levels);
  }
}

function readLevel(level: Level, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes.val ?? '';
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'suff') level.suffix = value;
  else if (name === 'lvlRestart') level.restarts = value !== '0';
  else if (name === 'isLgl') level.legal = !/^(?:0|false|off)$/.test(value);
  else if (name === 'pStyle') level.style = value;
}
