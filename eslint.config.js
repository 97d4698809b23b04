import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import tsdoc from 'eslint-plugin-tsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const core = [
	'base',
	'trace',
	'model',
	'labels',
	'narration',
	'questions',
	'playback',
	'layout'
].map((layer) => `src/lib/${layer}/**/*.ts`);
const seesSvelte = ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.test.ts'];

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'shots/', 'test-results/', 'playwright-report/']),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js', 'tests/architecture/*.cjs'] },
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			// The type checker knows every name, Svelte's runes and virtual modules included.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			// A `default` says that the rest is meant to be left alone.
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// `() => player.next()` reads well, and a handler's result is nobody's.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// `catch {}` is a decision; an empty function is a fine default.
			'@typescript-eslint/no-empty-function': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// Branded units are numbers: `${position}` is what we mean.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: seesSvelte,
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/prefer-svelte-reactivity': 'error',
			// ESLint can't see types through a `.svelte` import; svelte-check can.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// `void value;` in an effect names what it depends on.
			'@typescript-eslint/no-meaningless-void-operator': 'off',
			// A write to `$state` looks useless to it.
			'no-useless-assignment': 'off'
		}
	},
	{
		files: core,
		ignores: ['**/*.test.ts'],
		plugins: { tsdoc },
		rules: {
			'tsdoc/syntax': 'error',
			'no-restricted-globals': [
				'error',
				{ name: 'Date', message: 'The core has no clock: time arrives as an event.' }
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'The core has no randomness.' }
			]
		}
	},
	{
		files: ['src/lib/**/*.{ts,svelte}', 'src/routes/**/*.{ts,svelte}'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						":matches(Identifier[name='localStorage'], Identifier[name='sessionStorage']):not(MemberExpression > .property)",
					message: 'It throws in a sandboxed frame: use the wrapper in state/.'
				},
				{
					selector: "MemberExpression[object.name='navigator'][property.name='serviceWorker']",
					message: 'It throws in a sandboxed frame: use the wrapper in state/.'
				}
			]
		}
	},
	{ files: ['**/*.js', '**/*.cjs'], extends: [ts.configs.disableTypeChecked] }
);
