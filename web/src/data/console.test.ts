import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsoleEvent } from '../../api/console.ts';
import { RequestError } from './client.ts';
import { runQuery } from './console.ts';

const EVENTS: ConsoleEvent[] = [
  { event: 'statement', statement: 0, of: 1, text: 'RETURN 1' },
  { event: 'columns', columns: ['名称', 'b'] },
  { event: 'rows', rows: [['静安区\n长宁区', null]] },
  { event: 'summary', more: null, counters: {}, plan: null, unknown: [], changed: false, elapsed: 3 },
  { event: 'end' },
];
const bytesOf = (events: readonly object[]) =>
  new TextEncoder().encode(events.map((event) => `${JSON.stringify(event)}\n`).join(''));

/** Answers the next request with these bytes, in pieces that end where `cuts` say. */
function answerWith(bytes: Uint8Array, cuts: readonly number[] = [], status = 200): void {
  const ends = [...new Set(cuts.map((cut) => cut % bytes.length)), bytes.length].sort((a, b) => a - b);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let at = 0;
      for (const end of ends) {
        controller.enqueue(bytes.slice(at, end));
        at = end;
      }
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

async function run(signal = new AbortController().signal): Promise<ConsoleEvent[]> {
  const found: ConsoleEvent[] = [];
  await runQuery({ text: 'RETURN 1' }, false, signal, (event) => found.push(event));
  return found;
}

afterEach(() => vi.unstubAllGlobals());

describe('an answer that comes line by line', () => {
  it('is the same however it was cut on its way', async () => {
    const bytes = bytesOf(EVENTS);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 30 }), async (cuts) => {
        answerWith(bytes, cuts);
        expect(await run()).toEqual(EVENTS);
      }),
    );
  });

  it('is no answer where it breaks off', async () => {
    answerWith(bytesOf(EVENTS.slice(0, 3)));
    await expect(run()).rejects.toMatchObject({ code: 'unreachable' });
    answerWith(bytesOf(EVENTS).slice(0, -4));
    await expect(run()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('ends with a statement that failed', async () => {
    const failure: ConsoleEvent = {
      event: 'error',
      code: 'syntax',
      message: 'Broken.',
      engineCode: null,
      position: { line: 1, column: 2 },
      left: 0,
    };
    answerWith(bytesOf([EVENTS[0]!, failure]));
    expect(await run()).toEqual([EVENTS[0], failure]);
  });

  it('says what the server says against it, and that another version answers', async () => {
    answerWith(bytesOf([{ error: { code: 'too-large', message: 'Too large.' } }]), [], 413);
    await expect(run()).rejects.toEqual(new RequestError('too-large', 'Too large.'));
    answerWith(bytesOf([{ event: 'unheard-of' }]));
    await expect(run()).rejects.toMatchObject({ code: 'version' });
  });
});
