/**
 * Makes a part of the page equal to a newer one and touches nothing that is equal already: of a form rendered anew only
 * the paragraphs that were changed are laid out again, pictures stay, and nothing flickers. `next` is used up.
 */
export function adopt(current: Element, next: Element): void {
  if (current.isEqualNode(next)) return;
  if (!hasSameStart(current, next)) {
    current.replaceWith(next);
    return;
  }
  const [old, fresh] = [[...current.childNodes], [...next.childNodes]];
  const head = equalLength(old, fresh);
  const [oldRest, freshRest] = [old.slice(head), fresh.slice(head)];
  const tail = equalLength(oldRest.toReversed(), freshRest.toReversed());
  const after = tail > 0 ? (oldRest.at(-tail) ?? null) : null;
  adoptAll(
    current,
    oldRest.slice(0, oldRest.length - tail),
    freshRest.slice(0, freshRest.length - tail),
    after,
  );
}

/** Replaces these children of an element, which stand before `after`, by others. */
function adoptAll(parent: Element, old: readonly Node[], fresh: readonly Node[], after: Node | null): void {
  for (const [at, node] of fresh.entries()) {
    const before = old[at];
    if (!before) parent.insertBefore(node, after);
    else if (isElement(before) && isElement(node)) adopt(before, node);
    else parent.replaceChild(node, before);
  }
  for (const node of old.slice(fresh.length)) parent.removeChild(node);
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const hasSameStart = (current: Element, next: Element): boolean =>
  current.cloneNode(false).isEqualNode(next.cloneNode(false));

function equalLength(old: readonly Node[], fresh: readonly Node[]): number {
  const at = old.findIndex((node, index) => !node.isEqualNode(fresh[index] ?? null));
  return at < 0 ? Math.min(old.length, fresh.length) : at;
}
