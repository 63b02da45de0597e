/** Runs statements on the server, and reads its answer line by line. */
import { useQuery } from '@tanstack/react-query';
import {
  type ConsoleEvent,
  consoleEventSchema,
  consoleSchemaSchema,
  type QueryBody,
} from '../../api/console.ts';
import { ask, RequestError, refusal } from './client.ts';

export function useConsoleSchema() {
  return useQuery({
    queryKey: ['console', 'schema'],
    queryFn: ({ signal }) => ask('console/schema', {}, consoleSchemaSchema, signal),
  });
}

/**
 * Runs statements; `onEvent` gets each line of the answer. Aborting `signal` closes the request, which ends the query.
 * Throws a {@link RequestError} where the request is refused or the answer breaks off, or an abort.
 */
export async function runQuery(
  body: QueryBody,
  write: boolean,
  signal: AbortSignal,
  onEvent: (event: ConsoleEvent) => void,
): Promise<void> {
  let finished = false;
  try {
    const response = await fetch(`/api/${write ? 'write' : 'query'}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(write ? { ...body, write } : body),
      signal,
    });
    if (!response.ok || !response.body)
      throw refusal(await response.json().catch(() => null), response.statusText);
    for await (const line of linesOf(response.body)) {
      const event = consoleEventSchema.safeParse(JSON.parse(line));
      if (!event.success) throw new RequestError('version', '');
      finished ||= event.data.event === 'end' || event.data.event === 'error';
      onEvent(event.data);
    }
  } catch (error) {
    if (signal.aborted || error instanceof RequestError) throw error;
    throw new RequestError('unreachable', '');
  }
  if (!finished) throw new RequestError('unreachable', '');
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    let end = rest.indexOf('\n');
    let at = 0;
    for (; end >= 0; end = rest.indexOf('\n', at)) {
      yield rest.slice(at, end);
      at = end + 1;
    }
    rest = rest.slice(at);
    if (done) return;
  }
}
