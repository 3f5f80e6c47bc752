import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

// Sources of the workspace, not their builds: nothing must be built before a test.
const conditions = ['@mde-kit/source', 'node', 'import', 'module', 'default']
// Node gets these as its own, for `require` too, where `import` would load the wrong half of a package that has two.
const nodeConditions = ['@mde-kit/source', 'node']

// These run what is published, so they build first; Nx makes that a second when nothing changed.
const onBuilt = new Set(['cli', 'repo-checks'])
const buildFirst = fileURLToPath(new URL('./tools/repo-checks/src/build-first.ts', import.meta.url))

const project = (folder: string, name: string): TestProjectInlineConfiguration => {
  const root = fileURLToPath(new URL(`./${folder}/${name}`, import.meta.url))
  return {
    root,
    resolve: { conditions },
    ssr: { resolve: { conditions: nodeConditions } },
    test: {
      name,
      include: ['test/**/*.test.ts'],
      // A test that hangs is a failure, a busy machine is not: the first hunt alone loads an analyser of 31 MB.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      ...(onBuilt.has(name) && { globalSetup: buildFirst }),
      typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    },
  }
}

const projects = ['packages', 'tools'].flatMap((folder) =>
  readdirSync(new URL(`./${folder}`, import.meta.url))
    .filter((name) => existsSync(new URL(`./${folder}/${name}/test`, import.meta.url)))
    .map((name) => project(folder, name)),
)

export default defineConfig({
  test: {
    projects,
    // One worker for each core, not one less: many tests wait for processes more than they compute.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      exclude: ['**/generated/**', '**/*.gen.ts', '**/*.test*.ts', '**/*.bench.ts'],
    },
  },
})
