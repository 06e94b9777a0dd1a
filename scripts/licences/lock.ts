import { z } from 'zod';

const namesSchema = z.record(z.string(), z.unknown()).default({});

const entrySchema = z.object({
  version: z.string().default(''),
  license: z.string().optional(),
  dependencies: namesSchema,
  optionalDependencies: namesSchema,
  peerDependencies: namesSchema,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
});

const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

type Entry = z.infer<typeof entrySchema>;

/** package-lock.json: what npm installs, by its place ("node_modules/a/node_modules/b"). */
export type Lock = z.infer<typeof lockSchema>;

export type LockedPackage = {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
};

export function parseLock(json: unknown): Lock {
  return lockSchema.parse(json);
}

export type Division = {
  /** Shipped on every system. */
  readonly everywhere: readonly LockedPackage[];
  /** Shipped too, but only npm knows on which system: reached by an optional dependency alone. */
  readonly somewhere: readonly LockedPackage[];
  readonly tools: readonly LockedPackage[];
};

/**
 * Divides the lock by what is packed: the dependencies of the project, `bundled` ones, and all that they need. Optional
 * dependencies of bundled ones stay behind: they are native libraries, which no built file holds.
 */
export function dividePackages(lock: Lock, bundled: readonly string[]): Division {
  const own = Object.keys(lock.packages['']?.dependencies ?? {});
  const everywhere = reach(lock, [...own, ...bundled], requiredBy);
  const loaded = reach(lock, own, (entry) => [
    ...requiredBy(entry),
    ...Object.keys(entry.optionalDependencies),
  ]);
  const shipped = new Set([...everywhere, ...loaded]);
  const paths = Object.keys(lock.packages).filter((path) => path !== '');
  const pick = (wanted: (path: string) => boolean) => describe(lock, paths.filter(wanted));
  return {
    everywhere: pick((path) => everywhere.has(path)),
    somewhere: pick((path) => shipped.has(path) && !everywhere.has(path)),
    tools: pick((path) => !shipped.has(path)),
  };
}

/** npm lists an optional dependency among the others as well in some locks. */
function requiredBy(entry: Entry): string[] {
  const required = Object.keys(entry.dependencies).filter((name) => !(name in entry.optionalDependencies));
  const peers = Object.keys(entry.peerDependencies).filter(
    (name) => entry.peerDependenciesMeta[name]?.optional !== true,
  );
  return [...required, ...peers];
}

function reach(lock: Lock, roots: readonly string[], next: (entry: Entry) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue = roots.map((name) => ({ from: '', name }));
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    const path = resolve(lock, item.from, item.name);
    const entry = path === undefined ? undefined : lock.packages[path];
    if (path === undefined || entry === undefined || reached.has(path)) continue;
    reached.add(path);
    queue.push(...next(entry).map((name) => ({ from: path, name })));
  }
  return reached;
}

/** As Node looks for a package: beside the one that asks, then folder by folder outwards. */
function resolve(lock: Lock, from: string, name: string): string | undefined {
  let folder = from;
  for (;;) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

function describe(lock: Lock, paths: readonly string[]): LockedPackage[] {
  return paths
    .map((path) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: lock.packages[path]?.version ?? '',
      licence: lock.packages[path]?.license,
    }))
    .sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

/** By code units: the order of a locale would differ between machines. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
