import { posix } from 'node:path';
import { attributeOf, elementsOf } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** A relation of a part to another one; `target` is the other's name in the package, or an address outside of it. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: image, header, hyperlink … */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** The name of the part that holds the relations of a part; of the package itself for ''. */
export function relationsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** The part whose relations a part holds; undefined where it holds none. */
export function relationsOwner(name: string): string | undefined {
  const owner = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(name);
  return owner ? `${owner[1]}${owner[2]}` : undefined;
}

/** The relations in a parsed part of relations, whose owner is `part`. */
export function relationsIn(root: XmlElement, part: string): readonly Relation[] {
  return elementsOf(root).map((element) => {
    const target = attributeOf(element, 'none:Target') ?? '';
    const external = attributeOf(element, 'none:TargetMode') === 'External';
    return {
      id: attributeOf(element, 'none:Id') ?? '',
      kind: (attributeOf(element, 'none:Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : inPackage(target, part),
      external,
    };
  });
}

const inPackage = (target: string, part: string) =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
