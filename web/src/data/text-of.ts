/** The text of an answer, read part by part where it may be long, so that no task is long. */
import { anotherTask } from './checked.ts';

/** Bytes up to which an answer is read at once. */
const SHORT = 200_000;
/** Milliseconds of one task. */
const LONGEST_TASK = 20;

/** Rejects where the answer breaks off. */
export async function textOf(response: Response): Promise<string> {
  // One that does not say how long it is may be of any length.
  const length = Number(response.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY);
  if (length < SHORT || !response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let began = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    parts.push(decoder.decode(value, { stream: !done }));
    if (done) return parts.join('');
    if (performance.now() - began < LONGEST_TASK) continue;
    await anotherTask();
    began = performance.now();
  }
}
