/** The colours of the page as the graph's canvases need them: plain values, read anew when the theme changes. */
import type { DrawnLabel } from '../../api/graph.ts';

export interface Palette {
  node: (label: DrawnLabel, tier: number) => string;
  ink: string;
  surface: string;
  line: string;
  accent: string;
  faded: string;
}

/** A probe inside `container` resolves what the stylesheet says, `light-dark()` too. */
export function readPalette(container: HTMLElement): Palette {
  const probe = document.createElement('span');
  container.append(probe);
  const value = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const known = new Map<string, string>();
  const cached = (variable: string) => {
    const found = known.get(variable) ?? value(variable);
    known.set(variable, found);
    return found;
  };
  const tiers = [0, 1, 2, 3, 4, 5, 6].map((tier) => cached(`--tier-${tier}`));
  const palette = {
    ink: cached('--ink'),
    surface: cached('--surface'),
    // Lines of the page are wider than an edge: one pixel wide it would hardly be seen.
    line: between(cached('--line-2'), cached('--ink-3'), 0.4),
    accent: cached('--accent'),
    faded: cached('--line'),
  };
  const labels = new Map<string, string>();
  for (const label of ['Framework', 'Area', 'Document', 'Measure', 'Department'])
    labels.set(label, cached(`--node-${label.toLowerCase()}`));
  const other = cached('--node-other');
  probe.remove();
  return {
    ...palette,
    node: (label, tier) =>
      label === 'Priority' || label === 'Tier' ? tiers[tier]! : (labels.get(label) ?? other),
  };
}

/** The colour at `share` of the way from one to another, both as `rgb(…)`. */
function between(from: string, to: string, share: number): string {
  const [a, b] = [from, to].map((colour) => (colour.match(/[\d.]+/g) ?? []).map(Number));
  return `rgb(${[0, 1, 2].map((at) => Math.round(a![at]! + (b![at]! - a![at]!) * share)).join(', ')})`;
}
