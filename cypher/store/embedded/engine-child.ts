/**
 * The child process that holds the engine: a large file blocks its thread while it opens, and the one way to end a
 * query is to end the process. It ends itself when its parent goes away, however that went.
 */
import { StoreError } from '../store.ts';
import { Engine } from './engine.ts';
import { engineError } from './engine-errors.ts';
import type { Calls, Reply, Request, WireError } from './protocol.ts';

let engine: Engine | undefined;

const opened = (): Engine => {
  if (!engine) throw new StoreError('unavailable', 'The graph is not open.');
  return engine;
};

async function answer(request: Request): Promise<Calls[keyof Calls]['answer']> {
  switch (request.call) {
    case 'open':
      engine = new Engine(request.ask);
      return { nodes: engine.nodeCount };
    case 'read':
      return opened().read(request.ask, request.ask.pageSize);
    case 'write':
      return opened().write(request.ask, request.ask.pageSize);
    case 'next':
      return opened().pages.next(request.ask.cursor, request.ask.pageSize);
    case 'drop':
      opened().pages.drop(request.ask.cursor);
      return null;
    case 'schema':
      await opened().schema(request.ask.statements);
      return null;
    case 'load':
      return opened().load(JSON.parse(request.ask.parts), (progress) => send({ id: request.id, progress }));
    case 'search': {
      const { text, labels, limit } = request.ask;
      return opened().search(text, labels, limit);
    }
    case 'state':
      return opened().state;
    case 'warm':
      await opened().warm();
      return null;
    case 'close':
      engine?.close();
      engine = undefined;
      return null;
  }
}

const send = (reply: Reply): void => {
  if (process.connected) process.send?.(reply);
};

function wireError(error: unknown): WireError {
  const { code, message, details } = engineError(error);
  const { engineCode, position } = details;
  return { code, message, ...(engineCode && { engineCode }), ...(position && { position }) };
}

process.on('message', (request: Request) => {
  answer(request).then(
    (given) => send({ id: request.id, answer: given }),
    (error: unknown) => send({ id: request.id, error: wireError(error) }),
  );
});
// What is committed is in the log; nothing is lost by ending at once, and a running query does not hold it up.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A terminal sends these to the whole group: the parent decides when the engine closes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
