/** What the page's thread did, as its own clock has it: what else the machine does is not in it. */
import type { Measured } from './page.ts';

interface Traced {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Microseconds in which its thread worked: neither other processes nor waiting for the graphics are in it. */
  tdur?: number;
  tid: number;
  pid: number;
}

/** What runs scripts: the outermost of them, so that none is counted twice. */
const SCRIPT = new Set([
  'FireAnimationFrame',
  'EventDispatch',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'EvaluateScript',
  'HandlePostMessage',
]);

export interface Frames {
  frames: number;
  /** Milliseconds that scripts worked for, a frame. */
  script: number;
  /** Milliseconds that the longest task of the page's thread worked for. */
  longest: number;
}

/** What scripts did in the frames of `work`. */
export async function traced({ devtools }: Measured, work: () => Promise<void>): Promise<Frames> {
  const events: Traced[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as Traced[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await work();
  const ended = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.end');
  await ended;
  devtools.off('Tracing.dataCollected', collect);
  return perFrame(events);
}

/** The thread of the page is the one that draws frames, or runs scripts where none was drawn. */
function perFrame(events: readonly Traced[]): Frames {
  const whole = events.filter(({ ph }) => ph === 'X');
  const fires = whole.filter(({ name }) => name === 'FireAnimationFrame');
  const one = fires[0] ?? whole.find(({ name }) => name === 'EventDispatch');
  const own = whole.filter(({ tid, pid }) => tid === one?.tid && pid === one.pid);
  const scripts = own
    .filter(({ name }) => SCRIPT.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let [script, until] = [0, 0];
  for (const { ts, dur = 0, tdur = dur } of scripts) {
    if (ts < until) continue;
    script += tdur;
    until = ts + dur;
  }
  const tasks = own.filter(({ name }) => name === 'RunTask').map(({ dur = 0, tdur = dur }) => tdur / 1000);
  const frames = Math.max(1, fires.length);
  return { frames, script: script / 1000 / frames, longest: Math.max(0, ...tasks) };
}
