import { describe, expect, it } from 'vitest';
import { type Run, rowsOf, toLine } from './lines.ts';

const run = (text: string, x: number, width: number): Run => ({ text, x, y: 100, width, size: 12 });
const lineOf = (...runs: Run[]) => toLine(rowsOf(runs)[0]!, 1).text;

describe('runs of one line', () => {
  it('have a letter from another font in the gap that was left for it', () => {
    const words = [run('给予', 190, 24), run('1 0.5', 216, 31), run('配套', 247, 24)];
    expect(lineOf(...words, run('∶', 223, 4))).toBe('给予1∶0.5配套');
  });

  it('stay as they are where nothing stands above a blank', () => {
    expect(lineOf(run('一、 总则', 74, 54), run('说明', 200, 24))).toBe('一、 总则\t说明');
    expect(lineOf(run('总则要求', 74, 48), run('∶', 80, 4))).toBe('总则要求∶');
    expect(lineOf(run('第一条 支持企业', 74, 96), run('支持', 100, 24))).toBe('第一条 支持企业支持');
  });
});
