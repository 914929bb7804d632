/** Over the frames a drop would go to them, so while something is dragged a sheet of the page's lies over all. */
export function onDrop(cover: HTMLElement, dropped: (file: File | undefined) => void): void {
  addEventListener('dragenter', () => {
    cover.hidden = false;
  });
  cover.addEventListener('dragleave', () => {
    cover.hidden = true;
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    cover.hidden = true;
    dropped(event.dataTransfer?.files[0]);
  });
}
