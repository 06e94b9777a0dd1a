import type { ProofFinding } from '../../../shared/form/proof.ts';
import { elementsOf } from '../reading/elements.ts';
import { CONTENT_TYPES, type WordPackage } from '../reading/openPackage.ts';
import { relationsName } from '../reading/relations.ts';
import { sameOutside } from './sameOutside.ts';

/** Whether a file has all parts of another byte by byte and in their order, its main part apart, and only pictures beside them. */
export function addedFindings(before: WordPackage, after: WordPackage): readonly ProofFinding[] {
  const names = [...before.files.keys()];
  const kept = [...after.files.keys()].slice(0, names.length);
  const moved = names.find((name, at) => kept[at] !== name);
  if (moved !== undefined) return [{ problem: 'otherPart', text: moved }];
  const grown = new Set([CONTENT_TYPES, relationsName(before.main)]);
  const changed = names.filter(
    (name) =>
      name !== before.main &&
      !sameBytes(before.files.get(name), after.files.get(name)) &&
      !(grown.has(name) && hasGrown(before, after, name)),
  );
  const pictures = new Set(
    after.relationsOf(after.main).flatMap(({ kind, target }) => (kind === 'image' ? [target] : [])),
  );
  const strange = [...after.files.keys()]
    .slice(names.length)
    .filter((name) => !pictures.has(name) && name !== relationsName(before.main));
  const known = before.relationsOf(before.main).length;
  const relations = after.relationsOf(after.main).slice(known);
  const others = relations.filter(({ kind, external }) => kind !== 'image' || external);
  return [...changed, ...strange, ...others.map(({ target }) => target)].map((text) => ({
    problem: 'otherPart',
    text,
  }));
}

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

/** Whether all elements of a list are still there, in their order, before any new ones. */
function hasGrown(before: WordPackage, after: WordPackage, name: string): boolean {
  const [old, grown] = [before.xml.get(name), after.xml.get(name)];
  if (!old || !grown) return false;
  const elements = elementsOf(grown);
  return elementsOf(old).every((element, at) => {
    const other = elements[at];
    return other !== undefined && sameOutside(element, other, new Set()).difference === undefined;
  });
}
