/**
 * What is asked of a page from inside it. These are sources: they run in the browser, and the tests' own language
 * knows no document.
 */

/** Texts that stand out of the page or are cut, as sentences; controls that lie over one another. */
export const LAYOUT_FAULTS = `(() => {
  const faults = [];
  const name = (element) => element.tagName.toLowerCase() + (element.className && element.className.baseVal === undefined ? '.' + String(element.className).trim().replace(/\\s+/g, '.') : '');
  const words = (element) => (element.textContent || element.value || '').trim().slice(0, 50);
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) faults.push('the page is ' + wide + ' wide in ' + innerWidth);
  const isUnseen = (element) => element.closest('.unseen, option, [hidden]') !== null;
  const shown = [...document.querySelectorAll('.so-khach *')].filter((element) => !isUnseen(element) && element.getClientRects().length > 0);
  for (const element of shown) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!hasText && !/^(BUTTON|A|SELECT|INPUT|TEXTAREA|LABEL)$/.test(element.tagName)) continue;
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(name(element) + ' stands out: ' + words(element));
    if (/^(SELECT|INPUT|TEXTAREA)$/.test(element.tagName)) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) faults.push(name(element) + ' is cut: ' + words(element));
    const style = getComputedStyle(element);
    if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) faults.push(name(element) + ' is cut below: ' + words(element));
    // A word broken letter by letter stands in a column too narrow for it.
    if (hasText && element.childElementCount === 0 && box.height > 0 && style.display !== 'inline') {
      const size = parseFloat(style.fontSize);
      const inner = box.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (inner < size * 1.5 && words(element).length > 3) faults.push(name(element) + ' is squeezed: ' + words(element));
    }
  }
  const inDialog = document.querySelector('dialog[open]');
  const controls = shown.filter((element) => /^(BUTTON|A|SELECT|TEXTAREA)$/.test(element.tagName) && (inDialog ? inDialog.contains(element) : !element.closest('.tabs, .work-bar, .main-action')));
  const boxes = controls.map((element) => element.getBoundingClientRect());
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom + 400; j++) {
      if (controls[i].closest('.page, .dialog-body, .dialog-actions') !== controls[j].closest('.page, .dialog-body, .dialog-actions')) continue;
      const across = Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left);
      const down = Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top);
      if (across > 1 && down > 1) faults.push(name(controls[i]) + ' lies over ' + name(controls[j]) + ': ' + words(controls[i]) + ' / ' + words(controls[j]));
    }
  return faults;
})()`;

/** Every text that a user may see or hear. */
export const ALL_TEXTS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('.so-khach'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent.trim());
  for (const element of document.querySelectorAll('.so-khach *'))
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      if (element.hasAttribute(attribute)) texts.push(element.getAttribute(attribute).trim());
  return texts.filter((text) => text !== '');
})()`;

/** What axe calls serious or critical; in looks but the first its colours alone. axe-core is to be there. */
export const graveFindings = (rules: 'all' | 'contrast') => `(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations']${
    rules === 'contrast' ? ", runOnly: ['color-contrast']" : ''
  } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any, all, none }) => html.slice(0, 140) + ' ' + [...any, ...all, ...none].map((check) => check.message).join(' ').slice(0, 160)).join(' | '));
})()`;

/** Has any text of the workbook been taken for more than text? */
export const HURT = `({
  hurt: window.hurt ?? 0,
  foreign: document.querySelectorAll('.so-khach :is(img, script, iframe, object, style)').length,
  links: [...document.querySelectorAll('.so-khach a')].map((a) => a.href).filter((href) => !/^(tel:|sms:|mailto:|https:)/.test(href)),
})`;

/** Before the page's own scripts: keeps what the browser refused. */
export const KEEP_REFUSALS = `
  window.refusals = [];
  addEventListener('securitypolicyviolation', (event) => window.refusals.push(event.violatedDirective + ' ' + event.blockedURI));
`;
