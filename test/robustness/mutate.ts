/** A small seeded generator (mulberry32): the same seed gives the same mutations on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (text: string, next: () => number) => string;

const at = (text: string, next: () => number) => Math.floor(next() * (text.length + 1));
const insert = (text: string, place: number, words: string) =>
  text.slice(0, place) + words + text.slice(place);

const MUTATIONS: readonly Mutation[] = [
  // Cut a run out.
  (text, next) => {
    const start = at(text, next);
    return text.slice(0, start) + text.slice(start + Math.floor(next() * 400));
  },
  // Swap two runs.
  (text, next) => {
    const [a, b] = [at(text, next), at(text, next)].sort((x, y) => x - y) as [number, number];
    const length = Math.floor(next() * 60);
    if (b < a + length) return text;
    return (
      text.slice(0, a) +
      text.slice(b, b + length) +
      text.slice(a + length, b) +
      text.slice(a, a + length) +
      text.slice(b + length)
    );
  },
  // Repeat a run many times.
  (text, next) => {
    const start = at(text, next);
    const run = text.slice(start, start + Math.floor(next() * 30));
    return insert(text, start, run.repeat(Math.floor(next() * 60)));
  },
  // Unbalance brackets and quotation marks.
  (text, next) => insert(text, at(text, next), '（《“【([<〈'.repeat(1 + Math.floor(next() * 20))),
  (text, next) => insert(text, at(text, next), '）》”】)]>〉'.repeat(1 + Math.floor(next() * 20))),
  (text, next) => text.replace(/[（）()《》]/g, (char) => (next() < 0.2 ? '' : char)),
  // Markers in a heap.
  (text, next) =>
    insert(text, at(text, next), '\n一、\n（一）\n1.\n（1）\n①'.repeat(1 + Math.floor(next() * 30))),
  (text, next) => insert(text, at(text, next), '第一条'.repeat(1 + Math.floor(next() * 200))),
  // What no text should have.
  (text, next) => insert(text, at(text, next), '\uD800\0\uDFFF\uFFFD\u202E'),
  (text, next) => insert(text, at(text, next), ' \t\u3000'.repeat(Math.floor(next() * 500))),
  (text, next) => insert(text, at(text, next), '1'.repeat(Math.floor(next() * 600))),
  (text, next) => insert(text, at(text, next), '、人工智能'.repeat(Math.floor(next() * 200))),
  (text, next) => insert(text, at(text, next), '责任单位：'.repeat(Math.floor(next() * 100))),
  // Line ends: none, all, other ones.
  (text) => text.replace(/\n/g, ''),
  (text, next) => text.replace(/[。，]/g, (char) => (next() < 0.3 ? `${char}\n` : char)),
  (text) => text.replace(/\n/g, '\r\n'),
  (text, next) => text.replace(/[。，；：]/g, (char) => (next() < 0.3 ? '' : char)),
];

/** `text` after one to four mutations drawn by `seed`. */
export function mutate(text: string, seed: number): string {
  const next = random(seed);
  let out = text;
  for (let i = 0; i <= Math.floor(next() * 4); i++)
    out = MUTATIONS[Math.floor(next() * MUTATIONS.length)]!(out, next);
  return out;
}

const BYTE_MUTATIONS: readonly ((bytes: Uint8Array, next: () => number) => Uint8Array)[] = [
  // Cut the end off, or a run out.
  (bytes, next) => bytes.slice(0, Math.floor(next() * bytes.length)),
  (bytes, next) => {
    const start = Math.floor(next() * bytes.length);
    return joined(bytes.subarray(0, start), bytes.subarray(start + 1 + Math.floor(next() * 50)));
  },
  // Repeat a run.
  (bytes, next) => {
    const start = Math.floor(next() * bytes.length);
    const end = Math.min(bytes.length, start + 1 + Math.floor(next() * 50));
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  // Swap two bytes, or turn one into another.
  (bytes, next) => {
    const out = bytes.slice();
    const [a, b] = [Math.floor(next() * out.length), Math.floor(next() * out.length)];
    [out[a], out[b]] = [out[b]!, out[a]!];
    return out;
  },
  (bytes, next) => {
    const out = bytes.slice();
    out[Math.floor(next() * out.length)] = Math.floor(next() * 256);
    return out;
  },
];

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** `bytes` after one to four mutations drawn by `seed`. */
export function mutateBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const next = random(seed);
  let out = bytes;
  for (let i = 0; i <= Math.floor(next() * 4); i++)
    out = BYTE_MUTATIONS[Math.floor(next() * BYTE_MUTATIONS.length)]!(out, next);
  return out;
}
