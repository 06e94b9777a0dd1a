/** Hands a text to the browser as a file for the folder of downloads: the way out while the program cannot save. */
export function saveAsText(name: string, text: string): void {
  // Notepad of older Windows takes a file without this mark for GBK.
  const file = new Blob(['\ufeff', text.replaceAll('\n', '\r\n')], { type: 'text/plain' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}
