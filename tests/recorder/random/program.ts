/** The Python text of a plan. It keeps a log of its own: who, what, and when by the loop's clock. */
import type { Contest } from './plan.ts';

const HEAD = `import asyncio

lock = asyncio.Lock()
inside = 0


def log(what):
    now = asyncio.get_running_loop().time()
    print(what, asyncio.current_task().get_name(), f"{now:.3f}")


async def nap(what, seconds):
    await asyncio.sleep(seconds)
    log(what)


async def locked(what, seconds):
    global inside
    async with lock:
        inside += 1
        assert inside == 1, "two hold the lock"
        await asyncio.sleep(seconds)
        inside -= 1
        log(what)

`;

/** One coroutine function for each node of the tree. */
export function programOf(tree: Contest): string {
	const functions: string[] = [];
	const define = (node: Contest): string => {
		const name = `part${String(functions.length)}`;
		functions.push('');
		const at = functions.length - 1;
		functions[at] =
			`async def ${name}():\n${indented(bodyOf(node, (child) => `${define(child)}()`))}`;
		return name;
	};
	const main = define(tree);
	return `${HEAD}\n${functions.join('\n\n\n')}\n\n\nasyncio.run(${main}())\n`;
}

const indented = (lines: readonly string[]): string =>
	lines.map((line) => `    ${line}`).join('\n');
const seconds = (millis: number): string => (millis / 1000).toFixed(3);

/** @param call - Defines a part and gives the call of it. */
function bodyOf(node: Contest, call: (child: Contest) => string): readonly string[] {
	switch (node.kind) {
		case 'sleep':
			return [`await nap("${node.label}", ${seconds(node.millis)})`];
		case 'locked':
			return [`await locked("${node.label}", ${seconds(node.millis)})`];
		case 'yield':
			return ['await asyncio.sleep(0)'];
		case 'row':
			return node.items.map((item) => `await ${call(item)}`);
		case 'gather':
		case 'all':
			return [`await asyncio.gather(${node.items.map(call).join(', ')})`];
		case 'group':
			return [
				'async with asyncio.TaskGroup() as group:',
				...node.items.map((item) => `    group.create_task(${call(item)})`)
			];
		case 'wait':
			return [
				`tasks = [asyncio.create_task(each) for each in [${node.items.map(call).join(', ')}]]`,
				'try:',
				'    await asyncio.wait(tasks)',
				'finally:',
				'    for task in tasks:',
				'        task.cancel()'
			];
		case 'task':
			return [
				`task = asyncio.create_task(${call(node.item)})`,
				'try:',
				`    await ${call(node.meanwhile)}`,
				'    await task',
				'finally:',
				'    task.cancel()'
			];
		case 'timeout':
			return [
				'try:',
				`    async with asyncio.timeout(${seconds(node.millis)}):`,
				`        await ${call(node.item)}`,
				'except TimeoutError:',
				'    pass'
			];
		case 'wait_for':
			return [
				'try:',
				`    await asyncio.wait_for(${call(node.item)}, ${seconds(node.millis)})`,
				'except TimeoutError:',
				'    pass'
			];
	}
}
