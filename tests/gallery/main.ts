/** `?specimen=<name>` shows one; the other parameters are those of the site. Without it: the list. */
import 'virtual:fonts.css';
import '../../src/app.css';
import { mount } from 'svelte';
import Contents from './Contents.svelte';
import Specimen from './Specimen.svelte';
import { thingsPanel } from '../../src/lib/views/things/panel.ts';
import { specimens, type Recorded } from './specimens.ts';

const name = new URLSearchParams(location.search).get('specimen');
const load = specimens.get(name ?? '');
const target = document.body;
if (name === null || load === undefined) {
	mount(Contents, { target, props: { names: [...specimens.keys()] } });
} else {
	const { default: trace, code }: Recorded = await load();
	const things = await thingsPanel(trace);
	document.title = `${name} · Loopscope`;
	mount(Specimen, { target, props: { name, trace, code, things } });
}
document.documentElement.dataset.ready = 'true';
