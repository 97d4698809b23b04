// Imports only go down. Each rule carries its reason, which is what a person sees when it is broken.

/** Top first: a layer may import from those below it. */
const layers = [
	'routes',
	'views',
	'state',
	'questions',
	'narration',
	'labels',
	'model',
	'trace',
	'base'
];
const at = (name) =>
	name === 'routes' || name === 'build' ? `^src/${name}/` : `^src/lib/${name}/`;
const any = (names) => names.map(at).join('|') || '^$';

const core = ['base', 'trace', 'model', 'labels', 'narration', 'questions', 'playback', 'layout'];
/** They stand beside the tower: `state` uses them, they use what is listed. */
const beside = {
	layout: ['labels', 'model', 'trace', 'base'],
	playback: ['model', 'trace', 'base'],
	recorder: ['trace', 'base'],
	embed: ['trace', 'base'],
	export: ['layout', 'narration', 'labels', 'model', 'trace', 'base'],
	gallery: ['trace', 'base']
};

const isTest = '\\.test\\.ts$';

module.exports = {
	forbidden: [
		...layers.map((name, i) => ({
			name: `${name}-imports-only-down`,
			comment: `${name} sits below ${layers.slice(0, i).join(', ') || 'nothing'}; move the shared part down instead.`,
			severity: 'error',
			from: { path: at(name) },
			to: { path: any(layers.slice(0, i)) }
		})),
		...Object.entries(beside).map(([name, below]) => ({
			name: `${name}-knows-only-what-is-below`,
			comment: `${name} may use ${below.join(', ')}: it can then be replaced whole.`,
			severity: 'error',
			from: { path: at(name), pathNot: isTest },
			to: { path: '^src/', pathNot: any([name, ...below]) }
		})),
		{
			name: 'cli-speaks-to-the-core-and-the-recorder',
			comment: 'The command line has no screen: it needs no state, view or route.',
			severity: 'error',
			from: { path: '^src/cli/' },
			to: { path: any(['routes', 'views', 'state', 'playback', 'embed', 'gallery']) }
		},
		{
			name: 'nobody-imports-the-cli',
			comment: 'The command line is an end, not a library.',
			severity: 'error',
			from: { path: '^src/lib/|^src/routes/' },
			to: { path: '^src/cli/' }
		},
		{
			name: 'core-is-called-and-does-not-call-out',
			comment: 'The core knows nothing of where a trace comes from or goes to.',
			severity: 'error',
			from: { path: any(core), pathNot: isTest },
			to: {
				path: any(['recorder', 'embed', 'export', 'gallery', 'state', 'views', 'routes', 'build'])
			}
		},
		{
			name: 'layout-and-playback-are-strangers',
			comment: 'Space and time meet in state/, nowhere else.',
			severity: 'error',
			from: { path: '^src/lib/(layout|playback)/' },
			to: { path: '^src/lib/(layout|playback)/', pathNot: '^src/lib/$1/' }
		},
		{
			name: 'core-knows-no-framework',
			comment: 'The core is plain TypeScript: it runs in a page, a worker, Node and a test alike.',
			severity: 'error',
			from: { path: any(core) },
			to: {
				path: 'node_modules/(svelte|@sveltejs|d3-selection|d3-zoom|d3-transition|d3-drag|d3-brush|pyodide)/'
			}
		},
		{
			name: 'views-know-no-xstate',
			comment: 'A view reads a state class; the actor is behind it.',
			severity: 'error',
			from: { path: '^src/(routes|lib/views)/', pathNot: isTest },
			to: { path: 'node_modules/xstate/' }
		},
		{
			name: 'only-the-recorder-knows-python',
			comment: 'Pyodide is heavy: one folder may load it, and nothing else can by mistake.',
			severity: 'error',
			from: { path: '^src/', pathNot: at('recorder') },
			to: { path: 'node_modules/pyodide/' }
		},
		{
			name: 'no-circular',
			comment: 'Two files that need each other are one file, or hide a third.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'resolvable',
			comment: 'What can not be found will fail at the worst moment.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\$env/|\\./\\$types|virtual:)' }
		}
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
