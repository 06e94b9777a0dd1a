import { builtinModules } from 'node:module';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** What Node loads at run time from itself or from node_modules. Everything else is part of the built file. */
const loadedAtRunTime = [
  /^node:/,
  ...builtinModules,
  ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
];

export default defineConfig({
  environments: {
    electron: {
      consumer: 'server',
      // Vite would leave every package outside a server's file, tools of development too: those are not packed.
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/electron',
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { cli: 'electron/cli.ts' },
          external: loadedAtRunTime,
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['electron']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`no environment ${name} to build`);
        await builder.build(environment);
      }
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Some tests convert documents with LibreOffice, which takes tens of seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
