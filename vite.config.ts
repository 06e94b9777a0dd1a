import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { LongestFirst, PURE_TESTS } from './scripts/testOrder.ts';

/** What Node loads at run time from itself or from node_modules. Everything else is part of the built file. */
const loadedAtRunTime = [
  /^node:/,
  ...builtinModules,
  ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
];

const ROOT = import.meta.dirname;
const built = (...parts: readonly string[]) => join(ROOT, 'dist', ...parts);
const source = (...parts: readonly string[]) => join(ROOT, 'electron', ...parts);

export default defineConfig({
  root: join(ROOT, 'renderer'),
  publicDir: false,
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: built('renderer'),
        emptyOutDir: true,
        target: 'chrome110',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2_048,
      },
    },
    electron: {
      consumer: 'server',
      // Vite would leave every package outside a server's file, tools of development too: those are not packed.
      resolve: { noExternal: true },
      build: {
        outDir: built('electron'),
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: {
            cli: source('cli.ts'),
            host: source('host.ts'),
            main: source('main.ts'),
            workChild: source('workers', 'workChild.ts'),
            workGuard: source('workers', 'workGuard.ts'),
          },
          // exceljs could read workbooks from Amazon's servers by the latter, where somebody has it.
          external: [...loadedAtRunTime, 'electron', '@aws-sdk/client-s3'],
          // All beside each other: a module finds its neighbours (the child of electron/workers) from where it lies.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'client',
      build: {
        outDir: built('electron'),
        // Beside main.js, which is built before.
        emptyOutDir: false,
        target: 'chrome150',
        minify: false,
        modulePreload: false,
        rolldownOptions: {
          input: { preload: source('preload', 'preload.ts') },
          external: ['electron'],
          // A sandboxed preload is no module: one file of CommonJS.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'electron', 'preload']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`no environment ${name} to build`);
        await builder.build(environment);
      }
    },
  },
  test: {
    root: ROOT,
    projects: [
      {
        extends: true,
        test: { name: 'own process', include: ['tests/**/*.test.ts'], exclude: [...PURE_TESTS] },
      },
      // Starting a process and reading the same modules again took most of their time.
      { extends: true, test: { name: 'pure', include: [...PURE_TESTS], isolate: false } },
    ],
    sequence: { sequencer: LongestFirst },
    environment: 'node',
    pool: 'forks',
    // Most tests wait for a browser or another program: one worker for each core, not one less.
    maxWorkers: '100%',
    // Some tests convert documents with LibreOffice, which takes tens of seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine may miss a moment. scripts/test.ts names every test that needed its second attempt.
    retry: 1,
    allowOnly: false,
  },
});
