import { expect, test } from 'vitest';
import { embedSnippet } from './snippet.ts';

test('a snippet keeps a title’s quotes and an address’s parameters in their attributes', () => {
	const text = embedSnippet(
		'“Await” & "gather" <now>',
		new URL('https://a.example/embed/gather?step=8&level=events'),
		new URL('https://a.example/play/gather?step=8')
	);
	expect(text).toContain('src="https://a.example/embed/gather?step=8&amp;level=events"');
	expect(text).toContain(
		'title="Interactive: “Await” &amp; &quot;gather&quot; &lt;now>, step by step"'
	);
	expect(text).toContain('<a href="https://a.example/play/gather?step=8">');
	expect(text.match(/</g)).toHaveLength(6);
});
