/** Hands a file to the browser, which keeps it where it keeps what is downloaded. */
export function save(name: string, file: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Not at once: the browser reads it after the click.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}
