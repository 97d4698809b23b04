import { json } from '@sveltejs/kit';
import { traceJsonSchema } from '#lib/trace/json-schema.ts';

export const prerender = true;

/** The trace format for other tools: `/trace.schema.json`, a file like any other once the site is built. */
export const GET = () => json(traceJsonSchema());
