// `?worker&url` is made by Vite: the address of the worker's own bundle.
import editorWorkerUrl from './editor.worker.ts?worker&url';
import yamlWorkerUrl from './yaml.worker.ts?worker&url';
import { trustedWorker } from '@/ui/browser/worker/trusted-worker';

export function startWorker(label: string): Worker {
  return trustedWorker(label === 'yaml' ? yamlWorkerUrl : editorWorkerUrl);
}
