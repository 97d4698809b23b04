/** The address of every page below the site's own, with a final slash: `play/gather/`; the first page is empty. */
export function pages(): string[];
