import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { isBlock, isDropped } from './elements.ts';
import { orderedMarkers } from './list-markers.ts';
import { type ChildNode, type Element, isTag, isText, type SourceOf, spanAt } from './parse.ts';
import { isDataTable, tableRows } from './table.ts';

const SPACE = 0x20;

/**
 * The text of a part of a page as lines: one a block, one a `<br>`, one a row of a table. Runs of blanks become one
 * space, as a browser shows them; numbers that a browser puts before the items of an ordered list are written out.
 * @param skip elements to leave out with all that is in them
 */
export function linesOf(
  root: ChildNode,
  sourceOf: SourceOf,
  skip: (element: Element) => boolean,
): MappedText[] {
  const lines: MappedText[] = [];
  let line = new MappedTextBuilder();
  const markers = new Map<Element, string>();
  const end = () => {
    lines.push(trimEnd(line.build()));
    line = new MappedTextBuilder();
  };
  const endIfBegun = () => {
    if (/[^ \t\n]/.test(line.build().text)) end();
    else line = new MappedTextBuilder();
  };
  const text = (data: MappedText, preserve: boolean) => {
    let from = 0;
    for (const { 0: blank, index } of data.text.matchAll(preserve ? /\r\n|\r|\n/g : /[ \t\r\n\f]+/g)) {
      line.append(data, from, index);
      from = index + blank.length;
      if (preserve) end();
      else if (line.length > 0 && line.last !== SPACE) line.put(' ', data.sourceSpan(index, from));
    }
    line.append(data, from);
  };

  walk(root, {
    enter(node, preserve) {
      if (isText(node)) {
        text(sourceOf(node), preserve);
        return false;
      }
      if (!isTag(node)) return 'children' in node;
      if (isDropped(node) || skip(node)) return false;
      if (node.name === 'br') {
        end();
        return false;
      }
      if (isBlock(node)) endIfBegun();
      if (node.name === 'table' && isDataTable(node)) {
        lines.push(...tableRows(node, (cell) => linesOf(cell, sourceOf, skip)));
        return false;
      }
      if (node.name === 'ol') for (const [item, marker] of orderedMarkers(node)) markers.set(item, marker);
      const marker = markers.get(node);
      // It stands where the item's own text begins.
      if (marker !== undefined) line.put(marker, spanAt(node.firstChild ?? node));
      return true;
    },
    leave(node) {
      if (!isTag(node) || !isBlock(node)) return;
      // An empty paragraph is the blank line that the author wanted.
      if (node.name === 'p' && line.build().text === '\u00A0') end();
      endIfBegun();
    },
  });
  endIfBegun();
  return lines;
}

/** Without the blanks that collapse at its end; a no-break or ideographic space stays. */
function trimEnd(line: MappedText): MappedText {
  let end = line.length;
  while (end > 0 && ' \t\n'.includes(line.text[end - 1]!)) end--;
  return line.slice(0, end);
}

interface Visitor {
  /** Whether to go into the node. */
  enter(node: ChildNode, preserve: boolean): boolean;
  leave(node: ChildNode): void;
}

/** Depth first, without recursion. `preserve` is true inside `<pre>`. */
function walk(root: ChildNode, visitor: Visitor): void {
  const stack: { node: ChildNode; preserve: boolean; left: boolean }[] = [
    { node: root, preserve: false, left: false },
  ];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, preserve } = at;
    if (at.left) {
      visitor.leave(node);
      continue;
    }
    if (!visitor.enter(node, preserve) || !('children' in node)) continue;
    stack.push({ node, preserve, left: true });
    const inside = preserve || (isTag(node) && node.name === 'pre');
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i]!, preserve: inside, left: false });
  }
}
