import type { ProofFinding } from '../../../shared/form/proof.ts';
import { attributeOf, elementsOf, everyElement, is, ownText } from '../reading/elements.ts';
import { CONTENT_TYPES, type WordPackage } from '../reading/openPackage.ts';
import { relationsName, relationsOwner } from '../reading/relations.ts';

/** Whether the parts of a file belong together, and none is there that has no business in a form. */
export function packageFindings(file: WordPackage): readonly ProofFinding[] {
  return [
    ...macroFindings(file),
    ...externalFindings(file),
    ...authorFindings(file),
    ...typeFindings(file),
    ...relationFindings(file),
  ];
}

/** Every part has a type, and every type named for a part has the part. */
function typeFindings({ files, xml }: WordPackage): readonly ProofFinding[] {
  const root = xml.get(CONTENT_TYPES);
  const entries = root ? elementsOf(root) : [];
  const endings = new Set(entries.map((entry) => attributeOf(entry, 'none:Extension')?.toLowerCase()));
  const named = entries
    .map((entry) => attributeOf(entry, 'none:PartName')?.replace(/^\//u, ''))
    .filter((name) => name !== undefined);
  const untyped = [...files.keys()].filter(
    (name) => name !== CONTENT_TYPES && !named.includes(name) && !endings.has(endingOf(name)),
  );
  const missing = named.filter((name) => !files.has(name));
  return [...untyped, ...missing].map((text) => ({ problem: 'contentTypes', text }));
}

const endingOf = (name: string) => name.split('.').at(-1)?.toLowerCase();

/** Every relation leads to a part, every part is led to, and every id that a part uses is one of its relations. */
function relationFindings(file: WordPackage): readonly ProofFinding[] {
  const { files, xml } = file;
  const owners = ['', ...files.keys()].filter((name) => files.has(relationsName(name)));
  const targets = owners.flatMap((owner) => file.relationsOf(owner)).filter(({ external }) => !external);
  const ledTo = new Set(targets.map(({ target }) => target));
  const broken = targets.filter(({ target }) => !files.has(target)).map(({ target }) => target);
  const orphans = [...files.keys()].filter(
    (name) => name !== CONTENT_TYPES && relationsOwner(name) === undefined && !ledTo.has(name),
  );
  const unknown = [...xml].flatMap(([name, root]) => {
    const known = new Set(file.relationsOf(name).map(({ id }) => id));
    return usedIds(root).filter((id) => !known.has(id));
  });
  return [...broken, ...orphans, ...unknown].map((text) => ({ problem: 'relations', text }));
}

const usedIds = (root: Parameters<typeof everyElement>[0]) =>
  [...everyElement(root)].flatMap(({ attributes }) =>
    attributes
      .filter((attribute) => (['r:id', 'r:embed', 'r:link'] as const).some((name) => is(attribute, name)))
      .map(({ value }) => value),
  );

const ACTIVE_PARTS = /vbaProject|vbaData|activeX|oleObject|\.bin$|\.exe$/iu;
const ACTIVE_TYPES = /macroEnabled|vbaProject|activeX|oleObject/iu;

function macroFindings({ files, xml }: WordPackage): readonly ProofFinding[] {
  const types = elementsOf(xml.get(CONTENT_TYPES) ?? NOTHING);
  const typed = types.some((type) => ACTIVE_TYPES.test(attributeOf(type, 'none:ContentType') ?? ''));
  const named = [...files.keys()].some((name) => ACTIVE_PARTS.test(name));
  return typed || named ? [{ problem: 'macro' }] : [];
}

const NOTHING = { uri: '', local: '', attributes: [], children: [], start: 0, end: 0 };

/** Fields that only count pages are no way out of the file. */
const INNOCENT_FIELDS = /^\s*(?:PAGE|NUMPAGES)\b/u;

function externalFindings(file: WordPackage): readonly ProofFinding[] {
  const owners = ['', ...file.files.keys()];
  const relations = owners
    .flatMap((owner) => file.relationsOf(owner))
    .filter(({ external, kind }) => external || kind === 'hyperlink' || kind === 'attachedTemplate');
  const fields = [...file.xml.values()].flatMap((root) =>
    [...everyElement(root)].filter(
      (element) =>
        is(element, 'w:hyperlink') ||
        (is(element, 'w:instrText') && !INNOCENT_FIELDS.test(ownText(element))) ||
        (is(element, 'w:fldSimple') && !INNOCENT_FIELDS.test(attributeOf(element, 'w:instr') ?? '')),
    ),
  );
  return relations.length + fields.length > 0 ? [{ problem: 'external' }] : [];
}

/** Who, when, with what: none of it belongs to the form. */
const PERSONAL = new Set(['creator', 'lastModifiedBy', 'created', 'modified', 'Company', 'Manager']);

function authorFindings({ xml }: WordPackage): readonly ProofFinding[] {
  const told = [...xml]
    .filter(([name]) => name.startsWith('docProps/'))
    .flatMap(([, root]) => [...everyElement(root)])
    .filter((element) => PERSONAL.has(element.local) && ownText(element).trim() !== '');
  return told.length > 0 ? [{ problem: 'author' }] : [];
}
