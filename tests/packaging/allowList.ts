import type { Target } from '../../scripts/stage/targets.ts';

/** What may lie in a packed program, by its paths. Whatever is not here was packed by mistake. */
const OWN_FILES: readonly RegExp[] = [
  /^package\.json$/,
  /^THIRD-PARTY-NOTICES$/,
  /^dist\/electron\/(cli|host|main|workChild|workGuard)\.js$/,
  /^dist\/electron\/preload\.cjs$/,
  // Parts that several of these share, and those of the window, with a hash in their names.
  /^dist\/electron\/[\w-]+-[\w-]{8}\.js$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/,
  /^resources\/notices\/[\w-]+\/notice\.json$/,
  /^resources\/samples\/(activity|unit)\.json$/,
];

const TEXTS = '(package\\.json|LICENSE(\\.md)?)';

/** What may lie in a package of another author. */
const PACKAGES: Readonly<Record<string, string>> = {
  'better-sqlite3': 'lib/[\\w/-]+\\.js',
  'detect-libc': 'lib/[\\w-]+\\.js',
  docx: 'dist/index\\.mjs',
  fflate: '(esm|lib|umd)/[\\w-]+\\.(mjs|cjs|js)',
  '@noble/hashes': '[\\w-]+\\.js',
  'libheif-js': 'libheif-wasm/(libheif\\.(js|wasm)|LICENSE)',
  nanoid: '([\\w-]+/)?[\\w.-]+\\.js',
  pend: 'index\\.js',
  saxes: 'saxes\\.js',
  semver: '([\\w-]+/)?[\\w-]+\\.js',
  sharp: 'dist/\\w+\\.mjs',
  xmlchars: '(xml|xmlns)/[\\w./]+\\.js|xmlchars\\.js',
  yauzl: '[\\w-]+\\.js',
  zod: '(index|v4/(classic|core|locales)/[\\w-]+)\\.js',
  '@img/colour': '(color|index)\\.cjs',
};

/** The libraries of a target, each exactly once. */
export function nativeFilesOf({ os, cpu }: Target): readonly RegExp[] {
  const sharp = `@img/sharp-${os}-${cpu}/lib`;
  const libvips = `@img/sharp-libvips-${os}-${cpu}/lib`;
  const own = [`better-sqlite3/prebuilds/${os}-${cpu}\\.node`, `${sharp}/sharp-${os}-${cpu}-[\\d.]+\\.node`];
  const libraries = {
    win32: [`${sharp}/libvips-42\\.dll`, `${sharp}/libvips-cpp-[\\d.]+\\.dll`],
    linux: [`${libvips}/libvips-cpp\\.so\\.[\\d.]+`],
    darwin: [`${libvips}/libvips-cpp\\.[\\d.]+\\.dylib`],
  };
  return [...own, ...libraries[os]].map((file) => new RegExp(`^node_modules/${file}$`));
}

/** Paths that must not be there; the libraries, which nativeFilesOf names, apart. */
export function strangersAmong(paths: readonly string[], target: Target): readonly string[] {
  const { os, cpu } = target;
  const packages = {
    ...PACKAGES,
    [`@img/sharp-${os}-${cpu}`]: '(index\\.cjs|README\\.md|versions\\.json)',
    ...(os !== 'win32' && {
      [`@img/sharp-libvips-${os}-${cpu}`]: '(lib/index\\.js|README\\.md|versions\\.json)',
    }),
  };
  const allowed = [
    ...OWN_FILES,
    ...nativeFilesOf(target),
    ...Object.entries(packages).map(
      ([name, file]) => new RegExp(`^node_modules/${name}/(${TEXTS}|${file})$`),
    ),
  ];
  return paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
}

/** What a program cannot run without, and is not there: one file of each part. */
export function missingAmong(paths: readonly string[]): readonly string[] {
  const there = new Set(paths);
  return [
    'package.json',
    'THIRD-PARTY-NOTICES',
    'dist/electron/host.js',
    'dist/electron/workChild.js',
    'dist/electron/workGuard.js',
    'dist/renderer/index.html',
    'resources/notices/changzhou-2021/notice.json',
    'resources/samples/unit.json',
    ...Object.keys(PACKAGES).map((name) => `node_modules/${name}/package.json`),
  ].filter((path) => !there.has(path));
}
