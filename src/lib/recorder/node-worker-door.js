// The door into a worker thread: Node 20 reads no TypeScript, and a thread does not inherit who does.
import { register } from 'tsx/esm/api';

register();
await import('./node-worker.ts');
