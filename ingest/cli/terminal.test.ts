import { describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 21, write: (text: string) => written.push(text) };
}

describe('Terminal', () => {
  it('keeps data and messages apart and draws no progress where nobody watches', () => {
    const [stdout, stderr] = [recorder(false), recorder(false)];
    const terminal = new Terminal(stdout, stderr);
    terminal.progress('extract 1/5');
    terminal.data('a,b\r\n');
    terminal.message('abc.txt: empty');
    expect(stdout.written).toEqual(['a,b\r\n']);
    expect(stderr.written).toEqual(['abc.txt: empty\n']);
  });

  it('draws progress on one line and takes it away before anything else is said', () => {
    const stderr = recorder(true);
    const terminal = new Terminal(recorder(false), stderr);
    terminal.progress('extract 1/5');
    terminal.message('done');
    terminal.message('twice');
    expect(stderr.written).toEqual(['\rextract 1/5\u001B[K', '\r\u001B[K', 'done\n', 'twice\n']);
  });

  it('cuts progress to the width of the terminal, Chinese characters counted twice', () => {
    const stderr = recorder(true);
    new Terminal(recorder(false), stderr).progress('extract 静安区关于构建现代化产业体系');
    expect(stderr.written).toEqual(['\rextract 静安区关于构\u001B[K']);
  });
});
