/** All that a page loads once it is to tell more, or otherwise, than was told at build. */
export { narrator } from './narrator.ts';
export { vocabularyFor } from './vocabularies.ts';
