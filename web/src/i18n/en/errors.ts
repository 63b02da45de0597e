/** Words of what can go wrong, in English: what happened, and what helps. */
import type { Translation } from '../translation.ts';
import type { errors as zh } from '../zh/errors.ts';

export const errors: Translation<typeof zh> = {
  error: {
    title: 'The data did not arrive',
    told: 'What the server says',
    at: 'Place: {{place}}.',
    unknown: 'An error that was not expected. Try again; if it stays, the terminal says more.',
    of: {
      unreachable: 'The server does not answer. See that cetu still runs in its terminal, then try again.',
      version: 'Server and page are of different versions. Reload; if it stays, run npm run build again.',
      question: 'Part of the address does not hold to its form. Come in from the overview, or correct it.',
      body: 'Part of what was sent to the server does not hold to its form. Reload the page and try again.',
      'too-large': 'What was sent to the server is too large. Choose less and try again.',
      'not-found':
        'The graph has no such thing. It may be gone or renamed: open it from the overview or the search.',
      'wrong-host': 'Open this page by the address that the command line printed.',
      'wrong-origin':
        'The server takes requests from this page only. Try at the address that the command line printed.',
      method: 'The server does not take such a request. Reload the page.',
      'content-type': 'The server does not take such content. Reload the page.',
      internal: 'The server met an error that it did not expect; its terminal says which. Try again.',
      cancelled: 'Cancelled.',
      timeout: 'It took too long and was ended. Narrow it and try again.',
      'read-only': 'This only reads. To change the graph, use cetu ingest or cetu remove.',
      syntax: 'The query is not right. Correct it at the place that is named.',
      unsupported: 'The embedded engine cannot run this query; Neo4j can.',
      locked: 'Another process uses the graph. Stop it first, then try again.',
      damaged: 'The files of the graph are damaged. Build it anew from the documents: cetu ingest --fresh.',
      unavailable: 'The graph database does not answer. See that it runs and can be reached, then try again.',
      unauthorized:
        'The graph database refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD, then start cetu serve again.',
      disk: 'The disk could not be read or written. Check its space and rights, then try again.',
      query: 'The query failed. Try again; if it stays, read what the server says.',
    },
    crash: 'This page met an error',
    crashHelp: 'Reload it; the settings stay in the address.',
  },
};
