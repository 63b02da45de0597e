import { documentData } from './document-data.ts';
import { isBlock, isDropped, isHeading } from './elements.ts';
import { type ChildNode, type Document, type Element, isTag, isText } from './parse.ts';

/** How much text an element holds: all of it, what is in links, and what reads like prose. */
interface Weight {
  text: number;
  links: number;
  prose: number;
}

export interface MainText {
  /** The smallest element that holds the document and what belongs to it. */
  root: ChildNode;
  /** What the page says of the document above it: its heading and its data. */
  data: readonly ChildNode[];
  /** Lists of links inside it: menus, neighbouring articles. */
  skip: ReadonlySet<Element>;
}

/** Share of a page's prose that the element with the document must hold. */
const MOST = 0.8;
/** Characters of links that stand around a document without being a menu: a path, the neighbouring articles. */
const FEW_LINKS = 120;
/** A run of text without a link is prose when it is a sentence, or long. */
const SENTENCE = /[。；;！？：:]|\p{Script=Han}{16}|\b\w+(?:\s+\w+){11}/u;

/**
 * Finds the document in a page: the smallest element with nearly all of the prose, widened to what stands around it
 * (title, number, date) as long as that is more text than links. By weight of text alone, because every site names
 * its parts differently.
 */
export function findMainText(document: Document): MainText {
  const weights = weigh(document);
  const weightOf = (node: ChildNode | Document): Weight => weights.get(node) ?? NONE;
  let root: ChildNode | Document = document;
  const path: (ChildNode | Document)[] = [root];
  for (;;) {
    const next: ChildNode | undefined = childrenOf(root).find(
      (child) => isTag(child) && isContainer(child) && weightOf(child).prose >= MOST * weightOf(root).prose,
    );
    if (!next || weightOf(root).prose === 0) break;
    root = next;
    path.push(root);
  }
  for (let i = path.length - 2; i >= 0; i--) {
    const wider = path[i]!;
    const added = weightOf(wider).text - weightOf(root).text;
    const links = weightOf(wider).links - weightOf(root).links;
    if (links * 2 > added && links > FEW_LINKS) break;
    root = wider;
  }
  return {
    root: root as ChildNode,
    data: documentData(document, root, (node) => weightOf(node).text),
    skip: linkLists(root, weights),
  };
}

const NONE: Weight = { text: 0, links: 0, prose: 0 };

/** Paragraphs and headings are parts of a document, never all of it. */
function isContainer(element: Element): boolean {
  return isBlock(element) && element.name !== 'p' && !isHeading(element);
}

function childrenOf(node: ChildNode | Document): ChildNode[] {
  return 'children' in node ? node.children : [];
}

/** Weights of all elements, from the leaves up. */
function weigh(document: Document): Map<ChildNode | Document, Weight> {
  const weights = new Map<ChildNode | Document, Weight>();
  const stack: { node: ChildNode | Document; link: boolean; left: boolean }[] = [
    { node: document, link: false, left: false },
  ];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, link } = at;
    if (isText(node)) {
      const text = node.data.replace(/\s+/g, '').length;
      const prose = !link && SENTENCE.test(node.data) ? text : 0;
      weights.set(node, { text, links: link ? text : 0, prose });
      continue;
    }
    if (isTag(node) && isDropped(node)) continue;
    if (at.left) {
      const sum = { ...NONE };
      for (const child of childrenOf(node)) {
        const weight = weights.get(child) ?? NONE;
        sum.text += weight.text;
        sum.links += weight.links;
        sum.prose += weight.prose;
      }
      weights.set(node, sum);
      continue;
    }
    stack.push({ node, link, left: true });
    const inside = link || (isTag(node) && node.name === 'a' && 'href' in node.attribs);
    for (const child of childrenOf(node)) stack.push({ node: child, link: inside, left: false });
  }
  return weights;
}

/** Lists of three links and more with hardly any text between them. */
function linkLists(
  root: ChildNode | Document,
  weights: ReadonlyMap<ChildNode | Document, Weight>,
): Set<Element> {
  const found = new Set<Element>();
  const stack: (ChildNode | Document)[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { text, links, prose } = weights.get(node) ?? NONE;
    if (node !== root && isTag(node) && isBlock(node) && prose === 0 && links > 0.6 * text) {
      if (countLinks(node) >= 3) {
        found.add(node);
        continue;
      }
    }
    for (const child of childrenOf(node)) stack.push(child);
  }
  return found;
}

function countLinks(element: Element): number {
  let count = 0;
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node && count < 3; node = stack.pop()) {
    if (isTag(node) && node.name === 'a') count++;
    for (const child of childrenOf(node)) stack.push(child);
  }
  return count;
}
