let listening = false;

/**
 * pdf.js leaves promises behind that fail with nobody waiting for them when a file is damaged, which ends the process.
 * What it has to say of the file comes from those that are waited for; all others than its own failures still end it.
 */
export function ignoreStrayRejections(): void {
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && reason.stack?.includes('pdfjs-dist'))) throw reason;
  });
}
