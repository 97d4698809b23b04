declare module 'virtual:card-fonts' {
	/** Font files, by their paths on the machine that builds. */
	const paths: string[];
	export default paths;
}
