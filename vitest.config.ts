import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', 'test/browser/**', 'test/live/**'],
          testTimeout: 30_000, // the first question reads the vocabulary; machines are shared
        },
      },
      { test: { name: 'shared', include: ['test/shared/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } }, // a busy machine is no fault of the widget
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: { name: 'eval', include: ['eval/**/*.eval.ts'], testTimeout: 300_000 },
      },
    ],
  },
})
