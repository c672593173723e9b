import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Pure code and development tools run in Node; everything the Worker is made of runs in workerd. */
const inNode = [
  'test/core/**/*.test.ts',
  'test/sandbox/**/*.test.ts',
  'test/scripts/**/*.test.ts',
  'test/train/**/*.test.ts',
]

/**
 * Limits far beyond what any test needs, so that a loaded machine is no failure. And one isolate for many
 * files: to start one, and what they have in common, takes longer than most of them.
 */
const unhurried = { testTimeout: 300_000, hookTimeout: 300_000, isolate: false }

/** A real Worker and the sandbox, one at a time. */
const overHttp = { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false }

/** What property tests draw their cases from. */
const seed = Number(process.env.SEED ?? 1)

export default defineConfig({
  test: {
    provide: { seed },
    // One more than a small machine has cores: workerd and the tests over HTTP wait for a third of their time.
    maxWorkers: 3,
    projects: [
      {
        test: { ...unhurried, name: 'node', include: inNode, setupFiles: ['test/properties.ts'] },
      },
      {
        plugins: [
          cloudflareTest({
            main: './test/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              // All settings: what is not named here, the plugin takes from a developer's .dev.vars.
              bindings: {
                TELEGRAM_API_ROOT: 'http://telegram.test',
                TELEGRAM_BOT_TOKEN: '4242:test-token',
                TELEGRAM_BOT_USERNAME: '',
                TELEGRAM_WEBHOOK_SECRET: 'test-webhook-secret',
                OPERATOR_TOKEN: 'test-operator-token',
                PUBLIC_URL: 'https://lede.test',
                PUBLIC_PAGES: 'on',
                SEND_RATE: '28',
                PAID_RATE: '',
                FOLD_AFTER: '300',
                URGENT_AN_HOUR: '',
                FEEDS_FROM_LOOPBACK: '',
                LANES: '1',
                POSTS_A_MINUTE: '',
                MEGABYTES_A_DAY: '',
                HELD_ARTICLES: '',
                ON_DOUBT: 'resend',
                STORIES: 'all',
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          ...unhurried,
          globalSetup: ['test/plugin/run.ts'],
          setupFiles: ['test/afresh.ts', 'test/properties.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...inNode, 'test/e2e/**', 'test/feeds/**', 'test/faults/**', 'test/browser/**'],
        },
      },
      {
        test: {
          ...overHttp,
          // Each has a Worker, a sandbox and ports of its own, and most of their time is spent waiting.
          fileParallelism: true,
          isolate: false,
          name: 'e2e',
          globalSetup: ['test/e2e/builds.ts'],
          include: ['test/e2e/**/*.test.ts'],
        },
      },
      { test: { ...overHttp, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      {
        test: {
          ...overHttp,
          testTimeout: 900_000,
          name: 'feeds',
          include: ['test/feeds/**/*.test.ts'],
        },
      },
      {
        test: {
          ...overHttp,
          testTimeout: 1_500_000,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
        },
      },
    ],
  },
})
