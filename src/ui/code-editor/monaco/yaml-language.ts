import type * as monacoApi from 'monaco-editor/editor';
import { configureMonacoYaml, type MonacoYamlOptions } from 'monaco-yaml';
import { composeSchema } from 'virtual:compose-schema';
import { startWorker } from './workers';

type Monaco = typeof monacoApi;

interface WorkerRequest {
  label: string;
  createData: unknown;
  host?: Record<string, (...args: unknown[]) => unknown>;
  keepIdleModels?: boolean;
}

const overlayTags = ['!reset', '!override'].flatMap((tag) =>
  ['scalar', 'sequence', 'mapping'].map((kind) => `${tag} ${kind}`),
);

const options: MonacoYamlOptions = {
  schemas: [
    {
      uri: 'file:///compose-schema.json',
      fileMatch: ['**/docker-compose.y*ml'],
      schema: composeSchema,
    },
  ],
  customTags: overlayTags,
  // What is wrong is said by the page's own checks, once.
  validate: false,
  // The page may not fetch from anywhere else, and the text may not be rewritten.
  enableSchemaRequest: false,
  format: { enable: false },
  hoverSchemaSource: false,
};

/**
 * monaco-yaml starts its worker in the way of Monaco 0.54; since 0.55 Monaco takes a running worker instead.
 * Drop this once monaco-yaml supports 0.55 (an e2e test sees the schema's completion and hover).
 */
function withOldWorkerCall(monaco: Monaco): Monaco {
  const createWebWorker = ({ label, createData, host, keepIdleModels }: WorkerRequest) => {
    const worker = startWorker(label);
    // Monaco's own handshake: the first message wakes the worker, the second is its configuration.
    worker.postMessage('ignore', []);
    worker.postMessage(createData, []);
    return monaco.editor.createWebWorker({ worker, host, keepIdleModels });
  };
  // The call differs from Monaco's type on purpose, that is what this adapter is for.
  return { ...monaco, editor: { ...monaco.editor, createWebWorker: createWebWorker as never } };
}

const nothing = () => ({ dispose() {} });

/**
 * Its other providers read the whole text at every key or move of the cursor, for what is not wanted:
 * rewriting a text in another style, folds that follow from the indentation, links.
 */
function withoutTheRest(monaco: Monaco): Monaco {
  const languages = {
    ...monaco.languages,
    registerCodeActionProvider: nothing,
    registerFoldingRangeProvider: nothing,
    registerLinkProvider: nothing,
    registerDocumentSymbolProvider: nothing,
  };
  return { ...monaco, languages };
}

/** Completion and hover for Compose files. */
export function installYaml(monaco: Monaco): void {
  // monaco-yaml's types describe an older Monaco.
  configureMonacoYaml(withoutTheRest(withOldWorkerCall(monaco)) as never, options);
}
