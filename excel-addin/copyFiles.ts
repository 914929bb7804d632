/**
 * The page that gives the script of Google Sheets to people without Node: a button for each file puts its text on the
 * clipboard. The texts are fetched first, as browsers let a page write only while a click is being answered
 * (https://developer.mozilla.org/docs/Web/API/Clipboard/writeText). Where one cannot be fetched or written, the page's own
 * words say how to copy by hand.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-file]')) {
  const said = button.nextElementSibling as HTMLOutputElement;
  fetch(button.dataset.file!)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((text) => {
      button.onclick = () => {
        navigator.clipboard.writeText(text).then(
          () => {
            said.textContent = button.dataset.done!;
          },
          () => byHand(said),
        );
      };
      button.disabled = false;
    })
    .catch(() => byHand(said));
}

function byHand(said: HTMLOutputElement): void {
  said.textContent = '';
  document.getElementById('by-hand')!.removeAttribute('hidden');
}

export {};
