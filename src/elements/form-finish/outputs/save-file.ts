/** Offers a file to the browser to save. It is made here and goes nowhere else. */
export const saveFile = (name: string, mediaType: string, content: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has taken it by then, however slow the disk.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
