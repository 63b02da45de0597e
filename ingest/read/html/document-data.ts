import { isDropped, isHeading } from './elements.ts';
import { type ChildNode, type Document, type Element, isTag, isText } from './parse.ts';

/** What sites call the data of a document, in a table or a line above it. */
const LABEL =
  /索引号|发文字号|文件?编?号|成文日期|发文日期|印发日期|发布日期|发布时间|生效日期|施行日期|发文机关|发文机构|发布机构|发布单位|制发机关|主题分类|公开类别|公文种类|有效性/g;
/** Fewer of them may stand anywhere, as in a form for searches. */
const FEWEST_LABELS = 3;
/** Code units without blanks that a table of data has at most, and the places where one is looked for. */
const LONGEST_DATA = 800;
const MOST_PLACES = 40;
/** A heading of a document, not the name of the site. */
const TITLE =
  /(?:通知|意见|办法|措施|方案|规定|细则|规划|计划|决定|公告|政策|要点|纲要|条例|解读|指南)(?:[（(].*[）)])?$/;
const LONGEST_TITLE = 120;

type LengthOf = (node: ChildNode | Document) => number;

/**
 * What a page says of the document before `root`, outside of it: its heading and the smallest elements with its data
 * (发文字号, 成文日期 …), in the order of the page.
 * @param lengthOf code units of text in a node, without blanks
 */
export function documentData(
  document: Document,
  root: ChildNode | Document,
  lengthOf: LengthOf,
): ChildNode[] {
  let found: ChildNode[] = [];
  if (root === document) return found;
  const asked = new Set<ChildNode>();
  const add = (node: ChildNode) => {
    if (found.length === MOST_PLACES || found.some((other) => holds(other, node))) return;
    found = [...found.filter((other) => !holds(node, other)), node];
  };
  const stack: ChildNode[] = [document.firstChild].filter((node) => node !== null);
  let places = 0;
  for (let node = stack.pop(); node && node !== root; node = stack.pop()) {
    if (node.nextSibling) stack.push(node.nextSibling);
    if (isText(node)) {
      if (places === MOST_PLACES || node.data.search(LABEL) < 0) continue;
      places++;
      const data = dataAround(node, lengthOf, asked);
      if (data) add(data);
    } else if (isTag(node) && !isDropped(node)) {
      if (isTitle(node, lengthOf)) add(node);
      else if (node.firstChild) stack.push(node.firstChild);
    }
  }
  // What holds the document gives its data itself.
  return found.filter((node) => !holds(node, root));
}

function isTitle(element: Element, lengthOf: LengthOf): boolean {
  return isHeading(element) && lengthOf(element) <= LONGEST_TITLE && TITLE.test(textOf(element));
}

/**
 * The smallest element around a label that holds enough of them: a whole table rather than a part of one. `asked`: elements
 * that were looked at before, around which there is no other; kept up.
 */
function dataAround(label: ChildNode, lengthOf: LengthOf, asked: Set<ChildNode>): ChildNode | null {
  let data: ChildNode | null = null;
  for (let node = label.parent; node && lengthOf(node) <= LONGEST_DATA; node = node.parent) {
    if (!isTag(node) || asked.has(node)) break;
    asked.add(node);
    if (data === null && new Set(textOf(node).match(LABEL)).size >= FEWEST_LABELS) data = node;
    if (data !== null && node.name === 'table') return node;
  }
  return data;
}

function holds(node: ChildNode, other: ChildNode | Document): boolean {
  for (let at: ChildNode | Document | null = other; at; at = at.parent as ChildNode | null)
    if (at === node) return true;
  return false;
}

function textOf(element: Element): string {
  let text = '';
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== element && node.nextSibling) stack.push(node.nextSibling);
    if (isText(node)) text += node.data.trim();
    else if (isTag(node) && node.firstChild) stack.push(node.firstChild);
  }
  return text;
}
