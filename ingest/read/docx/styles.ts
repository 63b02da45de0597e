import { readXml } from './xml.ts';

/** A paragraph's place in a list, as far as it is given; the level may come from the list itself. */
export interface NumberProperties {
  numId: string | null;
  level: number | null;
}

export interface ParagraphStyle extends NumberProperties {
  name: string;
  basedOn: string | null;
  isDefault: boolean;
}

/** The paragraph styles of `word/styles.xml`, by id. */
export function readStyles(xml: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'style') {
        style = {
          name: '',
          basedOn: null,
          isDefault: attributes.default === '1' || attributes.default === 'true',
          numId: null,
          level: null,
        };
        if ((attributes.type ?? 'paragraph') === 'paragraph') styles.set(attributes.styleId ?? '', style);
      } else if (!style) return;
      else if (name === 'name') style.name = attributes.val ?? '';
      else if (name === 'basedOn') style.basedOn = attributes.val ?? null;
      else if (name === 'numId') style.numId = attributes.val ?? null;
      else if (name === 'ilvl') style.level = Number(attributes.val);
    },
    close(name) {
      if (name === 'style') style = null;
    },
    text() {},
  });
  return styles;
}

/** A style and those that it is based on, the nearest first. */
export function styleChain(
  styles: ReadonlyMap<string, ParagraphStyle>,
  id: string | null,
): (ParagraphStyle & { id: string })[] {
  const chain: (ParagraphStyle & { id: string })[] = [];
  let at = id ?? [...styles].find(([, { isDefault }]) => isDefault)?.[0] ?? null;
  for (; at !== null && chain.length < 20; ) {
    const style: ParagraphStyle | undefined = styles.get(at);
    if (!style) break;
    chain.push({ ...style, id: at });
    at = style.basedOn;
  }
  return chain;
}
