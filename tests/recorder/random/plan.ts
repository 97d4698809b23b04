/** What a random program does, as a tree: what it waits for, one after another or side by side. */
import fc from 'fast-check';

/** Whole milliseconds. Sleeps are even and timeouts odd, so that a timeout never ties with what it guards. */
type Millis = number;

export type Plan =
	| { readonly kind: 'sleep'; readonly label: string; readonly millis: Millis }
	| { readonly kind: 'yield' }
	/** One after the other. */
	| { readonly kind: 'row'; readonly items: readonly Plan[] }
	/** Side by side; it goes on once all are done. */
	| { readonly kind: 'gather' | 'group' | 'wait'; readonly items: readonly Plan[] }
	/** A task of its own, awaited after what the maker does meanwhile. */
	| { readonly kind: 'task'; readonly item: Plan; readonly meanwhile: Plan }
	/** Whatever is not done by then is cancelled. */
	| { readonly kind: 'timeout' | 'wait_for'; readonly millis: Millis; readonly item: Plan };

/** Something that shares a lock with whatever else does: when it is over depends on who came first. */
export type Contest =
	| Plan
	| { readonly kind: 'locked'; readonly label: string; readonly millis: Millis }
	| { readonly kind: 'all'; readonly items: readonly Contest[] };

const sleep = fc.nat(40).map((tens): Plan => ({ kind: 'sleep', label: '', millis: tens * 10 }));
const few = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
	fc.array(item, { minLength: 1, maxLength: 3 });

const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
	plan: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		sleep,
		fc.constant<Plan>({ kind: 'yield' }),
		few(tie('plan')).map((items): Plan => ({ kind: 'row', items })),
		fc
			.tuple(fc.constantFrom('gather', 'group', 'wait'), few(tie('plan')))
			.map(([kind, items]): Plan => ({ kind, items })),
		fc
			.tuple(tie('plan'), tie('plan'))
			.map(([item, meanwhile]): Plan => ({ kind: 'task', item, meanwhile })),
		fc
			.tuple(fc.constantFrom('timeout', 'wait_for'), fc.nat(60), tie('plan'))
			.map(([kind, tens, item]): Plan => ({ kind, millis: tens * 10 + 5, item }))
	)
}));

const contest = fc
	.array(
		fc.oneof(
			plan,
			fc.nat(20).map((tens): Contest => locked(tens * 10))
		),
		{
			minLength: 2,
			maxLength: 5
		}
	)
	.map((items): Contest => ({ kind: 'all', items }));
const locked = (millis: Millis): Contest => ({ kind: 'locked', label: '', millis });

/** Every sleep gets a name of its own, in the order of the text. */
function named<Tree extends Contest>(tree: Tree): Tree {
	let count = 0;
	const visit = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(visit);
		if (typeof node !== 'object' || node === null) return node;
		const label = 'label' in node ? { label: `s${String(++count)}` } : {};
		const entries = Object.entries(node).map(([key, value]) => [key, visit(value)]);
		return { ...Object.fromEntries(entries), ...label };
	};
	return visit(tree) as Tree;
}

/** Programs whose every moment follows from the tree. A recording takes a second, so each holds several plans. */
export const plans: fc.Arbitrary<Plan> = fc
	.tuple(fc.constantFrom('row', 'gather', 'group'), fc.array(plan, { minLength: 3, maxLength: 6 }))
	.map(([kind, items]): Plan => named({ kind, items }));
/** Programs in which tasks also queue for a lock. */
export const contests: fc.Arbitrary<Contest> = contest.map(named);
