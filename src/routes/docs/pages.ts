/** The documents, in the order in which they are listed. */
export const DOCUMENTS = [
	{
		path: '/docs/read',
		title: 'How to read the picture',
		says: 'Every shape, hatch, arrow and word of the loop, the score, the code and the table.'
	},
	{
		path: '/docs/keyboard',
		title: 'Keyboard',
		says: 'Every key of a scene, of the lecture hall and of an embed.'
	},
	{
		path: '/docs/accuracy',
		title: 'How true the picture is',
		says: 'What is recorded, what is emulated, what can’t be shown, and how that was measured.'
	},
	{
		path: '/docs/author',
		title: 'Add a scenario',
		says: 'A Python file becomes a scene in five minutes: its header, its chapters, its questions.'
	},
	{
		path: '/docs/embed',
		title: 'Put a scene into your page',
		says: 'The frame to paste, every parameter of its address, its size, and what it tells your page.'
	},
	{
		path: '/docs/present',
		title: 'Present with a clicker',
		says: 'The lecture hall: large letters, pause points, and a black screen when you talk.'
	},
	{
		path: '/docs/trace',
		title: 'The trace format',
		says: 'What a recording holds, event by event, its JSON Schema, and how other tools read it.'
	}
] as const;

export type DocumentPath = (typeof DOCUMENTS)[number]['path'];
